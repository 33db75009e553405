// The rate of an actual value against its target, one function a method, always in percent and exact.
#pragma once

#include "base/rational.h"
#include "evaluate/tolerance.h"
#include "model/project.h"

namespace ayumi::evaluate {

struct Rate {
  enum class Outcome { computed, division_by_zero };
  Outcome outcome = Outcome::division_by_zero;
  Rational percent;             // of a computed one
  bool target_reached = false;  // by comparing the values, so that no rounding and no sign can turn it
};

// 100 a / t. Reached from the target upwards.
Rate ratio(const Decimal& actual, const Decimal& target);
// 100 t / a. Reached from the target downwards; a = 0 counts as reached, with 100 %.
Rate inverse(const Decimal& actual, const Decimal& target);
// 100 (a − b) / (t − b). Reached from the target onwards, on the far side of the baseline.
Rate progress(const Decimal& actual, const Decimal& target, const Decimal& baseline);
// 100 % on the target's good side or within the tolerance, else as ratio (up) or inverse (down).
Rate maintain(const Decimal& actual, const Decimal& target, model::Direction better, const Tolerance& tolerance);
// The rate that the plan gives to the state. Reached from 100 % upwards.
Rate milestone(const Decimal& state_rate);

}  // namespace ayumi::evaluate
