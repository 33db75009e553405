// data/plans/<plan>/plan.toml
#include "load/format.h"

namespace ayumi::load {

using model::Plan;

template <>
struct WordsOf<RoundingMode> {
  static constexpr std::array<std::pair<RoundingMode, AllowedWord>, 2> kWords{{
      {RoundingMode::half_up, {"half-up", {"四捨五入", "half away from zero"}}},
      {RoundingMode::truncate, {"truncate", {"切り捨て", "truncated"}}},
  }};
};

template <>
struct WordsOf<Plan::MissingMembers> {
  static constexpr std::array<std::pair<Plan::MissingMembers, AllowedWord>, 2> kWords{{
      {Plan::MissingMembers::left_out, {"left-out", {"数えない", "not counted"}}},
      {Plan::MissingMembers::zero, {"zero", {"0%として数える", "counted as 0 %"}}},
  }};
};

template <>
struct WordsOf<Plan::ShareBase> {
  static constexpr std::array<std::pair<Plan::ShareBase, AllowedWord>, 2> kWords{{
      {Plan::ShareBase::all_items, {"all-items", {"評価のないものも含めた全部", "all items, rated or not"}}},
      {Plan::ShareBase::rated_items, {"rated-items", {"評価のあるものだけ", "rated items only"}}},
  }};
};

template <>
const Table<model::Rounding>& table_of() {
  static const auto table =
      Table<model::Rounding>("rounding", {"端数処理", "rounding"},
                             {"率を表示するときの桁数と端数処理", "How rates are rounded when they are shown"})
          .optional<Digits>("digits", &model::Rounding::digits,
                            {"小数の桁数（書かなければ1）", "Decimals (1 by default)"}, "1")
          .optional("mode", &model::Rounding::mode,
                    {"端数処理の方法（書かなければ四捨五入）", "How to round (half-up by default)"}, R"("half-up")");
  return table;
}

template <>
const Table<model::Category>& table_of() {
  using model::Category;
  static const auto table =
      Table<Category>("category", {"分野", "category"},
                      {"計画の分野。何段でも重ねられます", "A field of the plan, at any depth"})
          .required<Id>("id", &Category::id, {"ID", "Its id"}, R"("industry")")
          .optional("number", &Category::number, {"名前の前に付く番号", "The number printed before the name"},
                    R"x("(3)")x")
          .required("name", &Category::name, {"名前", "Its name"}, R"({ ja = "産業振興", en = "Industry" })")
          .optional("parent", &Category::parent, {"上の段の分野のID", "Id of the category above"}, R"("economy")");
  return table;
}

template <>
const Table<model::Partner>& table_of() {
  using model::Partner;
  static const auto table =
      Table<Partner>("partner", {"参加団体", "partner"},
                     {"計画に参加する市町村など、またはそのまとまり",
                      "A municipality or other body that takes part, or a group of them"})
          .required<Id>("id", &Partner::id, {"ID", "Its id"}, R"("hiranai")")
          .required("name", &Partner::name, {"名前", "Its name"}, R"({ ja = "平内町", en = "Hiranai Town" })")
          .optional("members", &Partner::members,
                    {"まとまりのとき、その構成団体のID", "For a group: ids of its members"},
                    R"(["hiranai", "imabetsu"])");
  return table;
}

template <>
const Table<model::Document>& table_of() {
  using model::Document;
  static const auto table =
      Table<Document>("document", {"資料", "document"},
                      {"数値や文章のもとになった公表資料", "A public document that figures are taken from"})
          .required<Id>("id", &Document::id, {"ID", "Its id"}, R"("progress-report-r6")")
          .required("title", &Document::title, {"資料の名前", "Its title"}, R"("令和6年度 進捗状況報告書")")
          .optional("publisher", &Document::publisher, {"発行者", "Who published it"},
                    R"({ ja = "○○市", en = "City of …" })")
          .optional("date", &Document::date, {"発行日（印刷のとおり）", "Its date as printed"}, R"("令和7年9月")")
          .optional<WebAddress>("url", &Document::url, {"アドレス", "Its address"},
                                R"("https://www.example.lg.jp/report.pdf")");
  return table;
}

template <>
const Table<model::CommentKind>& table_of() {
  using model::CommentKind;
  static const auto table =
      Table<CommentKind>(
          "comment_kind", {"意見の種類", "comment kind"},
          {"意見や検証の種類（効果、改善点など）", "What comments are about: effects, points to improve"})
          .required<Id>("id", &CommentKind::id, {"ID", "Its id"}, R"("effect")")
          .required("name", &CommentKind::name, {"名前", "Its name"}, R"({ ja = "効果", en = "Effects" })");
  return table;
}

template <>
const Table<model::ReviewItem>& table_of() {
  using model::ReviewItem;
  static const auto table =
      Table<ReviewItem>("review", {"期間全体の検証", "review item"},
                        {"計画期間全体を振り返った検証の一項目", "A finding of the review of the whole term"})
          .required<CommentKindId>("kind", &ReviewItem::kind, {"意見の種類のID", "Id of a comment kind"}, R"("effect")")
          .required("text", &ReviewItem::text, {"内容", "What it says"}, R"("圏域の交流人口が増えた。")")
          .optional("source", &ReviewItem::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")");
  return table;
}

namespace {

// Each of the years between is a column, or a page.
constexpr int kFarthest = 30;

// The years must stand in the order values_from <= first <= midterm <= last < outlook.
bool finish_plan(Plan& plan, const formats::Table& fields, Decoding& decoding) {
  if (plan.first.start == 0 || plan.last.start == 0) return false;
  const auto outside = [&](std::string_view key, model::FiscalYear year) {
    decoding.diagnostics.add(complaints::year_outside_plan(year, plan.first, plan.last, fields.find(key)->node.span()));
    return false;
  };
  if (plan.last < plan.first) {
    decoding.diagnostics.add(complaints::out_of_range(
        "last", {"「first」の年度より前になっています", "it is before “first”"}, fields.find("last")->node.span()));
    plan.first = plan.last = {};  // not known: every other year would be outside of them
    return false;
  }
  if (plan.values_from && *plan.values_from > plan.first) {
    decoding.diagnostics.add(complaints::out_of_range("values_from",
                                                      {"「first」より後の年度になっています", "it is after “first”"},
                                                      fields.find("values_from")->node.span()));
    plan.values_from.reset();
    return false;
  }
  if (plan.values_from && plan.values_from->start < plan.first.start - kFarthest) {
    decoding.diagnostics.add(complaints::out_of_range(
        "values_from", {"「first」から30年より前になっています", "it is more than 30 years before “first”"},
        fields.find("values_from")->node.span()));
    return false;
  }
  if (plan.midterm && (*plan.midterm < plan.first || *plan.midterm > plan.last))
    return outside("midterm", *plan.midterm);
  if (plan.outlook && *plan.outlook <= plan.last) {
    decoding.diagnostics.add(
        complaints::out_of_range("outlook", {"「last」より後の年度を書いてください", "it must be after “last”"},
                                 fields.find("outlook")->node.span()));
    return false;
  }
  return true;
}

Table<Plan> plan_table() {
  return Table<Plan>("plan", {"計画（plan.toml）", "plan (plan.toml)"},
                     {"計画の名前・期間・計算の決まりと、分野・参加団体・資料など",
                      "A plan's name, term and rules of computing, and its categories, partners, documents and so on"})
      .required("title", &Plan::title, {"計画の名前", "The plan's name"},
                R"({ ja = "○○圏域連携計画", en = "… Area Plan" })")
      .optional("short_title", &Plan::short_title, {"短い名前", "A short name"}, R"("連携計画")")
      .optional("description", &Plan::description, {"計画の説明", "What the plan is"},
                R"("1市3町1村が連携して進める計画です。")")
      .optional<DraftFlag>("draft", &Plan::stage,
                           {"計画全体が下書きかどうか。下書きはプレビューにだけ出て、公開するサイトには出ません",
                            "Whether the whole plan is a draft: shown in the preview, left out of the published site"},
                           "true")
      .required("first", &Plan::first, {"最初の年度", "The first fiscal year"}, R"("R2")")
      .required("last", &Plan::last, {"最後の年度", "The last fiscal year"}, R"("R6")")
      .optional("midterm", &Plan::midterm, {"中間目標の年度", "The year of mid-term targets"}, R"("R4")")
      .optional("outlook", &Plan::outlook,
                {"次の計画表の年度（期間より後）", "The year of the next plan chart, after the last"}, R"("R8")")
      .optional("values_from", &Plan::values_from,
                {"値を載せる最初の年度（計画より前の値も載せるとき。計画より前の値は、評価も集計もしません）",
                 "The first fiscal year of the data, where that lies before the plan's first; values before the plan "
                 "are shown, but neither rated nor counted"},
                R"("R1")")
      .optional(
          "method", &Plan::method,
          {"達成率の計算方法（指標に書かないときに使う）", "How rates are computed where an indicator doesn't say"},
          R"("ratio")")
      .optional("rounding", &Plan::rounding, {"率の端数処理", "How rates are rounded"},
                R"({ digits = 1, mode = "half-up" })")
      .optional("share_base", &Plan::share_base,
                {"構成比の分母（書かなければ全部）", "What shares are of (all items by default)"}, R"("all-items")")
      .optional<Amount>("cap", &Plan::cap,
                        {"表示する達成率の上限（％。評価には使わない）",
                         "The highest rate shown, in percent; never used for ratings"},
                        "100")
      .optional("missing_members", &Plan::missing_members,
                {"合成指標で、値のない構成指標をどう数えるか（書かなければ数えない）",
                 "How members of composites without a value count (not at all by default)"},
                R"("left-out")")
      .optional("indicators_title", &Plan::indicators_title,
                {"計画そのものの指標（合成指標に入らないもの）の見出し",
                 "Heading of the plan's own indicators that are in no composite"},
                R"({ ja = "基本目標", en = "Basic goals" })")
      .optional("composites_title", &Plan::composites_title, {"合成指標の見出し", "Heading of the composites"},
                R"x({ ja = "重要業績評価指標（KPI）", en = "Key performance indicators (KPIs)" })x")
      .optional("category_levels", &Plan::category_levels,
                {"分野の段の呼び名（上から）", "What the levels of categories are called, top first"},
                R"(["役割", "政策分野"])")
      .optional("scheme", &Plan::scheme, {"評価の方法", "The rating scheme"})
      .optional("category", &Plan::categories, {"分野の並び", "The categories"})
      .optional("partner", &Plan::partners, {"参加団体の並び", "The partners"})
      .optional("document", &Plan::documents, {"資料の並び", "The documents"})
      .optional("comment_kind", &Plan::comment_kinds, {"意見の種類の並び", "The comment kinds"})
      .optional("review", &Plan::review, {"期間全体の検証の並び", "The review of the whole term"})
      .finish(finish_plan);
}

}  // namespace

template <>
const Table<Plan>& table_of() {
  static const Table<Plan> table = plan_table();
  return table;
}

}  // namespace ayumi::load
