#include "charts/small_columns.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kWidth = 150;
constexpr double kHeight = 36;
constexpr double kHighest = 1.5;
constexpr double kWidestSlot = 30;
constexpr double kFilled = 0.7;  // of a slot

double height_of(double share) {
  return std::isfinite(share) ? std::clamp(share, 0.0, kHighest) / kHighest * kHeight : 0.0;
}

}  // namespace

Html small_columns(const SmallColumns& columns) {
  const double slot = std::min(kWidth / std::max(static_cast<double>(columns.shares.size()), 1.0), kWidestSlot);
  const double end = slot * static_cast<double>(columns.shares.size());
  SvgWriter svg;
  double left = 0;
  for (const std::optional<double>& share : columns.shares) {
    const double height = share ? height_of(*share) : 0.0;
    if (height > 0) svg.rect("meter-value", {left, kHeight - height, left + slot * kFilled, kHeight});
    left += slot;
  }
  svg.line("axis", {0, kHeight}, {end, kHeight});
  svg.line("meter-target", {0, kHeight - height_of(1)}, {end, kHeight - height_of(1)});
  return hidden_svg("meter small-columns", kWidth, kHeight, svg);
}

}  // namespace ayumi::charts
