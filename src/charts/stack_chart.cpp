#include "charts/stack_chart.h"

#include <algorithm>

#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kBarHeight = 28;
constexpr double kRowHeight = 36;
constexpr double kMargin = 8;
constexpr double kPadding = 4;  // round a text in its part

void draw_part(SvgWriter& svg, const StackPart& part, const Box& box) {
  svg.rect("part " + part.class_name, box);
  for (const std::string& text : part.texts) {
    if (text_width(text) + 2 * kPadding > box.width()) continue;
    const Point centre = box.center();
    svg.text("part-text " + part.class_name + "-text", {{centre.x, centre.y + kCentreToBaseline}, Anchor::middle}, text);
    return;
  }
}

}  // namespace

std::optional<Html> stack_chart(const StackChart& chart) {
  if (chart.rows.empty()) return std::nullopt;
  double left = 0;
  for (const StackRow& row : chart.rows) left = std::max(left, text_width(row.label));
  left += kMargin;
  const double width = width_of(chart.figure) - left;
  SvgWriter svg;
  double top = 0;
  for (const StackRow& row : chart.rows) {
    svg.text("row-label", {{left - kMargin, top + kBarHeight / 2 + kCentreToBaseline}, Anchor::end}, row.label);
    double x = left;
    for (const StackPart& part : row.parts) {
      const double end = x + width * part.share;
      if (part.share > 0) draw_part(svg, part, {x, top, end, top + kBarHeight});
      x = end;
    }
    top += kRowHeight;
  }
  return framed(chart.figure, "stack", top, svg.markup());
}

}  // namespace ayumi::charts
