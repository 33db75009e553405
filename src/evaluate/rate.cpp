#include "evaluate/rate.h"

namespace ayumi::evaluate {
namespace {

Rate percent_of(const Rational& part, const Rational& whole, bool target_reached) {
  const auto quotient = Rational::quotient(part * Rational(100), whole);
  if (!quotient) return {};
  return {Rate::Outcome::computed, *quotient, target_reached};
}

Rate full() { return {Rate::Outcome::computed, 100, true}; }

}  // namespace

Rate ratio(const Decimal& actual, const Decimal& target) { return percent_of(actual, target, actual >= target); }

Rate inverse(const Decimal& actual, const Decimal& target) {
  if (actual.is_zero()) return full();
  return percent_of(target, actual, actual <= target);
}

Rate progress(const Decimal& actual, const Decimal& target, const Decimal& baseline) {
  const bool reached = target > baseline ? actual >= target : actual <= target;
  return percent_of(Rational(actual) - baseline, Rational(target) - baseline, reached);
}

Rate maintain(const Decimal& actual, const Decimal& target, model::Direction better, const Tolerance& tolerance) {
  const bool good_side = better == model::Direction::up ? actual >= target : actual <= target;
  if (good_side || (Rational(actual) - target).abs() <= tolerance.around(target)) return full();
  return better == model::Direction::up ? ratio(actual, target) : inverse(actual, target);
}

Rate milestone(const Decimal& state_rate) {
  return {Rate::Outcome::computed, state_rate, Rational(state_rate) >= Rational(100)};
}

}  // namespace ayumi::evaluate
