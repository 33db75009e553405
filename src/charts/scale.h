// From values to places: axes with marks at steps of 1, 2 or 5 times a power of ten, and linear scales.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.h"

namespace ayumi::charts {

// One mark of an axis. `exact` is nullopt where the mark leaves a Decimal's range.
struct Tick {
  double value = 0;
  std::optional<Decimal> exact;
};

struct Axis {
  double low = 0;  // the first tick, below or at all values; low < high always
  double high = 1;
  std::vector<Tick> ticks;  // rising, from low to high, two at least
  int digits = 0;           // decimals that all the ticks need
  bool starts_at_zero() const { return low <= 0 && high >= 0; }
};

// zero: bars, whose length is the value. near: points, where zero is left out only if the values lie so far from it,
// and so near together (by less than a quarter of the largest), that their course couldn't be seen.
enum class Base { zero, near };

// The axis over the values with at most `intervals` (2 or more) steps between ticks. If all the values are whole, so
// are the ticks. No values: 0 to 1. Values must be drawable (see figure.h).
Axis make_axis(std::span<const double> values, Base base, int intervals);

// Maps [low, high] to [from, to]; values outside go on in the same proportion. low < high.
class Scale {
 public:
  Scale(double low, double high, double from, double to)
      : low_(low), from_(from), factor_((to - from) / (high - low)) {}
  double operator()(double value) const { return from_ + (value - low_) * factor_; }

 private:
  double low_;
  double from_;
  double factor_;
};

}  // namespace ayumi::charts
