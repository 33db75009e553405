#include "view/plan_records.h"

namespace ayumi::view {

template <>
const RecordType<YearOverview>& record_type<YearOverview>() {
  static const auto type =
      RecordType<YearOverview>("YearOverview", {"ある年度の概要", "A plan in a fiscal year"})
          .field("year", &YearOverview::year, {"年度", "The fiscal year"})
          .field("headline", &YearOverview::headline, {"要点となる数", "The figures it starts with"})
          .field("tally", &YearOverview::tally, {"評価の集計", "The tally"})
          .field("chart", &YearOverview::chart,
                 {"年度ごとの評価の図。なければ none", "Chart of the ratings over the years; none without one"})
          .field("indicators_title", &YearOverview::indicators_title,
                 {"計画の指標の見出し", "Heading of the plan's own indicators"})
          .field("indicators", &YearOverview::indicators,
                 {"計画の指標（合成指標に入らないもの）。値のある年度だけ",
                  "The plan's own indicators that are in no composite, in years with values"})
          .field("composites_title", &YearOverview::composites_title, {"合成指標の見出し", "Heading of the composites"})
          .field("composites", &YearOverview::composites,
                 {"合成指標（分野ごと）。値のある年度だけ", "The composites by category, in years with values"})
          .field("picks", &YearOverview::picks, {"主な取組のカード", "Cards of the picked projects"})
          .field("changes", &YearOverview::changes,
                 {"その年度に新しくなった・変わった・終わった事業",
                  "Projects that are new, changed, merged or ended in the year"})
          .field("is_outlook", &YearOverview::is_outlook,
                 {"計画期間の後の年度（次の計画表）か",
                  "Whether it is the year beyond the term, with the next chart only"})
          .field("has_data", &YearOverview::has_data,
                 {"その年度のデータのフォルダーがあるか", "Whether the year has a folder of data"});
  return type;
}

template <>
const RecordType<CategoryRow>& record_type<CategoryRow>() {
  static const auto type =
      RecordType<CategoryRow>("CategoryRow", {"分野の一覧の一行", "A category in the list"})
          .field("depth", &CategoryRow::depth, {"深さ（0が一番上）", "Depth, 0 at the top"})
          .field("number", &CategoryRow::number, {"番号。なければ空", "Number; may be empty"})
          .field("level", &CategoryRow::level,
                 {"段の呼び名（役割、分野など）。なければ空", "What its level is called; may be empty"})
          .field("name", &CategoryRow::name, {"名前", "Name"})
          .field("path", &CategoryRow::path,
                 {"ページのアドレス（その言語のトップから）", "Address of its page, from the root of the language"})
          .field("projects", &CategoryRow::projects, {"最新の年度の事業数", "Number of projects"})
          .field("tally", &CategoryRow::tally, {"評価の集計", "Its tally"});
  return type;
}

template <>
const RecordType<CategoriesView>& record_type<CategoriesView>() {
  static const auto type =
      RecordType<CategoriesView>("CategoriesView", {"分野の一覧", "All categories"})
          .field("year", &CategoriesView::year, {"示している年度", "The year shown"})
          .field("tally", &CategoriesView::tally, {"計画全体の集計", "Tally of the whole plan"})
          .field("rows", &CategoriesView::rows,
                 {"分野。上の段のすぐ後に下の段", "The categories, each followed by those below it"});
  return type;
}

template <>
const RecordType<CategoryView>& record_type<CategoryView>() {
  static const auto type =
      RecordType<CategoryView>("CategoryView", {"一つの分野", "A category with its projects"})
          .field("name", &CategoryView::name, {"名前", "Name"})
          .field("number", &CategoryView::number, {"番号。なければ空", "Number; may be empty"})
          .field("level", &CategoryView::level, {"段の呼び名。なければ空", "What its level is called; may be empty"})
          .field("ancestors", &CategoryView::ancestors,
                 {"上の段の分野。一番上から", "The categories above it, top first"})
          .field("children", &CategoryView::children, {"すぐ下の分野", "The categories right below it"})
          .field("tally", &CategoryView::tally, {"この分野の集計", "Its tally"})
          .field("composites_title", &CategoryView::composites_title, {"合成指標の見出し", "Heading of the composites"})
          .field("composites", &CategoryView::composites,
                 {"この分野と下の分野の合成指標", "The composites of the category and those below it"})
          .field("listing", &CategoryView::listing, {"この分野の事業", "Its projects"});
  return type;
}

template <>
const RecordType<PartnerRow>& record_type<PartnerRow>() {
  static const auto type =
      RecordType<PartnerRow>("PartnerRow", {"参加団体の一覧の一行", "A partner in the list"})
          .field("name", &PartnerRow::name, {"名前", "Name"})
          .field("path", &PartnerRow::path,
                 {"ページのアドレス（その言語のトップから）", "Address of its page, from the root of the language"})
          .field("projects", &PartnerRow::projects, {"参加する事業の数", "Number of its projects"})
          .field("comments", &PartnerRow::comments, {"寄せた意見の数", "Number of its comments"});
  return type;
}

template <>
const RecordType<PartnerView>& record_type<PartnerView>() {
  static const auto type =
      RecordType<PartnerView>("PartnerView", {"一つの参加団体", "A partner with its projects"})
          .field("name", &PartnerView::name, {"名前", "Name"})
          .field("comments", &PartnerView::comments, {"寄せた意見。新しい年度から", "Its comments, latest year first"})
          .field("listing", &PartnerView::listing, {"参加する事業", "Its projects"});
  return type;
}

template <>
const RecordType<TrendRow>& record_type<TrendRow>() {
  static const auto type =
      RecordType<TrendRow>("TrendRow", {"推移の表の一年度", "A year in the tables of trends"})
          .field("year", &TrendRow::year, {"年度", "The fiscal year"})
          .field("tally", &TrendRow::tally, {"その年度の集計", "The year's tally"})
          .field("source", &TrendRow::source, {"computed、reported、none のどれか", "computed, reported or none"})
          .field("active_projects", &TrendRow::active_projects,
                 {"データから数えた事業数。まだデータのない年度は空",
                  "Projects as counted from the data; empty for a year without data so far"})
          .field("stated_projects", &TrendRow::stated_projects,
                 {"公表された事業数。なければ空", "Projects as published; may be empty"});
  return type;
}

template <>
const RecordType<MatrixCell>& record_type<MatrixCell>() {
  static const auto type =
      RecordType<MatrixCell>("MatrixCell", {"指標と年度の表の一ます", "A cell of the indicator-by-year table"})
          .field("there", &MatrixCell::there,
                 {"その年度に事業があるか、ないと言えないか", "Whether the project is there in that year, or may be"})
          .field("rating", &MatrixCell::rating, {"評価", "The rating"})
          .field("actual", &MatrixCell::actual, {"実績値。なければ空", "Actual value; may be empty"})
          .field(
              "rate", &MatrixCell::rate,
              {"達成率（計画そのものの指標だけ）。なければ空", "Its rate, for the plan's own indicators; may be empty"})
          .field("differs", &MatrixCell::differs,
                 {"達成率や合成指標の、公表値と計算した値の違い。なければ none",
                  "How the rate, or a composite's value, differs from the recomputed one; none if it doesn't"})
          .field("counted", &MatrixCell::counted,
                 {"合成指標の算出に使った指標の数（1/3 など）。全部なら空",
                  "How many members of a composite counted, such as 1/3; empty where all did"})
          .field("counted_in_words", &MatrixCell::counted_in_words,
                 {"同じことの読み上げ用の文。なければ空", "The same in words, for screen readers; may be empty"});
  return type;
}

template <>
const RecordType<MatrixRow>& record_type<MatrixRow>() {
  static const auto type =
      RecordType<MatrixRow>("MatrixRow", {"指標と年度の表の一行", "A row of the indicator-by-year table"})
          .field("project", &MatrixRow::project, {"事業の名前", "Name of the project"})
          .field("path", &MatrixRow::path, {"事業のページ", "Page of the project"})
          .field("indicator", &MatrixRow::indicator, {"指標の名前", "Name of the indicator"})
          .field("cells", &MatrixRow::cells,
                 {"年度ごとのます。TrendsView.years の順", "A cell a year, in the order of TrendsView.years"});
  return type;
}

template <>
const RecordType<MatrixGroup>& record_type<MatrixGroup>() {
  static const auto type =
      RecordType<MatrixGroup>("MatrixGroup", {"一番上の分野ごとの行", "The rows of one top category"})
          .field("name", &MatrixGroup::name, {"分野の番号と名前", "Number and name of the category"})
          .field("anchor", &MatrixGroup::anchor, {"見出しのID", "Id of the heading"})
          .field("of", &MatrixGroup::of,
                 {"行が何か（projects 事業の指標、plan 計画そのものの指標、composites 合成指標）",
                  "What its rows are: projects (their indicators), plan (its own indicators), composites"})
          .field("rows", &MatrixGroup::rows, {"行", "The rows"});
  return type;
}

template <>
const RecordType<TrendsView>& record_type<TrendsView>() {
  static const auto type =
      RecordType<TrendsView>("TrendsView", {"推移", "Trends over the years"})
          .field("rows", &TrendsView::rows, {"年度ごとの集計と事業数", "Tallies and numbers of projects by year"})
          .field("columns", &TrendsView::columns, {"集計の列の見出し", "Heads of the tally's columns"})
          .field("on_track_bands", &TrendsView::on_track_bands,
                 {"順調に数える区分の記号", "Codes of the bands that count as on track"})
          .field("ratings_chart", &TrendsView::ratings_chart,
                 {"評価の推移の図。なければ none", "Chart of the ratings; none without one"})
          .field("share_chart", &TrendsView::share_chart,
                 {"順調な割合の図。なければ none", "Chart of the on-track share; none without one"})
          .field("projects_chart", &TrendsView::projects_chart,
                 {"事業数の図。なければ none", "Chart of the number of projects; none without one"})
          .field("years", &TrendsView::years, {"表の列になる年度", "The years that are columns of the matrix"})
          .field("matrix", &TrendsView::matrix,
                 {"指標と年度の表。データのある指標だけ", "Indicators by year, those with data only"});
  return type;
}

template <>
const RecordType<ChangeEntry>& record_type<ChangeEntry>() {
  static const auto type = RecordType<ChangeEntry>("ChangeEntry", {"変わった事業", "A project that changed"})
                               .field("project", &ChangeEntry::project, {"その年度の事業名", "Its name in that year"})
                               .field("path", &ChangeEntry::path, {"事業のページ", "Its page"})
                               .field("entry", &ChangeEntry::entry, {"どう変わったか", "How it changed"});
  return type;
}

template <>
const RecordType<ChangeGroup>& record_type<ChangeGroup>() {
  static const auto type =
      RecordType<ChangeGroup>("ChangeGroup", {"同じように変わった事業", "Projects that changed in the same way"})
          .field("status", &ChangeGroup::status, {"事業区分", "The status"})
          .field("entries", &ChangeGroup::entries, {"事業", "The projects"});
  return type;
}

template <>
const RecordType<ChangeYear>& record_type<ChangeYear>() {
  static const auto type = RecordType<ChangeYear>("ChangeYear", {"ある年度の異動", "The changes of a year"})
                               .field("year", &ChangeYear::year,
                                      {"年度。資料に年度の記載がない異動では year が0",
                                       "The fiscal year; its year is 0 for changes without a stated one"})
                               .field("active_projects", &ChangeYear::active_projects,
                                      {"データから数えた事業数。まだデータのない年度は空",
                                       "Projects as counted from the data; empty for a year without data so far"})
                               .field("stated_projects", &ChangeYear::stated_projects,
                                      {"公表された事業数。なければ空", "Projects as published; may be empty"})
                               .field("stated_differs", &ChangeYear::stated_differs,
                                      {"公表値と計算した値の違い。なければ none",
                                       "How it differs from the recomputed one; none if it doesn't"})
                               .field("groups", &ChangeYear::groups, {"事業区分ごとの事業", "Projects by status"});
  return type;
}

template <>
const RecordType<OutlookRow>& record_type<OutlookRow>() {
  static const auto type =
      RecordType<OutlookRow>("OutlookRow", {"次の計画表の一行", "A row of the next plan's chart"})
          .field("number", &OutlookRow::number, {"番号。なければ空", "Number; may be empty"})
          .field("category", &OutlookRow::category,
                 {"分野の番号と名前。なければ空", "Number and name of its category; may be empty"})
          .field("name", &OutlookRow::name, {"事業の名前", "Name of the project"})
          .field("path", &OutlookRow::path, {"事業のページ", "Its page"})
          .field("status", &OutlookRow::status, {"事業区分", "Its status"})
          .field("into", &OutlookRow::into,
                 {"統合先の名前。なければ空", "Name of the project it merges into; may be empty"})
          .field("into_path", &OutlookRow::into_path,
                 {"統合先のページ。なければ空", "Page of that project; may be empty"})
          .field("text", &OutlookRow::text, {"内容。なければ空", "What is new or different; may be empty"})
          .field("note", &OutlookRow::note, {"注記。なければ空", "A note; may be empty"});
  return type;
}

template <>
const RecordType<OutlookView>& record_type<OutlookView>() {
  static const auto type =
      RecordType<OutlookView>("OutlookView", {"次の計画の体系図", "The next plan's chart"})
          .field("year", &OutlookView::year, {"その年度", "Its fiscal year"})
          .field("rows", &OutlookView::rows, {"事業。データの順", "The projects, in the order of the data"})
          .field("citation", &OutlookView::citation, {"出典。なければ空", "Its source; may be empty"});
  return type;
}

template <>
const RecordType<CommentGroup>& record_type<CommentGroup>() {
  static const auto type = RecordType<CommentGroup>("CommentGroup", {"同じ種類の意見", "Comments of one kind"})
                               .field("kind", &CommentGroup::kind, {"種類のID", "Id of the kind"})
                               .field("name", &CommentGroup::name, {"種類の名前", "Name of the kind"})
                               .field("comments", &CommentGroup::comments, {"意見", "The comments"});
  return type;
}

template <>
const RecordType<CommentYear>& record_type<CommentYear>() {
  static const auto type = RecordType<CommentYear>("CommentYear", {"ある年度の意見", "The comments of a year"})
                               .field("year", &CommentYear::year, {"年度", "The fiscal year"})
                               .field("groups", &CommentYear::groups, {"種類ごとの意見", "Comments by kind"});
  return type;
}

template <>
const RecordType<ReviewEntry>& record_type<ReviewEntry>() {
  static const auto type = RecordType<ReviewEntry>("ReviewEntry", {"振り返りの一項目", "A finding of the review"})
                               .field("text", &ReviewEntry::text, {"内容", "What it says"})
                               .field("citation", &ReviewEntry::citation,
                                      {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<ReviewGroup>& record_type<ReviewGroup>() {
  static const auto type = RecordType<ReviewGroup>("ReviewGroup", {"同じ種類の振り返り", "Findings of one kind"})
                               .field("kind", &ReviewGroup::kind, {"種類のID", "Id of the kind"})
                               .field("name", &ReviewGroup::name, {"種類の名前", "Name of the kind"})
                               .field("entries", &ReviewGroup::entries, {"項目", "The findings"});
  return type;
}

template <>
const RecordType<MethodInfo>& record_type<MethodInfo>() {
  static const auto type =
      RecordType<MethodInfo>("MethodInfo", {"計算方法", "A method of computing rates"})
          .field("id", &MethodInfo::id,
                 {"ratio、inverse、progress、maintain、milestone", "ratio, inverse, progress, maintain or milestone"})
          .field("name", &MethodInfo::name, {"名前", "Name"})
          .field("formula", &MethodInfo::formula, {"計算式", "Formula"})
          .field("use", &MethodInfo::use, {"どのような指標に使うか", "What it is used for"})
          .field("count", &MethodInfo::count, {"使っている指標の数", "How many indicators use it"});
  return type;
}

template <>
const RecordType<StateInfo>& record_type<StateInfo>() {
  static const auto type =
      RecordType<StateInfo>("StateInfo", {"段階", "A state of milestones"})
          .field("name", &StateInfo::name, {"名前", "Name"})
          .field("rate", &StateInfo::rate, {"計画が定めた達成率", "The rate that the plan gives to it"});
  return type;
}

template <>
const RecordType<MethodView>& record_type<MethodView>() {
  static const auto type =
      RecordType<MethodView>("MethodView", {"評価の方法", "How figures are computed"})
          .field("bands", &MethodView::bands, {"評価の区分。よいものから", "The bands, best first"})
          .field("reasons", &MethodView::reasons, {"評価がつかない理由", "The reasons for having no rating"})
          .field("methods", &MethodView::methods, {"使っている計算方法", "The methods in use"})
          .field("states", &MethodView::states,
                 {"段階と、その達成率。なければ空", "The states of milestones with their rates; may be empty"})
          .field("scheme_note", &MethodView::scheme_note,
                 {"評価方法の注記。なければ空", "Note on the scheme; may be empty"})
          .field("rounding", &MethodView::rounding, {"端数処理の説明", "How figures are rounded, in words"})
          .field("share_base", &MethodView::share_base, {"割合の分母の説明", "What shares are of, in words"})
          .field("on_track", &MethodView::on_track,
                 {"「順調」に数える区分の記号（A、B）", "Codes that count as on track: A, B"})
          .field("cap", &MethodView::cap, {"表示する達成率の上限。なければ空", "The highest rate shown; may be empty"})
          .field("composites", &MethodView::composites,
                 {"合成指標の計算（一文ずつ）。なければ空",
                  "How composites are computed, a sentence each; empty without any"});
  return type;
}

template <>
const RecordType<AuditRow>& record_type<AuditRow>() {
  static const auto type =
      RecordType<AuditRow>("AuditRow", {"公表値との違い", "A published figure that differs"})
          .field("anchor", &AuditRow::anchor, {"ページの中の場所（id）", "Its place in the page, an id"})
          .field("kind", &AuditRow::kind, {"何の値か（達成率、割合など）", "What kind of figure it is"})
          .field("year", &AuditRow::year, {"年度の短い名前。なければ空", "Short name of the year; may be empty"})
          .field("subject", &AuditRow::subject, {"対象（事業と指標、分野など）", "What it is about"})
          .field("path", &AuditRow::path, {"事業のページ。なければ空", "Page of the project; may be empty"})
          .field("published", &AuditRow::published, {"公表値", "As published"})
          .field("half_up", &AuditRow::half_up, {"四捨五入した計算値", "Recomputed, rounded half-up"})
          .field("truncated", &AuditRow::truncated, {"切り捨てた計算値", "Recomputed, truncated"})
          .field("explanation", &AuditRow::explanation,
                 {"どの端数処理なら一致するか", "Which rounding would explain it, in words"})
          .field("note", &AuditRow::note,
                 {"データに書かれた説明。なければ空", "What the data say about it; may be empty"})
          .field("name", &AuditRow::name,
                 {"データでの名前（audit_note の figure）", "Its name in the data: figure of audit_note"})
          .field("place", &AuditRow::place, {"データの場所（ファイル:行）", "Where it stands in the data: file:line"});
  return type;
}

template <>
const RecordType<UncheckedRow>& record_type<UncheckedRow>() {
  static const auto type =
      RecordType<UncheckedRow>("UncheckedRow", {"計算できない公表値", "A published figure that can't be recomputed"})
          .field("kind", &UncheckedRow::kind, {"何の値か（達成率、割合など）", "What kind of figure it is"})
          .field("year", &UncheckedRow::year, {"年度の短い名前。なければ空", "Short name of the year; may be empty"})
          .field("subject", &UncheckedRow::subject, {"対象（事業と指標、分野など）", "What it is about"})
          .field("path", &UncheckedRow::path, {"事業のページ。なければ空", "Page of the project; may be empty"})
          .field("published", &UncheckedRow::published, {"公表値", "As published"})
          .field("why", &UncheckedRow::why, {"計算できない理由", "Why it can't be recomputed, in words"})
          .field("note", &UncheckedRow::note,
                 {"データに書かれた説明。なければ空", "What the data say about it; may be empty"})
          .field("name", &UncheckedRow::name,
                 {"データでの名前（audit_note の figure）", "Its name in the data: figure of audit_note"})
          .field("place", &UncheckedRow::place,
                 {"データの場所（ファイル:行）", "Where it stands in the data: file:line"});
  return type;
}

template <>
const RecordType<AuditView>& record_type<AuditView>() {
  static const auto type =
      RecordType<AuditView>("AuditView", {"公表値の照合", "Published figures checked"})
          .field("checked", &AuditView::checked, {"照合した値の数", "How many figures were checked"})
          .field("differing", &AuditView::differing, {"違った値の数", "How many differ"})
          .field("not_recomputable", &AuditView::not_recomputable,
                 {"データが足りず計算できない値の数", "How many can't be recomputed for lack of data"})
          .field("rows", &AuditView::rows, {"違った値", "Those that differ"})
          .field("unchecked", &AuditView::unchecked,
                 {"データが足りず計算できない値", "Those that can't be recomputed for lack of data"});
  return type;
}

template <>
const RecordType<ContentsLine>& record_type<ContentsLine>() {
  static const auto type =
      RecordType<ContentsLine>("ContentsLine", {"目次の1行", "A line of the contents"})
          .field("id", &ContentsLine::id, {"章のid（アンカー）", "Id of the chapter, for links"})
          .field("number", &ContentsLine::number, {"番号。ないこともある", "Its number; may be empty"})
          .field("name", &ContentsLine::name, {"章の名前", "Its name"});
  return type;
}

template <>
const RecordType<ContentsChapter>& record_type<ContentsChapter>() {
  static const auto type =
      RecordType<ContentsChapter>("ContentsChapter", {"目次の章", "A chapter in the contents"})
          .field("line", &ContentsChapter::line, {"章そのもの", "The chapter itself"})
          .field("parts", &ContentsChapter::parts, {"章の中の項目（事業など）", "What is in it, such as projects"});
  return type;
}

template <>
const RecordType<PrintView>& record_type<PrintView>() {
  static const auto type =
      RecordType<PrintView>("PrintView", {"計画全体の印刷用ページ", "The plan's whole report for printing"})
          .field("year", &PrintView::year, {"どの年度の報告か", "The fiscal year that it reports"})
          .field("contents", &PrintView::contents, {"目次", "The contents"});
  return type;
}

template <>
const RecordType<PlanSummary>& record_type<PlanSummary>() {
  static const auto type =
      RecordType<PlanSummary>("PlanSummary", {"ホームに載る計画", "A plan on the home page"})
          .field("title", &PlanSummary::title, {"計画の名前", "Name of the plan"})
          .field("description", &PlanSummary::description, {"計画の説明", "What the plan is"})
          .field("path", &PlanSummary::path, {"計画の概要のアドレス", "Address of its overview"})
          .field("period", &PlanSummary::period, {"計画期間", "Its term"})
          .field("headline", &PlanSummary::headline, {"最新の年度の要点", "Figures of its latest year"})
          .field("chart", &PlanSummary::chart,
                 {"評価の推移の図。なければ none", "Chart of the ratings; none without one"})
          .field("ratings", &PlanSummary::ratings,
                 {"その図に出る評価。図がなければ空", "The ratings that it shows; empty without a chart"})
          .field("composites", &PlanSummary::composites,
                 {"合成指標（KPIなど）の最新の値。なければ空", "Latest values of its composites; empty without any"});
  return type;
}

}  // namespace ayumi::view
