// Observations: an indicator's value in a fiscal year.
#include "load/format.h"
#include "load/indicator_reference.h"
#include "load/missing_value.h"

namespace ayumi::load {

using model::Observation;

template <>
struct WordsOf<Observation::Status> {
  static constexpr std::array<std::pair<Observation::Status, AllowedWord>, 3> kWords{{
      {Observation::Status::final, {"final", {"確定値", "final"}}},
      {Observation::Status::provisional, {"provisional", {"速報値", "provisional"}}},
      {Observation::Status::revised, {"revised", {"改訂値", "revised"}}},
  }};
};

template <>
const Table<model::PublishedObservation>& table_of() {
  using Published = model::PublishedObservation;
  static const auto table =
      Table<Published>("published", {"公表された数値", "published figures"},
                       {"報告書に印刷されている達成率と評価。検算に使います",
                        "Rate and rating as the report printed them; they are checked"})
          .optional("rate", &Published::rate,
                    {"達成率（％。印刷の桁数のまま）", "The rate in percent, with the digits as printed"}, "93.0")
          .optional("rating", &Published::rating, {"評価区分の記号", "Code of the rating band"}, R"("B")")
          .finish([](Published& published, const formats::Table& fields, Decoding&) {
            if (const formats::Entry* rating = fields.find("rating")) published.rating_span = rating->node.span();
            return true;
          });
  return table;
}

template <>
const Table<model::DecidedRating>& table_of() {
  using model::DecidedRating;
  static const auto table =
      Table<DecidedRating>(
          "decided", {"人が決めた評価", "decided rating"},
          {"計算によらず、人が決めた評価とその理由", "A rating that people gave in place of the computed one"})
          .required("rating", &DecidedRating::band, {"評価区分の記号", "Code of the rating band"}, R"("C")")
          .required("reason", &DecidedRating::reason, {"そう決めた理由", "Why"},
                    R"("参加者数は少ないが、満足度が高いため。")");
  return table;
}

namespace {

struct ObservedValue {
  using Value = Decimal;
  static TypeInfo type() { return Codec<Decimal>::type(); }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    const auto* text = node.as<std::string>();
    if (text == nullptr || !stands_for_no_value(*text)) return Codec<Decimal>::decode(node, value, decoding);
    Diagnostic diagnostic = complaints::wrong_type(decoding.field->key, type(), "", node);
    diagnostic.hints = {write_reason(decoding.names->reasons)};
    decoding.diagnostics.add(std::move(diagnostic));
    return false;
  }
};

// A value or a state or a reason; a value or a state may have a reason not to be rated.
bool expect_value(const Observation& observation, const formats::Table& fields, Decoding& decoding) {
  const formats::Entry* value = fields.find("value");
  const formats::Entry* state = fields.find("state");
  if (value != nullptr && state != nullptr) {
    decoding.diagnostics.add(complaints::conflicting_keys("value", "state", state->key_span));
    return false;
  }
  if (value != nullptr || state != nullptr || fields.find("reason") != nullptr) return true;
  const TableInfo& info = table_of<Observation>().info();
  if (is_mistyped(fields, info, "value") || is_mistyped(fields, info, "state") || is_mistyped(fields, info, "reason"))
    return false;
  decoding.diagnostics.add(
      complaints::missing_one_of({"value", "state", "reason"},
                                 {"数値は「value」、段階は「state」、値がないときはその理由を「reason」に書きます",
                                  "“value” takes a number, “state” a stage, “reason” says why there is neither"},
                                 observation.span));
  return false;
}

bool expect_year_in_term(const Observation& observation, Decoding& decoding) {
  if (!decoding.knows_years() || !decoding.folder_year) return true;
  const model::Plan& plan = *decoding.plan;
  if (*decoding.folder_year >= plan.first_with_values() && *decoding.folder_year <= plan.last) return true;
  if (decoding.folder_year != plan.outlook) return false;  // the folder itself has been complained about
  decoding.diagnostics.add(
      complaints::year_outside_plan(*decoding.folder_year, plan.first_with_values(), plan.last, observation.span));
  return false;
}

bool finish_observation(Observation& observation, const formats::Table& fields, Decoding& decoding) {
  if (const formats::Entry* value = fields.find("value")) observation.value_span = value->node.span();
  if (const formats::Entry* due = fields.find("due")) observation.due_span = due->node.span();
  const auto reference = decode_indicator(fields, table_of<Observation>().info(), observation.span, decoding);
  if (reference) observation.project = reference->project;
  if (reference) observation.indicator = reference->indicator;
  const bool has_value = expect_value(observation, fields, decoding);
  return expect_year_in_term(observation, decoding) && reference && has_value;
}

std::string key_of(const Observation& observation, const model::Plan* plan) {
  return name_of_indicator(*plan, observation.project, observation.indicator);
}

Table<Observation> observation_table() {
  return Table<Observation>("observation", {"実績", "observation"},
                            {"指標のその年度の値。値がないときは、その理由",
                             "An indicator's value in the year, or the reason why there is none"})
      .custom(project_of_indicator_field(), read_later<Observation>)
      .custom(indicator_field(), read_later<Observation>)
      .optional<ObservedValue>("value", &Observation::value, {"値", "The value"}, "43698")
      .optional("state", &Observation::state, {"進捗の段階のID（段階で測る指標）", "Id of a state, for milestones"},
                R"("under-way")")
      .optional("reason", &Observation::reason,
                {"値がない理由、または値があっても評価しない理由のID",
                 "Id of the reason why there is no value, or no rating for it"},
                R"("not-held")")
      .optional("due", &Observation::due, {"値がわかる見込みの日", "When the value is expected"}, "2025-12-31")
      .optional("as_of", &Observation::as_of, {"年度でないときの時点", "Its date, where that is not the fiscal year"},
                R"("令和6年11月末")")
      .optional("unit", &Observation::unit,
                {"印刷されている単位（指標の単位と違うとき）", "The unit as printed, where it is not the indicator's"},
                R"({ ja = "件", en = "cases" })")
      .optional("status", &Observation::status,
                {"確定値か速報値か（書かなければ確定値）", "Whether it is final (the default)"}, R"("provisional")")
      .optional<DraftFlag>("draft", &Observation::stage,
                           {"下書きかどうか。下書きはプレビューにだけ出て、公開するサイトには出ません",
                            "Whether it is a draft: shown in the preview, left out of the published site"},
                           "true")
      .optional("first_value", &Observation::first_value,
                {"改訂する前に公表した値", "The value as first published, before a revision"}, "43000")
      .optional("explanation", &Observation::explanation, {"分析や今後の対応", "What it means, and what will be done"},
                R"("周知の方法を見直す。")")
      .optional("note", &Observation::note, {"注記", "A note"}, R"("速報値を含む")")
      .optional("source", &Observation::citation, {"出典", "Where it was taken from"},
                R"({ document = "progress-report-r6", place = "No.4" })")
      .optional("published", &Observation::published,
                {"報告書に印刷されている達成率と評価", "Rate and rating as printed"},
                R"({ rate = 93.0, rating = "B" })")
      .optional("decided", &Observation::decided, {"人が決めた評価", "A rating that people gave"},
                R"({ rating = "C", reason = "…" })")
      .optional("breakdown", &Observation::breakdowns, {"内訳の並び", "Breakdowns of the value"})
      .finish(finish_observation)
      .keyed_by(key_of);
}

}  // namespace

template <>
const Table<Observation>& table_of() {
  static const Table<Observation> table = observation_table();
  return table;
}

}  // namespace ayumi::load
