// An indicator with a single year: a bar from zero, with marks at the target and the baseline. Use line_chart.h.
#pragma once

#include "base/html.h"
#include "charts/line_chart.h"

namespace ayumi::charts {

// The chart has one column, with a drawable actual value.
Html draw_single_year(const LineChart& chart);

}  // namespace ayumi::charts
