// An indicator over the years: actual values with gaps, targets as marks, a baseline. Values stand beside their points.
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
};

struct LineChart {
  Figure figure;
  std::vector<LineColumn> columns;  // in order
  std::optional<Value> baseline;
  std::string target_name;  // stands at the last target
  TickFormat tick;
};

// nullopt without a single drawable actual value. Zero is on the axis unless the values lie far from it and near together.
std::optional<Html> line_chart(const LineChart& chart);

}  // namespace ayumi::charts
