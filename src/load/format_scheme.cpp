// The rating scheme in plan.toml.
#include "base/text.h"
#include "load/format.h"

namespace ayumi::load {

using model::Band;

template <>
struct WordsOf<model::Trend> {
  static constexpr std::array<std::pair<model::Trend, AllowedWord>, 3> kWords{{
      {model::Trend::better, {"better", {"よくなった", "better"}}},
      {model::Trend::same, {"same", {"変わらない（許容幅の内）", "the same (within the tolerance)"}}},
      {model::Trend::worse, {"worse", {"悪くなった", "worse"}}},
  }};
};

namespace {

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// A code that is no slug by itself needs an id for addresses and style sheets.
bool finish_band(Band& band, const formats::Table& fields, Decoding& decoding) {
  if (fields.find("id") != nullptr || band.code.empty()) return true;
  band.id = lower_case(band.code);
  if (is_slug(band.id)) return true;
  decoding.diagnostics.add(complaints::missing_key(
      "id", {"区分の記号が英数字でないときに必要です", "needed where the code is not letters and digits"},
      R"("on-track")", band.span));
  return false;
}

bool finish_reason(model::Reason& reason, const formats::Table& fields, Decoding&) {
  if (fields.find("symbol") == nullptr) reason.symbol = "−";
  return true;
}

// Members of the conditions, which stand among the band's own keys.
constexpr auto condition(std::optional<Decimal> model::BandConditions::*member) {
  return [member](auto& band) -> auto& { return band.conditions.*member; };
}
constexpr auto trends(std::vector<model::Trend> model::BandConditions::*member) {
  return [member](auto& band) -> auto& { return band.conditions.*member; };
}

Table<Band> band_table() {
  using Conditions = model::BandConditions;
  using Reached = Conditions::TargetReached;
  return Table<Band>("band", {"評価区分", "rating band"},
                     {"評価の区分。よいものから順に並べ、条件がすべて成り立つ最初の区分になります。条件のない区分は、残"
                      "り全部を受けます",
                      "A rating. They stand best first, and the first whose conditions all hold is given; one without "
                      "conditions "
                      "takes the rest"})
      .required<PlainString>("code", &Band::code, {"記号", "The code as shown"}, R"("A")")
      .optional<Id>("id", &Band::id,
                    {"アドレスなどに使うID（記号が英数字なら、書かなくてよい）",
                     "Id for addresses; not needed where the code is letters and digits"},
                    R"("on-track")")
      .required("name", &Band::name, {"名前", "Its name"}, R"({ ja = "達成", en = "Achieved" })")
      .optional("description", &Band::description, {"条件を言葉で（印刷物のとおり）", "The rule in words, as printed"},
                R"("達成率が100％以上")")
      .optional("rate_at_least", condition(&Conditions::rate_at_least),
                {"達成率がこの値以上（％）", "The rate is at least this, in percent"}, "80")
      .optional("rate_above", condition(&Conditions::rate_above),
                {"達成率がこの値を超える（％）", "The rate is above this, in percent"}, "80")
      .optional("pace_at_least", condition(&Conditions::pace_at_least),
                {"その年までに期待される進み方に対して、この割合以上（％）",
                 "Of what is expected by that year, at least this, in percent"},
                "90")
      .optional("pace_above", condition(&Conditions::pace_above),
                {"その年までに期待される進み方に対して、この割合を超える（％）",
                 "Of what is expected by that year, more than this, in percent"},
                "90")
      .optional("change_from_baseline", trends(&Conditions::change_from_baseline),
                {"基準値と比べて、このどれか", "Compared with the baseline, any of these"}, R"(["better", "same"])")
      .optional("change_from_previous", trends(&Conditions::change_from_previous),
                {"前年度と比べて、このどれか", "Compared with the year before, any of these"}, R"(["better"])")
      .optional("change_from_baseline_at_least", condition(&Conditions::change_from_baseline_at_least),
                {"基準値からの変化がこの値以上（％。よくなる向きが正）",
                 "The change on the baseline is at least this, in percent, positive for better"},
                "-10")
      .optional<Flag<Reached::required, Reached::ignored>>(
          "target_reached", [](auto& band) -> auto& { return band.conditions.target_reached; },
          {"目標に達していること", "The target is reached"}, "true")
      .optional<Flag<Band::Track::on, Band::Track::off>>(
          "on_track", &Band::track,
          {"「順調」に数えるか（書かなければ数えない）", "Whether it counts as on track (not by default)"}, "true")
      .optional<Flag<Band::Explanation::required, Band::Explanation::optional>>(
          "explanation_required", &Band::explanation,
          {"今後の対応などの説明が要るか（書かなければ要らない）",
           "Whether an explanation is demanded (not by default)"},
          "true")
      .finish(finish_band);
}

}  // namespace

template <>
const Table<Band>& table_of() {
  static const Table<Band> table = band_table();
  return table;
}

template <>
const Table<model::Reason>& table_of() {
  using model::Reason;
  static const auto table =
      Table<Reason>("reason", {"理由", "reason"}, {"値や評価がない理由", "Why there is no value or no rating"})
          .required<Id>("id", &Reason::id, {"ID", "Its id"}, R"("not-held")")
          .optional<PlainString>("symbol", &Reason::symbol,
                                 {"表に出す記号（書かなければ −）", "Symbol in tables (− by default)"}, R"("−")")
          .required("name", &Reason::name, {"名前", "Its name"}, R"({ ja = "未開催", en = "Not held" })")
          .optional("description", &Reason::description, {"説明", "What it means"}, R"("催しが中止された年度")")
          .optional<Flag<Reason::Adds::nothing, Reason::Adds::unknown>>(
              "adds_nothing", &Reason::adds,
              {"各年度の値を足していく累計で、この理由の年度は0を足すだけか（書かなければ、累計がわからないものとする"
               "）",
               "Whether such a year adds nothing to a sum of years; by default the sum is unknown from then on"},
              "true")
          .finish(finish_reason);
  return table;
}

template <>
const Table<model::State>& table_of() {
  using model::State;
  static const auto table =
      Table<State>("state", {"進捗の段階", "state"},
                   {"段階で測る指標の段階と、その達成率", "A state of a milestone, with the rate that it stands for"})
          .required<Id>("id", &State::id, {"ID", "Its id"}, R"("under-way")")
          .required("name", &State::name, {"名前", "Its name"}, R"({ ja = "実施中", en = "Under way" })")
          .required("rate", &State::rate, {"達成率（％）", "Its rate in percent"}, "50");
  return table;
}

template <>
const Table<model::RatingScheme>& table_of() {
  using model::RatingScheme;
  static const auto table =
      Table<RatingScheme>("scheme", {"評価の方法", "rating scheme"},
                          {"評価区分、値がない理由、進捗の段階", "Rating bands, reasons for missing values, states"})
          .optional("note", &RatingScheme::note, {"評価方法の注記", "A note under the scheme"},
                    R"("達成率は小数第2位を四捨五入")")
          .optional("band", &RatingScheme::bands, {"評価区分の並び（よいものから）", "The bands, best first"})
          .optional("reason", &RatingScheme::reasons, {"値や評価がない理由の並び", "The reasons"})
          .optional("state", &RatingScheme::states, {"進捗の段階の並び", "The states"});
  return table;
}

}  // namespace ayumi::load
