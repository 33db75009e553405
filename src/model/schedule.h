// What is done in which month of a fiscal year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"

namespace ayumi::model {

// Months are 1 to 12; a fiscal year runs from April to March.
struct ScheduleBar {
  std::optional<int> from;  // missing: the source doesn't say
  std::optional<int> to;    // missing: one month, or, with an open end, from then on; with one, never there
  enum class End { known, open } end = End::known;
  LocalizedText text;
  LocalizedText note;
  Span span{};
};

struct ScheduleRow {
  LocalizedText task;
  std::vector<ScheduleBar> bars;
  LocalizedText note;
};

struct Schedule {
  std::string id;
  std::optional<ProjectIndex> project;
  LocalizedText title;
  int from = 4;  // the first and the last month of its columns
  int to = 3;
  std::vector<ScheduleRow> rows;
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
  Span id_span{};
};

// The position of a month in a fiscal year: 0 for April, 11 for March.
inline int month_of_fiscal_year(int month) { return (month + 8) % 12; }

}  // namespace ayumi::model
