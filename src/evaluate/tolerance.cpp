#include "evaluate/tolerance.h"

namespace ayumi::evaluate {

Rational Tolerance::around(const Decimal& reference) const {
  Rational fixed = absolute ? Rational(*absolute) : Rational();
  if (!percent) return fixed;
  const Rational relative = *Rational::quotient(Rational(reference).abs() * Rational(*percent), 100);
  return relative > fixed ? relative : fixed;
}

}  // namespace ayumi::evaluate
