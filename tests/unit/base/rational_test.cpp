#include "base/rational.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "support/catch.h"

namespace ayumi {
namespace {

Rational decimal(std::string_view text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  REQUIRE(value);
  return *value;
}

Rational share(std::int64_t numerator, std::int64_t denominator) {
  const std::optional<Rational> value = Rational::quotient(numerator, denominator);
  REQUIRE(value);
  return *value;
}

std::string shown(const std::optional<Decimal>& value) { return value ? value->to_string() : "none"; }

}  // namespace

TEST_CASE("fractions are reduced and print as such") {
  CHECK(Rational().to_string() == "0");
  CHECK(Rational(12).to_string() == "12");
  CHECK(share(6, 8).to_string() == "3/4");
  CHECK(share(6, -8).to_string() == "-3/4");
  CHECK(share(0, -8).to_string() == "0");
  CHECK(decimal("-12.50").to_string() == "-25/2");
  CHECK(Rational(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854775808");
  CHECK_FALSE(Rational::quotient(1, 0));
  CHECK_FALSE(Rational::quotient(0, 0));
}

TEST_CASE("fractions calculate exactly") {
  CHECK(share(1, 3) + share(1, 6) == share(1, 2));
  CHECK(share(1, 3) - share(1, 2) == share(-1, 6));
  CHECK(share(2, 3) * share(3, 4) == share(1, 2));
  CHECK(*Rational::quotient(share(1, 3), share(-2, 3)) == share(-1, 2));
  CHECK(-share(1, 3) == share(-1, 3));
  CHECK(share(-1, 3).abs() == share(1, 3));
  CHECK(share(1, 3).abs() == share(1, 3));
  CHECK(share(1, 3) + share(1, 3) + share(1, 3) == 1);
  CHECK(decimal("0.1") + decimal("0.2") == decimal("0.3"));
}

TEST_CASE("fractions compare by value") {
  CHECK(share(1, 3) < share(34, 100));
  CHECK(share(-1, 2) < share(-1, 3));
  CHECK(decimal("0.8") == share(4, 5));
  CHECK((share(79, 100) <=> share(8, 10)) == std::strong_ordering::less);
  CHECK(share(-7, 2).sign() == -1);
  CHECK(Rational().sign() == 0);
  CHECK(share(1, 9).sign() == 1);
}

TEST_CASE("a fraction that was moved away is zero") {
  Rational from = share(1, 3);
  const Rational to = std::move(from);
  CHECK(to == share(1, 3));
  CHECK(from.is_zero());  // NOLINT(bugprone-use-after-move): that is what it promises
  CHECK(from.to_string() == "0");
}

TEST_CASE("fractions are rounded once, away from zero at a half or towards zero") {
  const auto [numerator, denominator, digits, half_up, truncated] =
      GENERATE(table<std::int64_t, std::int64_t, int, const char*, const char*>({
          {1, 3, 1, "0.3", "0.3"},
          {2, 3, 1, "0.7", "0.6"},
          {1, 20, 1, "0.1", "0.0"},
          {3, 20, 1, "0.2", "0.1"},
          {835, 100, 1, "8.4", "8.3"},
          {1005, 1000, 2, "1.01", "1.00"},
          {9995, 100, 1, "100.0", "99.9"},
          {7995, 100, 1, "80.0", "79.9"},
          {-1, 20, 1, "-0.1", "0.0"},
          {-1, 21, 1, "0.0", "0.0"},
          {-16, 5, 1, "-3.2", "-3.2"},
          {-5, 2, 0, "-3", "-2"},
          {-1, 2, 0, "-1", "0"},
          {0, 1, 2, "0.00", "0.00"},
          {1250, 1, -2, "1300", "1200"},
          {49, 1, -2, "0", "0"},
          {-150, 1, -2, "-200", "-100"},
          {1, 7, 30, "0.142857142857142857142857142857", "0.142857142857142857142857142857"},
      }));
  INFO(numerator << "/" << denominator << " to " << digits);
  CHECK(share(numerator, denominator).to_fixed(digits, RoundingMode::half_up) == half_up);
  CHECK(share(numerator, denominator).to_fixed(digits, RoundingMode::truncate) == truncated);
}

TEST_CASE("a rounded fraction is a decimal where one can hold it") {
  const Rational million_billions = share(1'000'000'000'000'000'000, 1);
  CHECK(shown(share(2, 3).rounded(1, RoundingMode::half_up)) == "0.7");
  CHECK(shown(share(2, 3).rounded(1, RoundingMode::truncate)) == "0.6");
  CHECK(shown(share(200, 1).rounded(2, RoundingMode::half_up)) == "200");
  CHECK(shown(share(1250, 1).rounded(-2, RoundingMode::half_up)) == "1300");
  CHECK(shown(share(1, 3).rounded(19, RoundingMode::half_up)) == "none");
  CHECK(shown(share(1, 2).rounded(19, RoundingMode::half_up)) == "0.5");
  CHECK(shown(million_billions.rounded(0, RoundingMode::half_up)) == "none");
  CHECK(shown((million_billions - 1).rounded(0, RoundingMode::half_up)) == "999999999999999999");
  CHECK(shown((million_billions * million_billions).rounded(0, RoundingMode::half_up)) == "none");
}

TEST_CASE("a fraction knows whether it is a decimal") {
  CHECK(shown(share(25, 2).exact()) == "12.5");
  CHECK(shown(share(40, 1).exact()) == "40");
  CHECK(shown(Rational().exact()) == "0");
  CHECK(shown(share(1, 3).exact()) == "none");
  CHECK(shown(share(1, 1'000'000'000'000'000'000).exact()) == "0.000000000000000001");
  CHECK(shown((share(1, 1'000'000'000'000'000'000) * share(1, 10)).exact()) == "none");
  CHECK(shown(share(std::numeric_limits<std::int64_t>::max(), 1).exact()) == "none");
}

TEST_CASE("fractions for drawing are near enough") {
  CHECK(share(1, 4).to_double() == 0.25);
  CHECK(share(-1, 3).to_double() == Approx(-1.0 / 3.0));
  Rational huge = 1;
  for (int i = 0; i < 400; ++i) huge = huge * 10;
  CHECK((*Rational::quotient(huge * 3, huge * 4)).to_double() == 0.75);
}

TEST_CASE("sums of many shares agree with Boost's fractions") {
  using Fraction = boost::multiprecision::cpp_rational;
  std::mt19937_64 random(5);
  std::uniform_int_distribution<std::int64_t> any(-100'000, 100'000);
  for (int run = 0; run < 200; ++run) {
    Rational sum;
    Fraction expected = 0;
    for (int i = 0; i < 20; ++i) {
      const std::int64_t numerator = any(random);
      const std::int64_t denominator = std::abs(any(random)) + 1;
      sum = sum + share(numerator, denominator);
      expected += Fraction(numerator, denominator);
    }
    CHECK(sum.to_string() == expected.str());
    CHECK(sum - sum == 0);
  }
}

TEST_CASE("fractions of any size agree with Boost's, across the border of 64 bits") {
  using Fraction = boost::multiprecision::cpp_rational;
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  const std::vector<std::int64_t> parts{
      1, 2, 3, 10, kMost, kMost - 1, kMost / 2, kMost / 3, 1'000'000'000'000'000'000, -kMost, -kMost - 1, -7, 0};
  std::mt19937_64 random(11);
  const auto part = [&] { return parts[random() % parts.size()]; };
  for (int run = 0; run < 800; ++run) {
    const std::int64_t over = part();
    std::int64_t under = part();
    if (under == 0) under = 5;
    Rational value = share(over, under);
    Fraction expected(over);
    expected /= under;
    for (int step = 0; step < 4; ++step) {
      const std::int64_t operand = part();
      switch (random() % 4) {
        case 0:
          value = value + operand;
          expected += operand;
          break;
        case 1:
          value = value - operand;
          expected -= operand;
          break;
        case 2:
          value = value * operand;
          expected *= operand;
          break;
        default:
          if (operand == 0) break;
          value = *Rational::quotient(value, operand);
          expected /= operand;
      }
      REQUIRE(value.to_string() == expected.str());
      REQUIRE(value.sign() == expected.sign());
      REQUIRE((value < share(over, under)) == (expected < Fraction(over) / under));
      REQUIRE((value == share(over, under)) == (expected == Fraction(over) / under));
      REQUIRE((-value).to_string() == Fraction(-expected).str());
    }
  }
}

}  // namespace ayumi
