// Records of key figures, plain tables, schedules and roadmaps.
// What templates are given. Every field is described where its record is declared (figure_records.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/record.h"
#include "view/tally_records.h"

namespace ayumi::view {

struct KeyFigureView {
  std::string anchor;
  Html name;
  Html value;  // with unit: 約310件
  std::optional<Differing> differs;
  std::string restated;  // what an earlier record says; empty
  Html derivation;       // how it follows from others
  Html as_of;
  Html note;
  Html citation;
};

struct KeyFigureGroup {
  Html topic;  // may be empty
  std::vector<KeyFigureView> figures;
  Html citation;  // that all of them have
};

struct TableCellView {
  Html value;  // empty: a blank one
  std::optional<Differing> differs;
  std::string restated;  // what an earlier record says; empty
};

struct TableRowView {
  Html name;
  Html note;
  std::vector<TableCellView> cells;
};

struct TableColumnView {
  Html name;
  Html unit;
  Html derivation;  // how it follows from others of its row; may be empty
};

struct TableChart {
  Html title;  // of its column
  Html chart;
};

struct DataTableView {
  std::string anchor;
  Html title;
  std::string plain_title;
  Html row_title;
  std::vector<TableColumnView> columns;
  std::vector<TableRowView> rows;
  std::optional<TableRowView> total;
  std::vector<TableChart> charts;
  Html as_of;
  Html note;
  Html citation;
};

struct ScheduleLine {  // a bar of a task
  Html task;
  std::int64_t lines = 0;  // of the task, on its first line; 0 on the others
  Html text;
  std::string when;                 // in words: 5月〜9月; that the source doesn't say
  std::vector<std::string> months;  // "bar", "open" (where an open end begins to be open), or ""
  Html note;
  Html row_note;  // of the task, on its first line
};

struct ScheduleView {
  std::string anchor;
  Html title;
  std::string plain_title;
  std::vector<std::string> months;
  std::vector<ScheduleLine> lines;
  Html note;
  Html citation;
};

// What a year's report says of a project, or of the plan, beside its indicators.
struct FiguresOfYear {
  Ready<YearLabel> year;
  std::vector<KeyFigureGroup> groups;
  std::vector<DataTableView> tables;
  std::vector<ScheduleView> schedules;
};

struct FiguresView {
  std::vector<FiguresOfYear> years;
  std::vector<Link> projects;  // whose pages have figures of their own
};

struct RoadmapStep {
  std::string number;
  Html text;
  bool open_end = false;
  Html note;
  std::string moved;  // of one done in other years than it was planned for: from when to when
};

// What is planned for the same years, or done in the same year; one without steps fills a year.
struct RoadmapCell {
  int years = 1;
  std::vector<RoadmapStep> steps;
};

// Cells side by side, all years once.
struct RoadmapLane {
  std::vector<RoadmapCell> cells;
};

struct RoadmapTask {
  Html name;
  Html note;
  std::vector<RoadmapLane> plan;  // never empty; one where no steps of several years overlap
  RoadmapLane actual;
};

struct RoadmapView {
  std::vector<Ready<YearLabel>> years;
  std::vector<RoadmapTask> tasks;
  std::vector<Html> sources;
};

}  // namespace ayumi::view
