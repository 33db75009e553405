// An indicator over the years: actual values with gaps, targets as marks, a baseline. Values stand beside their points.
// A single year of which anything is known is a bar with its target, and the empty years aren't drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "charts/figure.h"

namespace ayumi::charts {

struct LineColumn {
  std::string label;  // under the axis: "R6"
  Value actual;
  Value target;
  // Nothing joins this column to the one before it: what is counted has changed.
  enum class Break { none, before } definition = Break::none;
  // A line stands between those before the plan and those in it.
  enum class Term { in_plan, before_plan } term = Term::in_plan;
};

struct LineChart {
  Figure figure;
  std::vector<LineColumn> columns;  // in order
  std::optional<Value> baseline;
  // What the signs mean, in a line above the chart, for those that occur; an empty one isn't explained.
  std::string target_name;
  TickFormat tick;
  std::string actual_name{};
  std::string baseline_name{};
  std::string break_name{};
  std::string plan_start_name{};
  std::string unit{};  // above the axis: "単位：千円"; may be empty
};

// nullopt without a single drawable actual value. Zero is on the axis unless the values lie far from it and near
// together; then the bottom line is a zigzag. Where there is no room for all texts, every nth year is named, and of the
// values the latest, the first, the largest and the smallest have precedence.
std::optional<Html> line_chart(const LineChart& chart);

}  // namespace ayumi::charts
