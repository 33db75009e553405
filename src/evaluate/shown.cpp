#include "evaluate/shown.h"

namespace ayumi::evaluate {
namespace {

// 10^-digits.
Rational unit_of(int digits) {
  Rational unit = 1;
  for (int i = 0; i < digits; ++i) unit = *Rational::quotient(unit, 10);
  for (int i = 0; i > digits; --i) unit = unit * 10;
  return unit;
}

}  // namespace

std::string rounded_rate(const Rational& rate, const model::Rounding& rounding) {
  std::string text = rate.to_fixed(rounding.digits, rounding.mode);
  return rate.sign() < 0 && text.front() != '-' ? "-" + text : text;
}

std::string shown_rate(const Rational& rate, const model::Rounding& rounding, TargetMet met) {
  std::string text = rounded_rate(rate, rounding);
  const Rational full = 100;
  if (met == TargetMet::yes || text != full.to_fixed(rounding.digits, rounding.mode)) return text;
  // Missed, and yet it would show as 100: the nearest figure on its own side of 100 that doesn't.
  const Rational unit = unit_of(rounding.digits);
  return (rate > full ? full + unit : full - unit).to_fixed(rounding.digits, rounding.mode);
}

std::string shown_rate(const Rational& rate, const model::Plan& plan, TargetMet met) {
  return shown_rate(capped(rate, plan), plan.rounding, met);
}

Rational capped(const Rational& rate, const model::Plan& plan) {
  if (!plan.cap) return rate;
  const Rational cap = *plan.cap;
  return rate > cap ? cap : rate;
}

std::string shown_share(const Rational& share, const model::Rounding& rounding) {
  return share.to_fixed(rounding.digits, rounding.mode);
}

std::string shown_points(const Rational& points, const model::Rounding& rounding) {
  return points.to_fixed(rounding.digits, rounding.mode);
}

}  // namespace ayumi::evaluate
