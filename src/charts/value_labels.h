// Which values of a line chart get a text, in which order, and where. Use line_chart.h.
#pragma once

#include <cstddef>
#include <vector>

#include "charts/geometry.h"
#include "charts/labels.h"
#include "charts/line_chart.h"
#include "charts/scale.h"
#include "charts/svg.h"

namespace ayumi::charts {

// Neighbouring columns, first to last, with the same target.
struct TargetRun {
  std::size_t first = 0;
  std::size_t last = 0;
  double number = 0;
};
std::vector<TargetRun> target_runs(const LineChart& chart);

// Where a line chart has put its values.
struct ValuePlaces {
  std::vector<double> x;  // of each column
  Scale y;
  Box plot;
  double half_mark = 0;  // half the length of a target's mark
};

// Writes the texts of the actual values, the targets and the baseline, as far as there is room: first what a reader
// looks for (the latest value and target, the first, the largest, the smallest), then, unless there are many columns,
// the others.
void write_values(SvgWriter& svg, Labels& labels, const LineChart& chart, const ValuePlaces& places);

}  // namespace ayumi::charts
