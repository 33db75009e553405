#include "base/rational.h"

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <numeric>
#include <utility>

namespace ayumi {

namespace {

using Integer = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

// Wide enough for every product and sum of products of two small parts.
__extension__ using Wide = __int128;

constexpr Wide kSmallest = -std::numeric_limits<std::int64_t>::max();
constexpr Wide kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kDecimalLimit = 1'000'000'000'000'000'000;  // of a Decimal's coefficient

bool is_small(Wide value) { return kSmallest <= value && value <= kLargest; }
Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide greatest_divisor(Wide a, Wide b) {
  while (!is_small(a) || !is_small(b)) {
    if (b == 0) return magnitude(a);
    a = std::exchange(b, a % b);
  }
  return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
}

std::int64_t small_power(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Integer power_of_ten(int exponent) { return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent)); }

// dividend / divisor (above zero) as a whole number, rounded once.
Wide rounded_quotient(Wide dividend, Wide divisor, RoundingMode mode) {
  const Wide quotient = dividend / divisor;
  const Wide rest = magnitude(dividend % divisor);
  if (mode == RoundingMode::truncate || rest < divisor - rest) return quotient;
  return quotient + (dividend < 0 ? -1 : 1);
}

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

// coefficient × 10^-scale, if it is a Decimal. For 128 bits and for any size.
template <class Whole>
std::optional<Decimal> to_decimal(Whole coefficient, int scale) {
  while (scale > 0 && coefficient != 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  if (coefficient >= kDecimalLimit || coefficient <= -kDecimalLimit) return std::nullopt;
  return Decimal::from_parts(static_cast<std::int64_t>(coefficient), scale);
}

// A whole number's digits with a point before the last `digits` of them; zeros behind it for negative `digits`.
std::string plain(std::string text, int digits, int sign) {
  if (digits > 0) {
    const auto decimals = static_cast<std::size_t>(digits);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  } else if (sign != 0) {
    text.append(static_cast<std::size_t>(-digits), '0');
  }
  if (sign < 0) text.insert(0, 1, '-');
  return text;
}

}  // namespace

struct Rational::Big {
  Fraction value;
};

struct Rational::Access {
  static bool both_small(const Rational& a, const Rational& b) { return !a.big_ && !b.big_; }
  static Wide numerator(const Rational& a) { return a.numerator_; }
  static Wide denominator(const Rational& a) { return a.denominator_; }

  static Fraction fraction(const Rational& a) {
    return a.big_ ? a.big_->value : Fraction(Integer(a.numerator_), Integer(a.denominator_));
  }

  // `denominator` isn't zero.
  static Rational make_small(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
    Rational made;
    made.numerator_ = numerator / divisor;
    made.denominator_ = denominator / divisor;
    return made;
  }

  // The one way to make a number: in lowest terms, and in place wherever it fits. `denominator` isn't zero.
  static Rational make(Wide numerator, Wide denominator) {
    if (denominator == 1 && is_small(numerator)) {  // as most values and targets are
      Rational whole;
      whole.numerator_ = static_cast<std::int64_t>(numerator);
      return whole;
    }
    if (is_small(numerator) && is_small(denominator)) {  // divided in 64 bits, which is much faster
      return make_small(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
    }
    const Wide divisor = greatest_divisor(numerator, denominator) * (denominator < 0 ? -1 : 1);
    const Wide above = numerator / divisor;
    const Wide below = denominator / divisor;
    Rational made;
    if (is_small(above) && is_small(below)) {
      made.numerator_ = static_cast<std::int64_t>(above);
      made.denominator_ = static_cast<std::int64_t>(below);
    } else {
      made.big_ = std::make_shared<const Big>(Big{Fraction(Integer(above), Integer(below))});
    }
    return made;
  }

  static Rational make(Fraction value) {
    const Integer above = boost::multiprecision::numerator(value);
    const Integer below = boost::multiprecision::denominator(value);
    const Integer limit = std::numeric_limits<std::int64_t>::max();
    Rational made;
    if (boost::multiprecision::abs(above) <= limit && below <= limit) {
      made.numerator_ = above.convert_to<std::int64_t>();
      made.denominator_ = below.convert_to<std::int64_t>();
    } else {
      made.big_ = std::make_shared<const Big>(Big{std::move(value)});
    }
    return made;
  }

  // value × 10^digits as a whole number where 128 bits are enough for it.
  static std::optional<Wide> small_scaled(const Rational& a, int digits, RoundingMode mode) {
    if (a.big_ || digits < 0 || digits > Decimal::kMaxScale) return std::nullopt;
    return rounded_quotient(numerator(a) * small_power(digits), denominator(a), mode);
  }
};

Rational::Rational() = default;

Rational::Rational(std::int64_t value) : Rational(Access::make(Wide{value}, 1)) {}

Rational::Rational(const Decimal& value)
    : Rational(Access::make(Wide{value.coefficient()}, Wide{small_power(value.scale())})) {}

Rational::Rational(Rational&& other) noexcept
    : numerator_(std::exchange(other.numerator_, 0)),
      denominator_(std::exchange(other.denominator_, 1)),
      big_(std::move(other.big_)) {}

Rational& Rational::operator=(Rational&& other) noexcept {
  if (this == &other) return *this;
  numerator_ = std::exchange(other.numerator_, 0);
  denominator_ = std::exchange(other.denominator_, 1);
  big_ = std::move(other.big_);
  return *this;
}

std::optional<Rational> Rational::quotient(const Rational& numerator, const Rational& denominator) {
  if (denominator.is_zero()) return std::nullopt;
  if (!Access::both_small(numerator, denominator)) {
    return Access::make(Fraction(Access::fraction(numerator) / Access::fraction(denominator)));
  }
  return Access::make(Access::numerator(numerator) * Access::denominator(denominator),
                      Access::denominator(numerator) * Access::numerator(denominator));
}

int Rational::sign() const {
  if (big_) return big_->value.sign();
  return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0;
}

double Rational::to_double() const {
  if (big_) return big_->value.convert_to<double>();
  return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

std::string Rational::to_fixed(int digits, RoundingMode mode) const {
  if (const auto whole = Access::small_scaled(*this, digits, mode); whole && is_small(*whole)) {
    const int sign = *whole < 0 ? -1 : *whole > 0 ? 1 : 0;
    return plain(std::to_string(static_cast<std::int64_t>(magnitude(*whole))), digits, sign);
  }
  const Integer whole = scaled(Access::fraction(*this), digits, mode);
  return plain(Integer(boost::multiprecision::abs(whole)).str(), digits, whole.sign());
}

std::optional<Decimal> Rational::rounded(int digits, RoundingMode mode) const {
  if (const auto whole = Access::small_scaled(*this, digits, mode)) return to_decimal(*whole, digits);
  return to_decimal(scaled(Access::fraction(*this), digits, mode), digits);
}

std::optional<Decimal> Rational::exact() const {
  const std::optional<Decimal> value = rounded(Decimal::kMaxScale, RoundingMode::truncate);
  return value && Rational(*value) == *this ? value : std::nullopt;
}

std::string Rational::to_string() const {
  if (big_) return big_->value.str();
  const std::string whole = std::to_string(numerator_);
  return denominator_ == 1 ? whole : whole + '/' + std::to_string(denominator_);
}

Rational operator+(const Rational& a, const Rational& b) {
  using Access = Rational::Access;
  if (!Access::both_small(a, b)) return Access::make(Fraction(Access::fraction(a) + Access::fraction(b)));
  return Access::make(Access::numerator(a) * Access::denominator(b) + Access::numerator(b) * Access::denominator(a),
                      Access::denominator(a) * Access::denominator(b));
}

Rational operator-(const Rational& a, const Rational& b) { return a + -b; }

Rational operator*(const Rational& a, const Rational& b) {
  using Access = Rational::Access;
  if (!Access::both_small(a, b)) return Access::make(Fraction(Access::fraction(a) * Access::fraction(b)));
  return Access::make(Access::numerator(a) * Access::numerator(b), Access::denominator(a) * Access::denominator(b));
}

Rational Rational::operator-() const {
  if (big_) return Access::make(Fraction(-big_->value));
  Rational negated = *this;
  negated.numerator_ = -numerator_;
  return negated;
}

Rational Rational::abs() const { return sign() < 0 ? -*this : *this; }

bool operator==(const Rational& a, const Rational& b) {
  if (a.big_ || b.big_) return a.big_ && b.big_ && a.big_->value == b.big_->value;
  return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  using Access = Rational::Access;
  if (!Access::both_small(a, b)) return Access::fraction(a).compare(Access::fraction(b)) <=> 0;
  return Access::numerator(a) * Access::denominator(b) <=> Access::numerator(b) * Access::denominator(a);
}

}  // namespace ayumi
