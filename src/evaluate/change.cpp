#include "evaluate/change.h"

namespace ayumi::evaluate {

ValueChange change_between(const Decimal& now, const Decimal& then, model::FiscalYear since, model::Direction better,
                           const Tolerance& tolerance) {
  ValueChange change;
  change.since = since;
  change.absolute = Rational(now) - then;
  change.relative = Rational::quotient(change.absolute * Rational(100), Rational(then).abs());
  const Rational gain = better == model::Direction::up ? change.absolute : -change.absolute;
  if (change.relative) change.improvement = better == model::Direction::up ? *change.relative : -*change.relative;
  if (gain.abs() > tolerance.around(then)) {
    change.trend = gain.sign() > 0 ? model::Trend::better : model::Trend::worse;
  }
  return change;
}

}  // namespace ayumi::evaluate
