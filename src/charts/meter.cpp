#include "charts/meter.h"

#include <algorithm>
#include <cmath>

#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kWidth = 150;
constexpr double kHeight = 12;
constexpr double kPoint = 6;
constexpr double kHalfMark = 1;
constexpr double kLongestUncapped = 1.5;

Path pointed_bar() {
  Path path;
  for (const Point point : {Point{0, 2}, Point{kWidth - kPoint, 2}, Point{kWidth, kHeight / 2},
                            Point{kWidth - kPoint, kHeight - 2}, Point{0, kHeight - 2}}) {
    path.empty() ? path.move_to(point) : path.line_to(point);
  }
  path.close();
  return path;
}

}  // namespace

Html meter(const Meter& meter) {
  const double share = std::isfinite(meter.share) ? std::max(meter.share, 0.0) : 0.0;
  const double longest = std::max(meter.cap.value_or(kLongestUncapped), 1.0);
  const double track = kWidth / longest;
  const double mark = std::min(track, kWidth - kHalfMark);
  SvgWriter svg;
  svg.rect("meter-track", {0, 2, track, kHeight - 2});
  if (share > longest && !meter.cap) {
    svg.shape("meter-value", pointed_bar());
  } else if (share > 0) {
    svg.rect("meter-value", {0, 2, std::min(share, longest) * track, kHeight - 2});
  }
  svg.line("rim", {mark, 2}, {mark, kHeight - 2});
  svg.line("meter-target", {mark, 0}, {mark, kHeight});
  return hidden_svg("meter", kWidth, kHeight, svg);
}

}  // namespace ayumi::charts
