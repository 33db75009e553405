#include "charts/stack_chart.h"

#include <algorithm>
#include <cmath>

#include "charts/row_labels.h"
#include "charts/svg.h"

namespace ayumi::charts {
namespace {

constexpr double kBarHeight = 28;
constexpr double kMargin = 8;
constexpr double kPadding = 4;  // round a text in its part
constexpr double kGap = 2;      // between parts
constexpr double kThinnest = 1;

std::vector<std::string> labels_of(const StackChart& chart) {
  std::vector<std::string> labels;
  for (const StackRow& row : chart.rows) labels.push_back(row.label);
  return labels;
}

// Half a gap less on both sides, but as much of a thin part as can be seen.
Box apart(const Box& box) {
  const double width = std::max(box.width() - kGap, std::min(box.width(), kThinnest));
  const double centre = box.center().x;
  return {centre - width / 2, box.top, centre + width / 2, box.bottom};
}

void draw_part(SvgWriter& svg, const StackPart& part, const Box& box) {
  svg.rect("part " + part.class_name, apart(box));
  const auto fits = [&](const std::string& text) { return text_width(text) + 2 * kPadding <= box.width(); };
  const auto text = std::find_if(part.texts.begin(), part.texts.end(), fits);
  if (text == part.texts.end()) return;
  const Point centre = box.center();
  svg.text("part-text " + part.class_name + "-text", {{centre.x, centre.y + kCentreToBaseline}, Anchor::middle}, *text);
}

void draw_parts(SvgWriter& svg, const StackRow& row, const Box& bar) {
  double x = bar.left;
  for (const StackPart& part : row.parts) {
    if (!std::isfinite(part.share) || part.share <= 0) continue;
    const double end = std::min(x + bar.width() * part.share, bar.right);
    if (end > x) draw_part(svg, part, {x, bar.top, end, bar.bottom});
    x = end;
  }
}

}  // namespace

std::optional<Html> stack_chart(const StackChart& chart) {
  if (chart.rows.empty()) return std::nullopt;
  const double width = width_of(chart.figure);
  const RowLabels labels(labels_of(chart), width);
  SvgWriter svg;
  double top = 0;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const double bar_top = labels.draw(svg, i, top, kBarHeight);
    draw_parts(svg, chart.rows[i], {labels.left(), bar_top, width, bar_top + kBarHeight});
    top = bar_top + kBarHeight + kMargin;
  }
  return framed(chart.figure, "stack", top, svg.markup());
}

}  // namespace ayumi::charts
