#include "view/figure_records.h"

namespace ayumi::view {

template <>
const RecordType<KeyFigureView>& record_type<KeyFigureView>() {
  static const auto type =
      RecordType<KeyFigureView>("KeyFigureView", {"指標ではない数値", "A figure that is no indicator"})
          .field("anchor", &KeyFigureView::anchor, {"ページの中での位置", "Its place on the page"})
          .field("name", &KeyFigureView::name, {"名前", "Its name"})
          .field("value", &KeyFigureView::value, {"値（単位付き）", "The value with its unit"})
          .field(
              "restated", &KeyFigureView::restated,
              {"前の年度の記録と違うことの説明。なければ空", "That an earlier record has it otherwise; may be empty"})
          .field(
              "differs", &KeyFigureView::differs,
              {"公表値と計算した値の違い。なければ none", "How it differs from the recomputed one; none if it doesn't"})
          .field("derivation", &KeyFigureView::derivation,
                 {"ほかの数値からの求めかた。なければ空", "How it follows from others; may be empty"})
          .field("as_of", &KeyFigureView::as_of, {"時点。年度のものなら空", "Its date; empty where that is the year"})
          .field("note", &KeyFigureView::note, {"注記。なければ空", "A note; may be empty"})
          .field("citation", &KeyFigureView::citation, {"出典。なければ空", "Its source; may be empty"});
  return type;
}

template <>
const RecordType<KeyFigureGroup>& record_type<KeyFigureGroup>() {
  static const auto type =
      RecordType<KeyFigureGroup>("KeyFigureGroup", {"見出しの下の数値", "Figures of one topic"})
          .field("topic", &KeyFigureGroup::topic, {"見出し。なければ空", "The topic; may be empty"})
          .field("figures", &KeyFigureGroup::figures, {"数値", "The figures"})
          .field("citation", &KeyFigureGroup::citation,
                 {"どの数値にも共通の出典。なければ空", "The source that all of them have; may be empty"});
  return type;
}

template <>
const RecordType<TableCellView>& record_type<TableCellView>() {
  static const auto type =
      RecordType<TableCellView>("TableCellView", {"表のます", "A cell of a table"})
          .field("value", &TableCellView::value, {"値。空欄なら空", "The value; empty for a blank one"})
          .field(
              "restated", &TableCellView::restated,
              {"前の年度の記録と違うことの説明。なければ空", "That an earlier record has it otherwise; may be empty"})
          .field("differs", &TableCellView::differs,
                 {"公表値と計算した値の違い。なければ none",
                  "How it differs from the recomputed one; none if it doesn't"});
  return type;
}

template <>
const RecordType<TableRowView>& record_type<TableRowView>() {
  static const auto type = RecordType<TableRowView>("TableRowView", {"表の行", "A row of a table"})
                               .field("name", &TableRowView::name, {"名前", "Its name"})
                               .field("note", &TableRowView::note, {"注記。なければ空", "A note; may be empty"})
                               .field("cells", &TableRowView::cells, {"ます", "The cells"});
  return type;
}

template <>
const RecordType<TableColumnView>& record_type<TableColumnView>() {
  static const auto type =
      RecordType<TableColumnView>("TableColumnView", {"表の列", "A column of a table"})
          .field("name", &TableColumnView::name, {"名前", "Its name"})
          .field("unit", &TableColumnView::unit, {"単位。なければ空", "Its unit; may be empty"})
          .field("derivation", &TableColumnView::derivation,
                 {"ほかの列からの計算のしかた。なければ空", "How it follows from other columns; may be empty"});
  return type;
}

template <>
const RecordType<TableChart>& record_type<TableChart>() {
  static const auto type = RecordType<TableChart>("TableChart", {"表の列の図", "A chart of a table's column"})
                               .field("title", &TableChart::title, {"列の名前", "The column's name"})
                               .field("chart", &TableChart::chart, {"図", "The chart"});
  return type;
}

template <>
const RecordType<DataTableView>& record_type<DataTableView>() {
  static const auto type =
      RecordType<DataTableView>("DataTableView", {"報告書の小さな表", "A small table of the report"})
          .field("anchor", &DataTableView::anchor, {"ページの中での位置", "Its place on the page"})
          .field("title", &DataTableView::title, {"表題", "Its title"})
          .field("plain_title", &DataTableView::plain_title, {"マークアップのない表題", "The title without markup"})
          .field("row_title", &DataTableView::row_title, {"行が何か。なければ空", "What its rows are; may be empty"})
          .field("columns", &DataTableView::columns, {"列", "The columns"})
          .field("rows", &DataTableView::rows, {"行", "The rows"})
          .field("total", &DataTableView::total, {"合計の行。なければ none", "The row of totals; none without one"})
          .field("charts", &DataTableView::charts, {"列ごとの図", "Charts, one a column"})
          .field("as_of", &DataTableView::as_of, {"時点。年度のものなら空", "Its date; empty where that is the year"})
          .field("note", &DataTableView::note, {"注記。なければ空", "A note; may be empty"})
          .field("citation", &DataTableView::citation, {"出典。なければ空", "Its source; may be empty"});
  return type;
}

template <>
const RecordType<ScheduleLine>& record_type<ScheduleLine>() {
  static const auto type =
      RecordType<ScheduleLine>("ScheduleLine", {"日程の帯", "A bar of a schedule"})
          .field("task", &ScheduleLine::task, {"取組", "The task"})
          .field("lines", &ScheduleLine::lines,
                 {"取組の最初の行なら、その行数。ほかの行では0",
                  "How many lines the task has, on its first; 0 on the others"})
          .field("text", &ScheduleLine::text, {"帯の中の言葉。なければ空", "What is written in it; may be empty"})
          .field("when", &ScheduleLine::when, {"いつか（言葉で）", "When, in words"})
          .field("months", &ScheduleLine::months,
                 {"月ごとに bar（帯）、open（終わりの決まっていない帯）、または空",
                  "For each month bar, open (with an open end) or nothing"})
          .field("note", &ScheduleLine::note, {"注記。なければ空", "A note; may be empty"})
          .field("row_note", &ScheduleLine::row_note,
                 {"取組の注記。最初の行だけ。なければ空", "A note on the task, on its first line; may be empty"});
  return type;
}

template <>
const RecordType<ScheduleView>& record_type<ScheduleView>() {
  static const auto type =
      RecordType<ScheduleView>("ScheduleView", {"日程表", "A schedule"})
          .field("anchor", &ScheduleView::anchor, {"ページの中での位置", "Its place on the page"})
          .field("title", &ScheduleView::title, {"表題", "Its title"})
          .field("plain_title", &ScheduleView::plain_title, {"マークアップのない表題", "The title without markup"})
          .field("months", &ScheduleView::months, {"月の名前", "Names of the months"})
          .field("lines", &ScheduleView::lines, {"行", "The lines"})
          .field("note", &ScheduleView::note, {"注記。なければ空", "A note; may be empty"})
          .field("citation", &ScheduleView::citation, {"出典。なければ空", "Its source; may be empty"});
  return type;
}

template <>
const RecordType<FiguresOfYear>& record_type<FiguresOfYear>() {
  static const auto type = RecordType<FiguresOfYear>(
                               "FiguresOfYear", {"ある年度の数値・表・日程", "Figures, tables and schedules of a year"})
                               .field("year", &FiguresOfYear::year, {"年度", "The fiscal year"})
                               .field("groups", &FiguresOfYear::groups, {"数値", "The figures"})
                               .field("tables", &FiguresOfYear::tables, {"表", "The tables"})
                               .field("schedules", &FiguresOfYear::schedules, {"日程表", "The schedules"});
  return type;
}

template <>
const RecordType<FiguresView>& record_type<FiguresView>() {
  static const auto type =
      RecordType<FiguresView>("FiguresView", {"計画の数値と表", "A plan's figures and tables"})
          .field("years", &FiguresView::years, {"年度ごと、新しい年度から", "By year, the latest first"})
          .field("projects", &FiguresView::projects,
                 {"自分の数値や表のある事業", "Projects whose pages have figures of their own"});
  return type;
}

template <>
const RecordType<RoadmapStep>& record_type<RoadmapStep>() {
  static const auto type =
      RecordType<RoadmapStep>("RoadmapStep", {"ロードマップの段階", "A step of a roadmap"})
          .field("number", &RoadmapStep::number, {"番号。なければ空", "Its number; may be empty"})
          .field("text", &RoadmapStep::text, {"内容", "What it is"})
          .field("open_end", &RoadmapStep::open_end, {"終わりが決まっていないか", "Whether its end is open"})
          .field("note", &RoadmapStep::note, {"注記。なければ空", "A note; may be empty"})
          .field("moved", &RoadmapStep::moved,
                 {"計画と違う年度にした段階の、計画の年度と行った年度。なければ空",
                  "For a step done in another year than planned, from when to when it moved; may be empty"});
  return type;
}

template <>
const RecordType<RoadmapCell>& record_type<RoadmapCell>() {
  static const auto type = RecordType<RoadmapCell>("RoadmapCell", {"ロードマップのます", "A cell of a roadmap"})
                               .field("years", &RoadmapCell::years, {"何年度にわたるか", "How many years it spans"})
                               .field("steps", &RoadmapCell::steps, {"段階", "The steps"});
  return type;
}

template <>
const RecordType<RoadmapLane>& record_type<RoadmapLane>() {
  static const auto type =
      RecordType<RoadmapLane>("RoadmapLane", {"ロードマップの行", "A row of a roadmap"})
          .field("cells", &RoadmapLane::cells, {"ます。合わせてすべての年度", "Its cells, together all the years"});
  return type;
}

template <>
const RecordType<RoadmapTask>& record_type<RoadmapTask>() {
  static const auto type =
      RecordType<RoadmapTask>("RoadmapTask", {"ロードマップの取組", "A task of a roadmap"})
          .field("name", &RoadmapTask::name, {"名前", "Its name"})
          .field("note", &RoadmapTask::note, {"注記。なければ空", "A note; may be empty"})
          .field("plan", &RoadmapTask::plan,
                 {"計画。期間の重なる段階があれば、2行以上", "What is planned; several rows where steps overlap"})
          .field("actual", &RoadmapTask::actual, {"実績", "What was done"});
  return type;
}

template <>
const RecordType<RoadmapView>& record_type<RoadmapView>() {
  static const auto type = RecordType<RoadmapView>("RoadmapView", {"事業のロードマップ", "A project's roadmap"})
                               .field("years", &RoadmapView::years, {"年度", "The fiscal years"})
                               .field("tasks", &RoadmapView::tasks, {"取組", "The tasks"})
                               .field("sources", &RoadmapView::sources, {"実績の出典", "Sources of what was done"});
  return type;
}

}  // namespace ayumi::view
