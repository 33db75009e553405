// data/plans/<plan>/years/<year>/*.toml

#include "load/format.h"

namespace ayumi::load {

using model::Change;
using model::PlanYear;
using model::YearResult;

template <>
struct WordsOf<Change::Kind> {
  static constexpr std::array<std::pair<Change::Kind, AllowedWord>, 7> kWords{{
      {Change::Kind::added, {"new", {"新規", "new"}}},
      {Change::Kind::continued, {"continued", {"継続", "continued"}}},
      {Change::Kind::expanded, {"expanded", {"拡充", "expanded"}}},
      {Change::Kind::changed, {"changed", {"変更", "changed"}}},
      {Change::Kind::renamed, {"renamed", {"名称変更", "renamed"}}},
      {Change::Kind::merged, {"merged", {"統合", "merged into another"}}},
      {Change::Kind::ended, {"ended", {"終了", "ended"}}},
  }};
};

template <>
struct WordsOf<Change::When> {
  static constexpr std::array<std::pair<Change::When, AllowedWord>, 2> kWords{{
      {Change::When::this_year, {"this-year", {"この年度の初め", "at the start of this year"}}},
      {Change::When::unknown, {"unknown", {"資料に年度の記載がない", "the sources don't state the year"}}},
  }};
};

namespace {

std::string project_id(const model::Plan* plan, model::ProjectIndex project) {
  return plan->projects[project.value].id;
}

// A unit without a value would be lost.
bool finish_result(YearResult& result, const formats::Table& fields, Decoding& decoding) {
  if (fields.find("unit") == nullptr || fields.find("value") != nullptr) return true;
  decoding.diagnostics.add(
      complaints::missing_key("value", {"単位だけがあります", "there is a unit without it"}, "5500", result.span));
  return false;
}

model::Quantity& quantity_of(YearResult& result) {
  if (!result.quantity) result.quantity.emplace();
  return *result.quantity;
}

Table<YearResult> result_table() {
  return Table<YearResult>("result", {"実施したこと", "result"},
                           {"その年度にしたこと。催しや、指標でない数量",
                            "What was done in the year: an event, or a quantity that is no indicator"})
      .required("project", &YearResult::project, {"事業のID", "Id of the project"}, R"("business-hub")")
      .optional<DraftFlag>("draft", &YearResult::stage,
                           {"下書きかどうか。下書きはプレビューにだけ出て、公開するサイトには出ません",
                            "Whether it is a draft: shown in the preview, left out of the published site"},
                           "true")
      .optional("date", &YearResult::date, {"日付（印刷のとおり）", "Its date as printed"}, R"("6月7日〜9日")")
      .required("text", &YearResult::text, {"したこと", "What was done"},
                R"({ ja = "起業講座を開催", en = "Held a startup course" })")
      .custom({"value", Presence::optional, Codec<Decimal>::type(), {"数量", "A quantity"}, "43"},
              [](const formats::Node& node, YearResult& result, Decoding& decoding) {
                return Codec<Decimal>::decode(node, quantity_of(result).value, decoding);
              })
      .custom(
          {"unit",
           Presence::optional,
           Codec<model::LocalizedText>::type(),
           {"数量の単位", "Unit of the quantity"},
           R"({ ja = "人", en = "people" })"},
          [](const formats::Node& node, YearResult& result, Decoding& decoding) {
            return Codec<model::LocalizedText>::decode(node, quantity_of(result).unit, decoding);
          },
          [](const YearResult& result, TextCollector& texts) {
            if (result.quantity) texts.add(result.quantity->unit);
          })
      .optional("source", &YearResult::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
      .optional("breakdown", &YearResult::breakdowns, {"内訳の並び", "Breakdowns of the quantity"})
      .finish(finish_result)
      .keyed_by([](const YearResult& result, const model::Plan* plan) { return project_id(plan, result.project); });
}

}  // namespace

template <>
const Table<YearResult>& table_of() {
  static const Table<YearResult> table = result_table();
  return table;
}

template <>
const Table<model::Comment>& table_of() {
  using model::Comment;
  static const auto table =
      Table<Comment>("comment", {"意見", "comment"},
                     {"参加団体や事業についての意見・検証", "What a partner says, or what is said of a project"})
          .optional("project", &Comment::project, {"事業のID", "Id of the project"}, R"("business-hub")")
          .optional("partner", &Comment::partner, {"参加団体のID", "Id of the partner"}, R"("hiranai")")
          .required<CommentKindId>("kind", &Comment::kind, {"意見の種類のID", "Id of a comment kind"}, R"("effect")")
          .required("text", &Comment::text, {"内容", "What it says"}, R"("町民の利用が増えた。")")
          .optional("source", &Comment::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
          .keyed_by([](const Comment& comment, const model::Plan* plan) {
            std::string key = comment.kind;
            if (comment.project) key += "/" + project_id(plan, *comment.project);
            if (comment.partner) key += "/" + plan->partners[comment.partner->value].id;
            return key;
          });
  return table;
}

namespace {

bool finish_change(Change& change, const formats::Table& fields, Decoding& decoding) {
  const formats::Entry* into = fields.find("into");
  const bool is_merged = change.kind == Change::Kind::merged;
  if (is_merged && into == nullptr) {
    decoding.diagnostics.add(complaints::missing_key(
        "into", {"統合先の事業のID", "id of the project it was merged into"}, R"("business-hub")", change.span));
    return false;
  }
  if (!is_merged && into != nullptr && fields.find("kind") != nullptr) {
    decoding.diagnostics.add(complaints::only_merged_has_into(into->key_span));
    return false;
  }
  return true;
}

Table<Change> change_table() {
  return Table<Change>(
             "change", {"事業の異動", "change"},
             {"その年度の初めに事業がどうなったか。何も書かなければ継続です（計画の最初の年度では「計画当初から」）",
              "What became of a project at the start of the year; continued where nothing is said, but “since the "
              "start” in the plan's first year"})
      .required("project", &Change::project, {"事業のID", "Id of the project"}, R"("business-hub")")
      .required("kind", &Change::kind, {"どうなったか", "What became of it"}, R"("expanded")")
      .optional("when", &Change::when,
                {"いつのことか。資料に年度の記載がなければ unknown とし、初めて確かめられる年度のファイルに書きます",
                 "When it was; where the sources don't state the year, “unknown”, in the first year that shows it"},
                R"("unknown")")
      .optional("into", &Change::into,
                {"統合先の事業のID（統合のときだけ）", "Id of the project it was merged into (merged only)"},
                R"("business-hub")")
      .optional("name", &Change::name, {"この年度からの事業の名前", "Its name from this year on"},
                R"({ ja = "起業の支援", en = "Support for startups" })")
      .optional<PlainString>("number", &Change::number, {"この年度の計画表での番号", "Its number in this year's chart"},
                             R"("5")")
      .optional("category", &Change::category,
                {"この年度の計画表での分野のID", "Id of its category in this year's chart"}, R"("industry")")
      .optional("text", &Change::text, {"新しい点、変わった点", "What is new or different"},
                R"("対象を学生に広げた。")")
      .optional("note", &Change::note, {"注記", "A note"}, R"("計画変更による")")
      .optional("source", &Change::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
      .finish(finish_change)
      .keyed_by([](const Change& change, const model::Plan* plan) { return project_id(plan, change.project); });
}

}  // namespace

template <>
const Table<Change>& table_of() {
  static const Table<Change> table = change_table();
  return table;
}

template <>
const Table<model::PublishedDifference>& table_of() {
  using Difference = model::PublishedDifference;
  static const auto table =
      Table<Difference>("difference", {"公表された増減", "published difference"},
                        {"報告書に印刷されている、前の年度からの増減。検算に使います",
                         "A difference since an earlier year as the report printed it; it is checked"})
          .required<YearOfPlan>("since", &Difference::since, {"比べた年度", "The year it is compared with"}, R"("R2")")
          .required("on_track_share_points", &Difference::on_track_share_points,
                    {"順調の割合の増減（ポイント）", "Change of the on-track share in percentage points"}, "30.0")
          .optional("wording", &Difference::wording, {"印刷されている言い方", "How the report puts it"},
                    R"("令和2年度から30.0ポイント上昇")")
          .optional("source", &Difference::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
          .keyed_by(
              [](const Difference& difference, const model::Plan*) { return std::to_string(difference.since.start); });
  return table;
}

template <>
const Table<model::AuditNote>& table_of() {
  using model::AuditNote;
  static const auto table =
      Table<AuditNote>("audit_note", {"公表値の違いについての説明", "audit note"},
                       {"公表値が計算値と異なる理由の説明。照合のページに載ります",
                        "Why a published figure differs from the recomputed one; shown on the audit's page"})
          .required<PlainString>("figure", &AuditNote::figure,
                                 {"照合での数値の名前（ayumi check --audit が表示する）",
                                  "The figure's name in the audit, as “ayumi check --audit” prints it"},
                                 R"("rate/business-hub/startups")")
          .required("text", &AuditNote::text, {"説明", "The note"}, R"("報告書では切り捨てている。")")
          .keyed_by([](const AuditNote& note, const model::Plan*) { return note.figure; });
  return table;
}

namespace {

Table<PlanYear> year_table() {
  return Table<PlanYear>("year", {"年度のファイル（years/<年度>/*.toml）", "year file (years/<year>/*.toml)"},
                         {"その年度に加わるもの。担当課ごとにファイルを分けられます",
                          "What one fiscal year adds; each department may have a file of its own"})
      .optional("name", &PlanYear::name, {"その年度の報告書の名前", "Name of the year's report"},
                R"("令和6年度 進捗状況報告")")
      .optional("picks", &PlanYear::picks,
                {"概要のページに載せる事業のID", "Ids of the projects shown on the overview"}, R"(["business-hub"])")
      .optional("observation", &PlanYear::observations, {"実績の並び", "The observations"})
      .optional("result", &PlanYear::results, {"実施したことの並び", "What was done"})
      .optional("comment", &PlanYear::comments, {"意見の並び", "The comments"})
      .optional("change", &PlanYear::changes, {"事業の異動の並び", "What became of projects"})
      .optional("tally", &PlanYear::reported_tallies, {"公表された集計の並び", "Tallies as printed"})
      .optional("difference", &PlanYear::published_differences, {"公表された増減の並び", "Differences as printed"})
      .optional("reported_composite", &PlanYear::reported_composites,
                {"公表された合成指標の並び", "Composites as printed"})
      .optional("step", &PlanYear::steps, {"取組の実績の並び", "What was done of the tasks"})
      .optional("key_figure", &PlanYear::key_figures, {"数値の並び", "Key figures"})
      .optional("table", &PlanYear::tables, {"表の並び", "Tables"})
      .optional("schedule", &PlanYear::schedules, {"日程表の並び", "Schedules"})
      .optional("audit_note", &PlanYear::audit_notes,
                {"公表値の違いについての説明の並び", "Notes on figures that differ"});
}

}  // namespace

template <>
const Table<PlanYear>& table_of() {
  static const Table<PlanYear> table = year_table();
  return table;
}

}  // namespace ayumi::load
