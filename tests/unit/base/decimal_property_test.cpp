// Decimals beside Boost's fractions, on many random values.
#include <boost/multiprecision/cpp_int.hpp>
#include <random>

#include "base/decimal.h"
#include "support/catch.h"

namespace ayumi {
namespace {

using Integer = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

constexpr int kRuns = 1'000;

Integer power_of_ten(int exponent) { return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent)); }

Fraction fraction(const Decimal& value) { return {Integer(value.coefficient()), power_of_ten(value.scale())}; }

Integer floor_of(const Fraction& value) {
  const Integer quotient = numerator(value) / denominator(value);
  return value < 0 && quotient * denominator(value) != numerator(value) ? quotient - 1 : quotient;
}

// The nearest multiple of 10^-digits, written apart from the code under test: by way of the floor of |value| + half.
Fraction nearest(const Fraction& value, int digits) {
  const Fraction unit = digits >= 0 ? Fraction(1, power_of_ten(digits)) : Fraction(power_of_ten(-digits));
  const Fraction size = floor_of(abs(value) / unit + Fraction(1, 2)) * unit;
  return value < 0 ? Fraction(-size) : size;
}

bool in_range(const Fraction& value) {
  const Fraction scaled = value * power_of_ten(18);
  if (denominator(scaled) != 1) return false;
  Integer coefficient = abs(numerator(scaled));
  for (int scale = 18; scale > 0 && coefficient % 10 == 0; --scale) coefficient /= 10;
  return coefficient < power_of_ten(18);
}

// Values of all sizes: as many digits as chance has it, with a scale likewise; often small, sometimes at the limit.
class Numbers {
 public:
  Decimal next() {
    std::uniform_int_distribution<int> digits(0, 18);
    std::int64_t coefficient = 0;
    for (int left = digits(random_); left > 0; --left) coefficient = coefficient * 10 + digit();
    if (digit() == 0) coefficient = 999'999'999'999'999'999 - digit();
    if (digit() < 5) coefficient = -coefficient;
    return *Decimal::from_parts(coefficient, digits(random_));
  }
  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

 private:
  int digit() { return between(0, 9); }

  std::mt19937_64 random_{20'260'401};
};

void check_exact(const std::optional<Decimal>& result, const Fraction& expected) {
  CHECK(result.has_value() == in_range(expected));
  if (result) CHECK(fraction(*result) == expected);
}

void check_reduced(const Decimal& value) {
  CHECK((value.scale() == 0 || value.coefficient() % 10 != 0));
  CHECK((value.scale() >= 0 && value.scale() <= Decimal::kMaxScale));
}

}  // namespace

TEST_CASE("arithmetic on decimals agrees with fractions") {
  Numbers numbers;
  for (int i = 0; i < kRuns; ++i) {
    const Decimal a = numbers.next();
    const Decimal b = numbers.next();
    INFO(a.to_string() << " and " << b.to_string());
    check_reduced(a);
    check_exact(add(a, b), fraction(a) + fraction(b));
    check_exact(subtract(a, b), fraction(a) - fraction(b));
    check_exact(multiply(a, b), fraction(a) * fraction(b));
    CHECK((a < b) == (fraction(a) < fraction(b)));
    CHECK((a == b) == (fraction(a) == fraction(b)));
    if (b.is_zero()) continue;
    const Integer quotient = floor_of(fraction(a) / fraction(b));
    check_exact(floor_divide(a, b), Fraction(quotient));
    check_exact(floor_modulo(a, b), fraction(a) - quotient * fraction(b));
  }
}

TEST_CASE("quotients of decimals are exact, or within half of the 18th digit") {
  Numbers numbers;
  for (int i = 0; i < kRuns; ++i) {
    const Decimal a = numbers.next();
    const Decimal b = numbers.next();
    if (b.is_zero()) continue;
    INFO(a.to_string() << " / " << b.to_string());
    const Fraction exact = fraction(a) / fraction(b);
    int digits = 18;  // the decimals that 18 significant digits leave
    while (abs(exact) >= power_of_ten(18 - digits)) --digits;
    const Fraction expected = in_range(exact) ? exact : nearest(exact, digits);
    check_exact(divide(a, b), expected);
  }
}

TEST_CASE("rounded decimals agree with rounded fractions") {
  Numbers numbers;
  for (int i = 0; i < kRuns; ++i) {
    const Decimal value = numbers.next();
    const int digits = numbers.between(-20, 20);
    INFO(value.to_string() << " to " << digits);
    const Fraction half_up = nearest(fraction(value), digits);
    check_exact(round_to(value, digits, RoundingMode::half_up), half_up);
    const Fraction unit = digits >= 0 ? Fraction(1, power_of_ten(digits)) : Fraction(power_of_ten(-digits));
    const Fraction size = floor_of(abs(fraction(value)) / unit) * unit;
    check_exact(round_to(value, digits, RoundingMode::truncate), value.sign() < 0 ? Fraction(-size) : size);
  }
}

TEST_CASE("a decimal's text reads back as itself") {
  Numbers numbers;
  for (int i = 0; i < kRuns; ++i) {
    const Decimal value = numbers.next();
    INFO(value.to_string());
    CHECK(Decimal::parse(value.to_string()) == value);
    CHECK(Decimal::parse(value.to_fixed(18)).value_or(Decimal()) == value);
  }
}

TEST_CASE("fixed notation has the digits asked for and the rounded value") {
  Numbers numbers;
  for (int i = 0; i < kRuns; ++i) {
    const Decimal value = numbers.next();
    const int digits = numbers.between(0, 18);
    const std::string text = value.to_fixed(digits);
    INFO(value.to_string() << " to " << digits << " gave " << text);
    const std::size_t point = text.find('.');
    CHECK((point == std::string::npos ? 0U : text.size() - point - 1) == static_cast<std::size_t>(digits));
    const std::optional<Decimal> read = Decimal::parse(text);
    const Fraction expected = nearest(fraction(value), digits);
    CHECK(read.has_value() == in_range(expected));
    if (read) CHECK(fraction(*read) == expected);
    CHECK_FALSE((text.starts_with('-') && expected == 0));
  }
}

}  // namespace ayumi
