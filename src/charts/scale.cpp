#include "charts/scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ayumi::charts {
namespace {

struct Range {
  double low = 0;
  double high = 0;
};

// mantissa × 10^exponent, with a mantissa of 1, 2 or 5.
struct Step {
  int mantissa = 1;
  int exponent = 0;
};

double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// count × step, divided where the step is a fraction, so that three steps of 0.1 are 0.3.
double multiple(const Step& step, double count) {
  const double whole = count * step.mantissa;
  return step.exponent < 0 ? whole / power_of_ten(-step.exponent) : whole * power_of_ten(step.exponent);
}

Step next(const Step& step) {
  if (step.mantissa == 1) return {2, step.exponent};
  if (step.mantissa == 2) return {5, step.exponent};
  return {1, step.exponent + 1};
}

double first_count(const Range& range, const Step& step) { return std::floor(range.low / multiple(step, 1)); }
double last_count(const Range& range, const Step& step) { return std::ceil(range.high / multiple(step, 1)); }

bool covers(const Range& range, const Step& step, int intervals) {
  return last_count(range, step) - first_count(range, step) <= intervals;
}

// Starts well below the answer and grows; the least exponent keeps power_of_ten finite.
Step smallest_step(const Range& range, int intervals, int least_exponent) {
  Step step{1, least_exponent};
  const double least = (range.high - range.low) / intervals / 10;
  while (multiple(step, 1) < least) ++step.exponent;
  while (!covers(range, step, intervals)) step = next(step);
  return step;
}

Range range_of(std::span<const double> values) {
  Range range{values.front(), values.front()};
  for (const double value : values) {
    range.low = std::min(range.low, value);
    range.high = std::max(range.high, value);
  }
  return range;
}

bool may_leave_out_zero(const Range& range) {
  const double largest = std::max(std::abs(range.low), std::abs(range.high));
  const double spread = range.high - range.low;
  // A spread that a double hardly holds beside the values would give ticks that can't be told apart.
  return range.low * range.high > 0 && spread < largest / 4 && spread > largest * 1e-9;
}

Range with_base(Range range, Base base) {
  if (base == Base::near && may_leave_out_zero(range)) {
    // The lowest point must not lie on the bottom line, where it would read as zero.
    const double margin = (range.high - range.low) / 10;
    return {range.low - margin, range.high + margin};
  }
  range = {std::min(range.low, 0.0), std::max(range.high, 0.0)};
  if (range.low == range.high) range.high = 1;
  return range;
}

std::optional<Decimal> exact_multiple(const Step& step, double count) {
  if (std::abs(count) >= 1e17) return std::nullopt;
  const auto coefficient = static_cast<std::int64_t>(count) * step.mantissa;
  if (step.exponent <= 0) return Decimal::from_parts(coefficient, -step.exponent);
  if (step.exponent > Decimal::kMaxScale) return std::nullopt;
  const auto power = Decimal::from_integer(static_cast<std::int64_t>(power_of_ten(std::min(step.exponent, 17))));
  const auto factor = Decimal::from_integer(coefficient);
  return step.exponent <= 17 && power && factor ? multiply(*factor, *power) : std::nullopt;
}

}  // namespace

Axis make_axis(std::span<const double> values, Base base, int intervals) {
  constexpr int kLeastExponent = -60;
  const bool whole = std::all_of(values.begin(), values.end(), [](double v) { return std::floor(v) == v; });
  const Range range = values.empty() ? Range{0, 1} : with_base(range_of(values), base);
  const Step step = smallest_step(range, std::max(intervals, 2), whole ? 0 : kLeastExponent);
  Axis axis;
  axis.digits = std::max(0, -step.exponent);
  const double last = last_count(range, step);
  for (double count = first_count(range, step); count <= last; count += 1) {
    axis.ticks.push_back({multiple(step, count), exact_multiple(step, count)});
  }
  axis.low = axis.ticks.front().value;
  axis.high = axis.ticks.back().value;
  return axis;
}

}  // namespace ayumi::charts
