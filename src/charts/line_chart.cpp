#include "charts/line_chart.h"

#include <algorithm>

#include "charts/line_drawing.h"
#include "charts/single_year.h"

namespace ayumi::charts {
namespace {

bool has_something(const LineColumn& column) { return drawable(column.actual) || drawable(column.target); }

}  // namespace

std::optional<Html> line_chart(const LineChart& chart) {
  const bool any = std::any_of(chart.columns.begin(), chart.columns.end(),
                               [](const LineColumn& column) { return drawable(column.actual).has_value(); });
  if (!any) return std::nullopt;
  LineChart known = chart;
  std::erase_if(known.columns, [](const LineColumn& column) { return !has_something(column); });
  return known.columns.size() == 1 ? draw_single_year(known) : draw_lines(chart);
}

}  // namespace ayumi::charts
