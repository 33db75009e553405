#include "view/project_records.h"

namespace ayumi::view {

template <>
const RecordType<PartnerLink>& record_type<PartnerLink>() {
  static const auto type =
      RecordType<PartnerLink>("PartnerLink", {"参加団体へのリンク", "A link to a partner"})
          .field("name", &PartnerLink::name, {"名前", "Name"})
          .field("path", &PartnerLink::path, {"そのページ。まとまり（グループ）なら空", "Its page; empty for a group"});
  return type;
}

template <>
const RecordType<StatusInfo>& record_type<StatusInfo>() {
  static const auto type =
      RecordType<StatusInfo>("StatusInfo", {"事業区分（その年度にどうなったか）", "What became of a project in a year"})
          .field("id", &StatusInfo::id,
                 {"start（計画の最初の年度）、new、listed（資料に載った最初の年度）、continued、expanded、changed、rena"
                  "med、merged、ended、gone、not-yet",
                  "start (in the plan's first year), new, listed (in the first year that the sources list it), "
                  "continued, expanded, changed, renamed, merged, ended, gone or not-yet"})
          .field("name", &StatusInfo::name, {"画面での名前（新規など）", "Its name in the interface"})
          .field("path", &StatusInfo::path, {"その区分の事業一覧のアドレス", "Page of all projects of that status"});
  return type;
}

template <>
const RecordType<CardItem>& record_type<CardItem>() {
  static const auto type =
      RecordType<CardItem>("CardItem", {"カードに載る一つの指標", "An indicator on a card"})
          .field("indicator", &CardItem::indicator, {"指標の名前", "Name of the indicator"})
          .field("rating", &CardItem::rating, {"評価", "The rating"})
          .field("actual", &CardItem::actual,
                 {"実績値（単位付き）。値がなければ空", "Actual value with its unit; empty without one"})
          .field("actual_note", &CardItem::actual_note,
                 {"累計できない年度に示す、その年度だけの値であることの説明。なければ空",
                  "That the value is the year's own, where no sum can be made; may be empty"})
          .field("target", &CardItem::target, {"使った目標値。なければ空", "The target used; may be empty"})
          .field("target_note", &CardItem::target_note,
                 {"先の年度の目標なら、どの目標か。その年度の目標なら空",
                  "Which target it is, where it is of a later year; empty otherwise"})
          .field("rate", &CardItem::rate,
                 {"達成率。計算できなければ空", "Rate of achievement; empty if it can't be computed"})
          .field(
              "rate_differs", &CardItem::rate_differs,
              {"公表値と計算した値の違い。なければ none", "How it differs from the recomputed one; none if it doesn't"})
          .field("meter", &CardItem::meter,
                 {"達成率の図。なければ none", "A small chart of the rate; none without one"})
          .field("rates", &CardItem::rates,
                 {"達成率の推移の図。2年度以上の達成率がなければ none",
                  "A small chart of the rates over the years; none for fewer than two"})
          .field("rates_text", &CardItem::rates_text,
                 {"達成率が最初と最後の年度でいくらか。図がなければ空",
                  "The first and the last of these rates; empty without the chart"});
  return type;
}

template <>
const RecordType<ProjectCard>& record_type<ProjectCard>() {
  static const auto type =
      RecordType<ProjectCard>("ProjectCard", {"事業のカード", "A project as a card"})
          .field("id", &ProjectCard::id, {"事業のID", "Its id"})
          .field("name", &ProjectCard::name, {"その年度の名前", "Its name in that year"})
          .field("draft", &ProjectCard::draft, {"下書きか", "Whether it is a draft"})
          .field("number", &ProjectCard::number, {"計画での番号。なければ空", "Number in the plan; may be empty"})
          .field("path", &ProjectCard::path,
                 {"ページのアドレス（その言語のトップから）", "Address of its page, from the root of the language"})
          .field("year", &ProjectCard::year, {"カードに示す年度", "The year that the card shows"})
          .field("status", &ProjectCard::status, {"事業区分", "Its status in that year"})
          .field("category", &ProjectCard::category,
                 {"分野の番号と名前。なければ空", "Number and name of its category; may be empty"})
          .field("category_path", &ProjectCard::category_path,
                 {"分野のページ。なければ空", "Page of its category; may be empty"})
          .field("partners", &ProjectCard::partners, {"参加団体", "Its partners"})
          .field("all_partners", &ProjectCard::all_partners,
                 {"すべての参加団体が加わるか", "Whether all partners of the plan take part"})
          .field("unknown_partners", &ProjectCard::unknown_partners,
                 {"どの参加団体が加わるか、資料からわからないか",
                  "Whether the sources don't say which partners take part"})
          .field("items", &ProjectCard::items, {"その年度の指標", "Its indicators in that year"})
          .field("tags", &ProjectCard::tags,
                 {"一覧の絞り込みに使う印（空白で区切る）", "What lists narrow it down by, separated by spaces"});
  return type;
}

template <>
const RecordType<CardGroup>& record_type<CardGroup>() {
  static const auto type =
      RecordType<CardGroup>("CardGroup", {"一番上の分野ごとのカードの組", "Cards of one top category"})
          .field("name", &CardGroup::name, {"分野の番号と名前", "Number and name of the category"})
          .field("anchor", &CardGroup::anchor, {"見出しのID（#category-… ）", "Id of the heading: category-…"})
          .field("cards", &CardGroup::cards,
                 {"カード（parts/card.html で作ったもの）", "The cards, made by parts/card.html"});
  return type;
}

template <>
const RecordType<ViewLink>& record_type<ViewLink>() {
  static const auto type =
      RecordType<ViewLink>("ViewLink", {"一覧の絞り込みの一つ", "A ready-made view of the list"})
          .field("name", &ViewLink::name, {"絞り込みの名前", "Its name"})
          .field("path", &ViewLink::path, {"そのページ", "Its page"})
          .field("count", &ViewLink::count, {"当てはまる事業の数", "How many projects it has"})
          .field("depth", &ViewLink::depth, {"分野の深さ（0が一番上）", "Depth of a category, 0 at the top"})
          .field("current", &ViewLink::current,
                 {"今のページか。組み込みのページでは使わない",
                  "Whether it is the page being shown; built-in pages compare paths instead"});
  return type;
}

template <>
const RecordType<ViewGroup>& record_type<ViewGroup>() {
  static const auto type = RecordType<ViewGroup>("ViewGroup", {"絞り込みの種類（分野、評価、自治体、事業区分）",
                                                               "A kind of view: by field, rating, partner or status"})
                               .field("name", &ViewGroup::name, {"種類の名前", "Name of the kind"})
                               .field("links", &ViewGroup::links, {"その種類の絞り込み", "Its views"});
  return type;
}

template <>
const RecordType<FilterOption>& record_type<FilterOption>() {
  static const auto type = RecordType<FilterOption>("FilterOption", {"絞り込みの選択肢", "A choice of a filter"})
                               .field("tag", &FilterOption::tag, {"カードの tags にある印", "As in the cards' tags"})
                               .field("name", &FilterOption::name, {"選択肢の名前", "Its name"});
  return type;
}

template <>
const RecordType<FilterView>& record_type<FilterView>() {
  static const auto type =
      RecordType<FilterView>("FilterView", {"一覧の絞り込みの項目", "What a list can be narrowed down by"})
          .field("id", &FilterView::id,
                 {"field、rating、status、partner、department", "field, rating, status, partner, department"})
          .field("name", &FilterView::name, {"項目の名前", "Its name"})
          .field("options", &FilterView::options,
                 {"選択肢。一覧の一部の事業だけに当てはまるもの", "Its choices, each true of some of the projects"});
  return type;
}

template <>
const RecordType<Listing>& record_type<Listing>() {
  static const auto type =
      RecordType<Listing>("Listing", {"事業の一覧", "A list of projects as cards"})
          .field("heading", &Listing::heading, {"見出し", "Heading"})
          .field("plain_heading", &Listing::plain_heading, {"見出し（文字だけ）", "Heading as text"})
          .field("lead", &Listing::lead, {"前書き。空のこともある", "A lead; may be empty"})
          .field("count", &Listing::count, {"事業の数", "Number of projects"})
          .field("year", &Listing::year, {"示している年度", "The year shown"})
          .field("views", &Listing::views, {"絞り込み", "The ready-made views"})
          .field("filters", &Listing::filters,
                 {"スクリプトで絞り込む項目", "What a script can narrow the list down by"})
          .field("groups", &Listing::groups, {"一番上の分野ごとのカード", "The cards by top category"})
          .field("has_meters", &Listing::has_meters,
                 {"達成率の横棒のあるカードがあるか", "Whether a card has a bar of its rate"});
  return type;
}

template <>
const RecordType<PartView>& record_type<PartView>() {
  static const auto type =
      RecordType<PartView>("PartView", {"内訳の一項目", "A part of a breakdown"})
          .field("name", &PartView::name, {"項目の名前（参加団体など）", "Its name, often a partner's"})
          .field("value", &PartView::value, {"値（単位付き）", "Value with its unit"})
          .field("note", &PartView::note, {"注記。なければ空", "A note; may be empty"});
  return type;
}

template <>
const RecordType<BreakdownView>& record_type<BreakdownView>() {
  static const auto type =
      RecordType<BreakdownView>("BreakdownView", {"値の内訳", "The parts of a value"})
          .field("label", &BreakdownView::label,
                 {"何の内訳か。その値そのものなら空", "What is broken down; empty if it is the value itself"})
          .field("plain_label", &BreakdownView::plain_label, {"何の内訳か（文字だけ）", "The same as text"})
          .field("plain_names", &BreakdownView::plain_names,
                 {"区分の名前（文字だけ）", "The names of the parts, as plain text"})
          .field("parts", &BreakdownView::parts, {"項目", "The parts"})
          .field("sum", &BreakdownView::sum, {"項目の合計（単位付き）", "Sum of the parts with its unit"})
          .field("published_total", &BreakdownView::published_total,
                 {"公表された合計。なければ空", "Total as printed; may be empty"})
          .field("partial", &BreakdownView::partial, {"一部だけの内訳か", "Whether only some parts are given"})
          .field("differs", &BreakdownView::differs,
                 {"合計が合わないか", "Whether the sum, the printed total or the value differ"})
          .field("differences", &BreakdownView::differences,
                 {"合わない点。一つずつ文になっている", "What differs, each in a sentence"})
          .field("audit_path", &BreakdownView::audit_path,
                 {"公表値の照合での場所。合っていれば空", "Where the audit lists it; empty if nothing differs"})
          .field("note", &BreakdownView::note, {"注記。なければ空", "A note; may be empty"})
          .field("chart", &BreakdownView::chart, {"図。なければ none", "A chart; none without one"});
  return type;
}

template <>
const RecordType<WorkingStep>& record_type<WorkingStep>() {
  static const auto type =
      RecordType<WorkingStep>("WorkingStep", {"評価の計算の一段", "A step of a rating's working"})
          .field("label", &WorkingStep::label,
                 {"段の名前（実績値、計算、評価など）", "What the step is: actual, calculation, rating …"})
          .field("text", &WorkingStep::text, {"その中身", "What it says"});
  return type;
}

template <>
// NOLINTNEXTLINE(readability-function-size): one expression, a declaration a field
const RecordType<ItemYear>& record_type<ItemYear>() {
  static const auto type =
      RecordType<ItemYear>("ItemYear", {"ある年度の指標", "An indicator in a year"})
          .field("year", &ItemYear::year, {"年度", "The fiscal year"})
          .field("actual", &ItemYear::actual,
                 {"実績値（単位付き）。値がなければ理由の名前",
                  "Actual value with its unit; the reason's name without one"})
          .field("has_value", &ItemYear::has_value, {"値があるか", "Whether there is a value"})
          .field("actual_note", &ItemYear::actual_note,
                 {"累計できない年度に示す、その年度だけの値であることの説明。なければ空",
                  "That the value is the year's own, where no sum can be made; may be empty"})
          .field("due", &ItemYear::due,
                 {"値が出る予定の日。なければ空", "When a missing value is expected; may be empty"})
          .field("target", &ItemYear::target,
                 {"使った目標値（言葉の目標ならその言葉）。なければ空",
                  "The target used, in its own wording if it has one; may be empty"})
          .field("target_note", &ItemYear::target_note,
                 {"どの目標か。その年度の目標なら空", "Which target it is; empty if the year's own"})
          .field("rate", &ItemYear::rate,
                 {"達成率。計算できなければ空", "Rate of achievement; empty if it can't be computed"})
          .field(
              "rate_differs", &ItemYear::rate_differs,
              {"公表値と計算した値の違い。なければ none", "How it differs from the recomputed one; none if it doesn't"})
          .field("pace", &ItemYear::pace, {"進度。計算できなければ空", "Pace; empty if it can't be computed"})
          .field("rating", &ItemYear::rating, {"評価", "The rating"})
          .field("why_unrated", &ItemYear::why_unrated,
                 {"値があるのに評価できないわけ。なければ空", "Why a value can't be rated; may be empty"})
          .field("change", &ItemYear::change,
                 {"前年度からの変化（+12）。なければ空", "Change from the previous year; may be empty"})
          .field("trend", &ItemYear::trend,
                 {"better、same、worse。比べられなければ空",
                  "better, same or worse; empty if there is nothing to compare with"})
          .field("mark", &ItemYear::mark,
                 {"p（暫定値）、r（改定値）。確定値は空", "p (provisional) or r (revised); empty for final values"})
          .field("mark_name", &ItemYear::mark_name, {"印の意味", "What the mark means"})
          .field("draft", &ItemYear::draft, {"下書きか", "Whether it is a draft"})
          .field("restated", &ItemYear::restated,
                 {"前の年度の記録と値が違うことの説明。なければ空",
                  "That an earlier record has another value; may be empty"})
          .field("first_value", &ItemYear::first_value,
                 {"改定前の値。なければ空", "The value before its revision; may be empty"})
          .field("as_of", &ItemYear::as_of,
                 {"年度と違う時点。なければ空", "Its date, where not the fiscal year; may be empty"})
          .field("note", &ItemYear::note, {"注記。なければ空", "A note; may be empty"})
          .field("explanation", &ItemYear::explanation,
                 {"分析や今後の対応。なければ空", "What it means and what will be done; may be empty"})
          .field("decided_reason", &ItemYear::decided_reason,
                 {"人が評価を決めた理由。なければ空", "Why people decided the rating; may be empty"})
          .field("definition_changed", &ItemYear::definition_changed,
                 {"この年度から定義が変わったか", "Whether the definition changes with this year"})
          .field("definition_reason", &ItemYear::definition_reason,
                 {"定義がどう変わったか。なければ空", "How the definition changed; may be empty"})
          .field("working", &ItemYear::working,
                 {"評価の計算。計算することがなければ空",
                  "The working of the rating; empty where there is nothing to work out"})
          .field("next_band", &ItemYear::next_band,
                 {"次の評価まで（あと2件でA）。なければ空",
                  "How far the next band is: “Up by 2 cases for A”; may be empty"})
          .field("breakdowns", &ItemYear::breakdowns, {"内訳", "The breakdowns"})
          .field("citation", &ItemYear::citation, {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<IndicatorView>& record_type<IndicatorView>() {
  static const auto type =
      RecordType<IndicatorView>("IndicatorView", {"成果指標", "An indicator over all years"})
          .field("id", &IndicatorView::id, {"指標のID", "Its id"})
          .field("name", &IndicatorView::name,
                 {"名前（言語の印付き）", "Name, marked with its language where that differs"})
          .field("plain_name", &IndicatorView::plain_name, {"名前（文字だけ）", "Name as text"})
          .field("unit", &IndicatorView::unit, {"単位。なければ空", "Unit; may be empty"})
          .field("definition", &IndicatorView::definition,
                 {"何をどう数えるか。なければ空", "What is counted and how; may be empty"})
          .field("method", &IndicatorView::method, {"計算方法の名前", "Name of the method"})
          .field("formula", &IndicatorView::formula, {"計算式", "Its formula"})
          .field("direction", &IndicatorView::direction, {"目指す向き", "Which way is better"})
          .field("cumulation", &IndicatorView::cumulation,
                 {"累計についての説明。累計でなければ空", "How it is cumulative; empty if it isn't"})
          .field("baseline", &IndicatorView::baseline,
                 {"基準値と時点。なければ空", "Baseline and its date; may be empty"})
          .field("data_source", &IndicatorView::data_source,
                 {"データの出所。なければ空", "Its data source; may be empty"})
          .field("department", &IndicatorView::department,
                 {"担当課（計画そのものの指標のとき）。なければ空",
                  "Department in charge of one of the plan's own; may be empty"})
          .field("is_rated", &IndicatorView::is_rated, {"計画に評価区分があるか", "Whether the plan has rating bands"})
          .field("note", &IndicatorView::note, {"注記。なければ空", "A note; may be empty"})
          .field("chart", &IndicatorView::chart, {"推移の図。なければ none", "Chart over the years; none without one"})
          .field("years", &IndicatorView::years, {"年度ごとの値。古い年度から", "By year, oldest first"})
          .field("has_data", &IndicatorView::has_data, {"どれかの年度にデータがあるか", "Whether any year has data"});
  return type;
}

template <>
const RecordType<ResultView>& record_type<ResultView>() {
  static const auto type =
      RecordType<ResultView>("ResultView", {"実施したこと", "Something done in a year"})
          .field("date", &ResultView::date, {"日付（印刷のとおり）。なければ空", "Date as printed; may be empty"})
          .field("text", &ResultView::text, {"したこと", "What was done"})
          .field("draft", &ResultView::draft, {"下書きか", "Whether it is a draft"})
          .field("value", &ResultView::value,
                 {"数量（単位付き）。なければ空", "A quantity with its unit; may be empty"})
          .field("breakdowns", &ResultView::breakdowns, {"数量の内訳", "Breakdowns of the quantity"})
          .field("citation", &ResultView::citation, {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<ResultYear>& record_type<ResultYear>() {
  static const auto type = RecordType<ResultYear>("ResultYear", {"ある年度に実施したこと", "What was done in a year"})
                               .field("year", &ResultYear::year, {"年度", "The fiscal year"})
                               .field("results", &ResultYear::results,
                                      {"実施したこと。データの順", "The results, in the order of the data"});
  return type;
}

template <>
const RecordType<RoleView>& record_type<RoleView>() {
  static const auto type = RecordType<RoleView>("RoleView", {"役割分担", "Who does what"})
                               .field("partners", &RoleView::partners, {"担当する参加団体", "The partners"})
                               .field("text", &RoleView::text, {"すること", "What they do"});
  return type;
}

template <>
const RecordType<BudgetView>& record_type<BudgetView>() {
  static const auto type =
      RecordType<BudgetView>("BudgetView", {"予算", "A budget"})
          .field("year", &BudgetView::year, {"年度（令和6年度（2024年度））", "The fiscal year, written out"})
          .field("amount", &BudgetView::amount, {"金額（単位付き）。なければ空", "Amount with its unit; may be empty"})
          .field("label", &BudgetView::label, {"金額に付く言葉。なければ空", "What is printed beside it; may be empty"})
          .field("note", &BudgetView::note, {"注記。なければ空", "A note; may be empty"});
  return type;
}

template <>
const RecordType<CommentView>& record_type<CommentView>() {
  static const auto type =
      RecordType<CommentView>("CommentView", {"意見", "A comment"})
          .field("kind", &CommentView::kind, {"意見の種類のID", "Id of its kind"})
          .field("partner", &CommentView::partner, {"述べた団体。なければ空", "Who says it; may be empty"})
          .field("project", &CommentView::project, {"対象の事業。なければ空", "The project it is about; may be empty"})
          .field("project_path", &CommentView::project_path,
                 {"その事業のページ。なければ空", "Page of that project; may be empty"})
          .field("year", &CommentView::year, {"年度", "The fiscal year"})
          .field("text", &CommentView::text, {"内容", "What it says"})
          .field("citation", &CommentView::citation,
                 {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<RemarkView>& record_type<RemarkView>() {
  static const auto type =
      RecordType<RemarkView>("RemarkView", {"補足", "A remark"})
          .field("text", &RemarkView::text, {"内容", "What it says"})
          .field("citation", &RemarkView::citation, {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<HistoryEntry>& record_type<HistoryEntry>() {
  static const auto type =
      RecordType<HistoryEntry>("HistoryEntry", {"事業の経過の一行", "An entry in a project's history"})
          .field("year", &HistoryEntry::year, {"年度", "The fiscal year"})
          .field("status", &HistoryEntry::status, {"どうなったか", "What became of it"})
          .field("name", &HistoryEntry::name, {"その年度の事業名", "The project's name in that year"})
          .field("path", &HistoryEntry::path, {"事業のページ", "Page of the project"})
          .field("number", &HistoryEntry::number,
                 {"その年度の計画表での番号。なければ空", "Number in that year's chart; may be empty"})
          .field("into", &HistoryEntry::into,
                 {"統合先の名前。なければ空", "Name of the project it merged into; may be empty"})
          .field("into_path", &HistoryEntry::into_path,
                 {"統合先のページ。なければ空", "Page of that project; may be empty"})
          .field("text", &HistoryEntry::text,
                 {"新しい点、変わった点。なければ空", "What is new or different; may be empty"})
          .field("note", &HistoryEntry::note, {"注記。なければ空", "A note; may be empty"})
          .field("citation", &HistoryEntry::citation,
                 {"出典。なければ空", "Where it was taken from; empty if not said"});
  return type;
}

template <>
const RecordType<ProjectView>& record_type<ProjectView>() {
  static const auto type =
      RecordType<ProjectView>("ProjectView", {"事業のページ", "A project's page"})
          .field("card", &ProjectView::card, {"カードと同じ内容", "The same as on its card"})
          .field("name", &ProjectView::name, {"最新の年度の名前", "Its name in the latest year"})
          .field("purpose", &ProjectView::purpose, {"目的。なければ空", "Purpose; may be empty"})
          .field("contents", &ProjectView::contents, {"事業の内容。なければ空", "What it does; may be empty"})
          .field("effect", &ProjectView::effect, {"期待される効果。なければ空", "Expected effect; may be empty"})
          .field("department", &ProjectView::department, {"担当課。なければ空", "Department in charge; may be empty"})
          .field("period", &ProjectView::period,
                 {"始まりと終わり。なければ空", "When it begins and ends; may be empty"})
          .field("category_path", &ProjectView::category_path, {"分野。一番上から順に", "Its categories, top first"})
          .field("roles", &ProjectView::roles, {"役割分担", "Who does what"})
          .field("budgets", &ProjectView::budgets, {"予算", "The budgets"})
          .field("indicators", &ProjectView::indicators, {"成果指標", "The indicators"})
          .field("roadmap", &ProjectView::roadmap, {"ロードマップ。なければ none", "Its roadmap; none without one"})
          .field("figures", &ProjectView::figures,
                 {"指標ではない数値・表・日程。新しい年度から",
                  "Figures that are no indicators, tables and schedules, latest year first"})
          .field("results", &ProjectView::results,
                 {"年度ごとに実施したこと。新しい年度から", "What was done, latest year first"})
          .field("comments", &ProjectView::comments, {"意見。新しい年度から", "Comments, latest year first"})
          .field("history", &ProjectView::history, {"事業の経過。古い年度から", "Its history, oldest year first"})
          .field("remarks", &ProjectView::remarks, {"補足", "Remarks"})
          .field("sources", &ProjectView::sources, {"出典の一覧（資料ごと）", "Its sources, an entry a document"})
          .field("previous", &ProjectView::previous,
                 {"前の事業。最初の事業では none", "The project before; none for the first"})
          .field("next", &ProjectView::next, {"次の事業。最後の事業では none", "The project after; none for the last"});
  return type;
}

}  // namespace ayumi::view
