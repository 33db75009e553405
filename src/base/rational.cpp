#include "base/rational.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <utility>

namespace ayumi {

namespace {
using Integer = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;
}  // namespace

struct Rational::Number {
  Fraction value;

  // No number is zero, so that a moved-from Rational is still one.
  static const Fraction& of(const Rational& rational) {
    static const Fraction zero = 0;
    return rational.number_ ? rational.number_->value : zero;
  }
  static Rational make(Fraction value) { return Rational(std::make_shared<const Number>(Number{std::move(value)})); }
};

namespace {

Integer power_of_ten(int exponent) { return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent)); }

// value × 10^digits as a whole number, rounded once.
Integer scaled(const Fraction& value, int digits, RoundingMode mode) {
  Integer dividend = numerator(value);
  Integer divisor = denominator(value);
  (digits >= 0 ? dividend : divisor) *= power_of_ten(digits >= 0 ? digits : -digits);
  Integer quotient;
  Integer rest;
  boost::multiprecision::divide_qr(dividend, divisor, quotient, rest);
  if (mode == RoundingMode::half_up && abs(rest) * 2 >= divisor) quotient += dividend < 0 ? -1 : 1;
  return quotient;
}

// coefficient × 10^-scale, if it is a Decimal.
std::optional<Decimal> to_decimal(Integer coefficient, int scale) {
  const Integer limit = power_of_ten(Decimal::kMaxScale);
  while (scale > 0 && coefficient % 10 == 0 && coefficient != 0) {
    coefficient /= 10;
    --scale;
  }
  if (abs(coefficient) >= limit) return std::nullopt;
  return Decimal::from_parts(coefficient.convert_to<std::int64_t>(), scale);
}

}  // namespace

Rational::Rational() = default;

Rational::Rational(std::int64_t value) : number_(std::make_shared<const Number>(Number{Fraction(value)})) {}

Rational::Rational(const Decimal& value)
    : number_(
          std::make_shared<const Number>(Number{Fraction(Integer(value.coefficient()), power_of_ten(value.scale()))})) {
}

Rational::Rational(std::shared_ptr<const Number> number) : number_(std::move(number)) {}

std::optional<Rational> Rational::quotient(const Rational& numerator, const Rational& denominator) {
  if (denominator.is_zero()) return std::nullopt;
  return Number::make(Number::of(numerator) / Number::of(denominator));
}

int Rational::sign() const { return Number::of(*this).sign(); }

double Rational::to_double() const { return Number::of(*this).convert_to<double>(); }

std::string Rational::to_fixed(int digits, RoundingMode mode) const {
  const Integer whole = scaled(Number::of(*this), digits, mode);
  std::string text = Integer(boost::multiprecision::abs(whole)).str();
  if (digits > 0) {
    const auto decimals = static_cast<std::size_t>(digits);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  } else if (whole != 0) {
    text.append(static_cast<std::size_t>(-digits), '0');
  }
  if (whole < 0) text.insert(0, 1, '-');
  return text;
}

std::optional<Decimal> Rational::rounded(int digits, RoundingMode mode) const {
  return to_decimal(scaled(Number::of(*this), digits, mode), digits);
}

std::optional<Decimal> Rational::exact() const {
  const Fraction& value = Number::of(*this);
  const Integer multiple = numerator(value) * power_of_ten(Decimal::kMaxScale);
  if (multiple % denominator(value) != 0) return std::nullopt;
  return to_decimal(multiple / denominator(value), Decimal::kMaxScale);
}

std::string Rational::to_string() const { return Number::of(*this).str(); }

Rational operator+(const Rational& a, const Rational& b) {
  return Rational::Number::make(Rational::Number::of(a) + Rational::Number::of(b));
}

Rational operator-(const Rational& a, const Rational& b) {
  return Rational::Number::make(Rational::Number::of(a) - Rational::Number::of(b));
}

Rational operator*(const Rational& a, const Rational& b) {
  return Rational::Number::make(Rational::Number::of(a) * Rational::Number::of(b));
}

Rational Rational::operator-() const { return Number::make(-Number::of(*this)); }

Rational Rational::abs() const { return sign() < 0 ? -*this : *this; }

bool operator==(const Rational& a, const Rational& b) { return Rational::Number::of(a) == Rational::Number::of(b); }

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  return Rational::Number::of(a).compare(Rational::Number::of(b)) <=> 0;
}

}  // namespace ayumi
