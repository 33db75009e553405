#include "charts/meter.h"

#include <algorithm>
#include <cmath>

#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kWidth = 150;
constexpr double kTarget = 100;
constexpr double kHeight = 12;
constexpr double kPoint = 6;

}  // namespace

Html meter(double share) {
  const double length = std::isfinite(share) ? std::max(share * kTarget, 0.0) : 0.0;
  const double end = std::min(length, kWidth);
  SvgWriter svg;
  svg.rect("meter-track", {0, 2, kWidth, kHeight - 2});
  if (length > kWidth) {
    Path beyond;
    for (const Point point : {Point{0, 2}, Point{kWidth - kPoint, 2}, Point{kWidth, kHeight / 2},
                              Point{kWidth - kPoint, kHeight - 2}, Point{0, kHeight - 2}}) {
      beyond.empty() ? beyond.move_to(point) : beyond.line_to(point);
    }
    beyond.close();
    svg.shape("meter-value", beyond);
  } else if (end > 0) {
    svg.rect("meter-value", {0, 2, end, kHeight - 2});
  }
  svg.line("rim", {kTarget, 2}, {kTarget, kHeight - 2});
  svg.line("meter-target", {kTarget, 0}, {kTarget, kHeight});
  std::string markup = "<svg class=\"meter\" viewBox=\"0 0 ";
  append_number(markup, kWidth);
  markup += ' ';
  append_number(markup, kHeight);
  markup += "\" aria-hidden=\"true\">" + svg.markup() + "</svg>";
  return Html::from_markup(std::move(markup));
}

}  // namespace ayumi::charts
