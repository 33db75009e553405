// Line charts of several years. Use line_chart.h.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "charts/key.h"
#include "charts/line_chart.h"
#include "charts/scale.h"

namespace ayumi::charts {

// At least one column has a drawable actual value.
Html draw_lines(const LineChart& chart);

// What line charts of one year and of several have in common.
std::vector<double> drawable_values(const LineChart& chart);
std::vector<KeyEntry> key_entries(const LineChart& chart);
std::string tick_text(const LineChart& chart, const Axis& axis, const Tick& tick);

}  // namespace ayumi::charts
