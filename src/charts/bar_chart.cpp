#include "charts/bar_chart.h"

#include <algorithm>
#include <string_view>

#include "charts/scale.h"
#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kBarHeight = 20;
constexpr double kMargin = 8;
constexpr double kLargestLabel = 0.45;  // of the width

struct Extent {
  double low = 0;   // zero or below
  double high = 0;  // zero or above
  bool any = false;
};

Extent extent_of(const BarChart& chart) {
  Extent extent;
  for (const BarRow& row : chart.rows) {
    const auto number = drawable(row.value);
    if (!number) continue;
    extent.any = true;
    extent.low = std::min(extent.low, *number);
    extent.high = std::max(extent.high, *number);
  }
  if (chart.full) extent.high = std::max(extent.high, *chart.full);
  if (extent.high <= extent.low) extent.high = extent.low + 1;
  return extent;
}

double widest(const std::vector<BarRow>& rows, const std::string& (*text)(const BarRow&)) {
  double width = 0;
  for (const BarRow& row : rows) width = std::max(width, text_width(text(row)));
  return width;
}

const std::string& label_of(const BarRow& row) { return row.label; }
const std::string& value_of(const BarRow& row) { return row.value.text; }

}  // namespace

std::optional<Html> bar_chart(const BarChart& chart) {
  const Extent extent = extent_of(chart);
  if (!extent.any) return std::nullopt;
  const double width = width_of(chart.figure);
  const double label_width = std::min(widest(chart.rows, label_of), width * kLargestLabel);
  const double left = label_width + kMargin;
  const double right = width - widest(chart.rows, value_of) - kMargin;
  const Scale x(extent.low, extent.high, left, std::max(right, left + 1));
  SvgWriter svg;
  double top = 0;
  for (const BarRow& row : chart.rows) {
    const std::vector<std::string> lines = wrap_text(row.label, label_width);
    const double height = std::max(kBarHeight, static_cast<double>(lines.size()) * kLineHeight);
    const double middle = top + height / 2;
    double baseline = middle + kCentreToBaseline - static_cast<double>(lines.size() - 1) * kLineHeight / 2;
    for (const std::string& line : lines) {
      svg.text("row-label", {{left - kMargin, baseline}, Anchor::end}, line);
      baseline += kLineHeight;
    }
    const auto number = drawable(row.value);
    const double end = number ? x(*number) : x(0);
    if (number) {
      svg.rect("bar", {std::min(x(0), end), middle - kBarHeight / 2, std::max(x(0), end), middle + kBarHeight / 2});
    }
    svg.text("value", {{std::max(x(0), end) + kMargin / 2, middle + kCentreToBaseline}, Anchor::start}, row.value.text);
    top += height + kMargin;
  }
  svg.line("axis", {x(0), 0}, {x(0), top - kMargin});
  return framed(chart.figure, "bar", top, svg.markup());
}

}  // namespace ayumi::charts
