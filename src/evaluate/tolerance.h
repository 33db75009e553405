// How far two values may lie apart and still count as the same.
#pragma once

#include <optional>

#include "base/rational.h"
#include "model/project.h"

namespace ayumi::evaluate {

// In the indicator's unit, in percent of the value compared with, or both: then the wider one counts.
struct Tolerance {
  std::optional<Decimal> absolute;
  std::optional<Decimal> percent;

  static Tolerance of(const model::Indicator& indicator) { return {indicator.tolerance, indicator.tolerance_percent}; }
  // Zero where there is no tolerance.
  Rational around(const Decimal& reference) const;
};

}  // namespace ayumi::evaluate
