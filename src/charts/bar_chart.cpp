#include "charts/bar_chart.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "charts/labels.h"
#include "charts/row_labels.h"
#include "charts/scale.h"
#include "charts/svg.h"

namespace ayumi::charts {
namespace {

constexpr double kBarHeight = 20;
constexpr double kMargin = 8;
constexpr double kGap = 5;           // between a bar and its text
constexpr double kSlack = 0.5;       // so that a text that just fits does so whatever the rounding
constexpr double kLeastPlot = 0.25;  // of the width, for the bars themselves

// What the bars reach, and what their texts need beyond them.
struct Extent {
  double low = 0;   // zero or below
  double high = 0;  // zero or above
  double room_low = 0;
  double room_high = 0;
  double longest_reason = 0;  // of a missing value, which has a row to itself
  bool any = false;

  void add(const Value& value) {
    const auto number = drawable(value);
    if (!number) {
      longest_reason = std::max(longest_reason, text_width(value.text));
      return;
    }
    any = true;
    low = std::min(low, *number);
    high = std::max(high, *number);
    double& room = *number < 0 ? room_low : room_high;
    if (!value.text.empty()) room = std::max(room, text_width(value.text) + kGap + kSlack);
  }
};

Extent extent_of(const BarChart& chart) {
  Extent extent;
  for (const BarRow& row : chart.rows) extent.add(row.value);
  if (chart.full) {
    if (const auto full = drawable({chart.full, {}})) extent.high = std::max(extent.high, *full);
  }
  if (extent.high <= extent.low) extent.high = 1;
  return extent;
}

std::vector<std::string> labels_of(const BarChart& chart) {
  std::vector<std::string> labels;
  for (const BarRow& row : chart.rows) labels.push_back(row.label);
  return labels;
}

// Whether all texts can stand beside their bars.
bool fits(const Extent& extent, double left, double width) {
  const double room = width - left;
  return room - extent.room_low - extent.room_high >= width * kLeastPlot && extent.longest_reason <= room;
}

// Where labels and texts stand, so that none is lost: texts beyond the bars' ends where there is room, at the cost of
// the labels beside them if need be; else above the bars, too.
struct Layout {
  enum class Texts { beside, above };
  RowLabels labels;
  Texts texts;
  Scale x;
};

Layout layout_of(const BarChart& chart, const Extent& extent, double width) {
  RowLabels labels(labels_of(chart), width);
  if (!fits(extent, labels.left(), width)) labels = RowLabels(labels_of(chart), width, RowLabels::Place::above);
  const double left = labels.left();
  if (!fits(extent, left, width)) {
    return {std::move(labels), Layout::Texts::above, {extent.low, extent.high, left, width - 1}};
  }
  return {std::move(labels),
          Layout::Texts::beside,
          {extent.low, extent.high, left + extent.room_low, width - extent.room_high - 1}};
}

std::string_view text_class(const Value& value) { return drawable(value) ? "value" : "missing"; }

// The text beyond the bar's end; the reason of a missing value where its bar would begin.
void draw_text(SvgWriter& svg, const Value& value, const Scale& x, const Box& row) {
  const auto number = drawable(value);
  const double baseline = row.center().y + kCentreToBaseline;
  const bool negative = number && *number < 0;
  const Spot at_end = negative ? Spot{{x(*number) - kGap, baseline}, Anchor::end}
                               : Spot{{x(number.value_or(0)) + kGap, baseline}, Anchor::start};
  std::vector<Spot> spots{at_end};
  if (!number) spots.push_back({{row.right, baseline}, Anchor::end});
  Labels(row).place(svg, text_class(value), spots, value.text);
}

void draw_bar(SvgWriter& svg, const Value& value, const Scale& x, double top) {
  const auto number = drawable(value);
  if (!number) return;
  const auto [from, to] = std::minmax({x(0), x(*number)});
  svg.rect("bar", {from, top, to, top + kBarHeight});
}

}  // namespace

std::optional<Html> bar_chart(const BarChart& chart) {
  const Extent extent = extent_of(chart);
  if (!extent.any) return std::nullopt;
  const double width = width_of(chart.figure);
  const auto [labels, texts, x] = layout_of(chart, extent, width);
  SvgWriter svg;
  double top = 0;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const Value& value = chart.rows[i].value;
    double bar_top = labels.draw(svg, i, top, kBarHeight);
    const bool is_above = texts == Layout::Texts::above;
    if (is_above) bar_top = draw_lines(svg, text_class(value), wrap_text(value.text, width), bar_top);
    draw_bar(svg, value, x, bar_top);
    if (!is_above) draw_text(svg, value, x, {labels.left(), bar_top, width, bar_top + kBarHeight});
    svg.line("axis", {x(0), bar_top - 2}, {x(0), bar_top + kBarHeight + 2});
    top = bar_top + kBarHeight + kMargin;
  }
  return framed(chart.figure, "bar", top, svg.markup());
}

}  // namespace ayumi::charts
