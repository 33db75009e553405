#include "base/decimal.h"

#include <limits>

#include "support/catch.h"

namespace ayumi {
namespace {

Decimal number(std::string_view text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  INFO(text);
  REQUIRE(value);
  return *value;
}

std::string shown(const std::optional<Decimal>& value) { return value ? value->to_string() : "none"; }

std::string parsed(std::string_view text) { return shown(Decimal::parse(text)); }

constexpr std::int64_t kHighest = 999'999'999'999'999'999;

}  // namespace

TEST_CASE("decimals are read exactly and reduced") {
  const auto [text, expected, coefficient, scale] = GENERATE(table<const char*, const char*, std::int64_t, int>({
      {"0", "0", 0, 0},
      {"-0", "0", 0, 0},
      {"-0.000", "0", 0, 0},
      {"+7", "7", 7, 0},
      {"1200", "1200", 1200, 0},
      {"1200.00", "1200", 1200, 0},
      {"-0.50", "-0.5", -5, 1},
      {"007.10", "7.1", 71, 1},
      {"1_000_000.000_1", "1000000.0001", 10000000001, 4},
      {"1e3", "1000", 1000, 0},
      {"1.5E+2", "150", 150, 0},
      {"25e-1", "2.5", 25, 1},
      {"1000e-3", "1", 1, 0},
      {"1e1_0", "10000000000", 10'000'000'000, 0},
      {"0e999999999999999999999", "0", 0, 0},
      {"999999999999999999", "999999999999999999", kHighest, 0},
      {"-999999999999999999", "-999999999999999999", -kHighest, 0},
      {"0.000000000000000001", "0.000000000000000001", 1, 18},
      {"0.999999999999999999", "0.999999999999999999", kHighest, 18},
      {"0.5000000000000000000000000", "0.5", 5, 1},
      {"100000000000000000000000e-10", "10000000000000", 10'000'000'000'000, 0},
      {"0.00000000000000000000001e10", "0.0000000000001", 1, 13},
  }));
  INFO(text);
  const Decimal value = number(text);
  CHECK(value.to_string() == expected);
  CHECK(value.coefficient() == coefficient);
  CHECK(value.scale() == scale);
}

TEST_CASE("what is no decimal, or none in range, is refused") {
  const char* text = GENERATE("", "+", "-", ".", "1.", ".5", "1.e3", "e3", "1e", "1e+", "--1", "+-1", " 1", "1 ",
                              "1,000", "0x10", "_1", "1_", "1__0", "1_.0", "1._0", "1.0_", "1e_1", "1e1_", "nan", "inf",
                              "１", "1.2.3", "1e1.5", "1000000000000000000", "1e18", "-1e18", "0.0000000000000000001",
                              "1e-19", "1234567890123456789", "0.1234567890123456789", "1e99999999999999999999",
                              "1e-99999999999999999999", "10000000000000000000000000000000000000001");
  INFO(text);
  CHECK(parsed(text) == "none");
}

TEST_CASE("a NUL or a very long text does no harm to the reader of decimals") {
  CHECK(parsed(std::string_view("1\0", 2)) == "none");
  CHECK(parsed(std::string(100'000, '9')) == "none");
  CHECK(parsed(std::string(100'000, '0') + "1") == "1");
  CHECK(parsed("1" + std::string(100'000, '0') + "e-100000") == "1");
  CHECK(parsed("0." + std::string(100'000, '0') + "1e100001") == "1");
}

TEST_CASE("decimals are made from parts") {
  CHECK(shown(Decimal::from_parts(1500, 2)) == "15");
  CHECK(shown(Decimal::from_parts(15, -2)) == "1500");
  CHECK(shown(Decimal::from_parts(0, 1000)) == "0");
  CHECK(shown(Decimal::from_parts(0, -1000)) == "0");
  CHECK(shown(Decimal::from_parts(10, 19)) == "0.000000000000000001");
  CHECK(shown(Decimal::from_parts(1, 19)) == "none");
  CHECK(shown(Decimal::from_parts(1, -17)) == "100000000000000000");
  CHECK(shown(Decimal::from_parts(-1, -18)) == "none");
  CHECK(shown(Decimal::from_integer(kHighest)) == "999999999999999999");
  CHECK(shown(Decimal::from_integer(kHighest + 1)) == "none");
  CHECK(shown(Decimal::from_integer(std::numeric_limits<std::int64_t>::min())) == "none");
  CHECK(shown(Decimal::from_integer(std::numeric_limits<std::int64_t>::max())) == "none");
}

TEST_CASE("decimals are cut to digits, away from zero at a half or towards zero") {
  const auto [value, digits, half_up, truncated] = GENERATE(table<const char*, int, const char*, const char*>({
      {"0.05", 1, "0.1", "0.0"},
      {"0.049999999999999999", 1, "0.0", "0.0"},
      {"0.15", 1, "0.2", "0.1"},
      {"0.25", 1, "0.3", "0.2"},
      {"8.35", 1, "8.4", "8.3"},
      {"8.3499", 1, "8.3", "8.3"},
      {"1.005", 2, "1.01", "1.00"},
      {"2.675", 2, "2.68", "2.67"},
      {"99.95", 1, "100.0", "99.9"},
      {"79.95", 1, "80.0", "79.9"},
      {"79.94", 1, "79.9", "79.9"},
      {"-0.05", 1, "-0.1", "0.0"},
      {"-0.04", 1, "0.0", "0.0"},
      {"-0.5", 0, "-1", "0"},
      {"-0.49", 0, "0", "0"},
      {"-1.5", 0, "-2", "-1"},
      {"-99.95", 1, "-100.0", "-99.9"},
      {"0", 3, "0.000", "0.000"},
      {"1200", 1, "1200.0", "1200.0"},
      {"0.5", 0, "1", "0"},
      {"999999999999999999", 0, "999999999999999999", "999999999999999999"},
      {"0.999999999999999999", 17, "1.00000000000000000", "0.99999999999999999"},
      {"0.000000000000000001", 18, "0.000000000000000001", "0.000000000000000001"},
      {"0.000000000000000001", 20, "0.00000000000000000100", "0.00000000000000000100"},
      {"1250", -2, "1300", "1200"},
      {"1249.999", -2, "1200", "1200"},
      {"-50", -2, "-100", "0"},
      {"49", -2, "0", "0"},
      {"500000000000000000", -18, "1000000000000000000", "0"},
      {"999999999999999999", -19, "0", "0"},
      {"999999999999999999", -1000, "0", "0"},
  }));
  INFO(value << " to " << digits);
  CHECK(number(value).to_fixed(digits) == half_up);
  CHECK(number(value).to_fixed(digits, RoundingMode::truncate) == truncated);
}

TEST_CASE("a rounded decimal is a decimal, or nothing where it leaves the range") {
  const auto rounded = [](std::string_view text, int digits, RoundingMode mode = RoundingMode::half_up) {
    return shown(round_to(number(text), digits, mode));
  };
  CHECK(rounded("8.35", 1) == "8.4");
  CHECK(rounded("99.95", 1) == "100");
  CHECK(rounded("-0.04", 1) == "0");
  CHECK(rounded("1250", -2) == "1300");
  CHECK(rounded("1250", -2, RoundingMode::truncate) == "1200");
  CHECK(rounded("1.5", 1000) == "1.5");
  CHECK(rounded("1.5", -1000) == "0");
  CHECK(rounded("999999999999999999", -1) == "none");
  CHECK(rounded("999999999999999999", -1, RoundingMode::truncate) == "999999999999999990");
  CHECK(rounded("500000000000000000", -18) == "none");
}

TEST_CASE("sums, differences and products are exact or nothing") {
  CHECK(shown(add(number("0.1"), number("0.2"))) == "0.3");
  CHECK(shown(add(number("0.95"), number("0.05"))) == "1");
  CHECK(shown(add(number("999999999999999998"), number("1"))) == "999999999999999999");
  CHECK(shown(add(number("999999999999999999"), number("1"))) == "none");
  CHECK(shown(add(number("999999999999999999"), number("0.1"))) == "none");
  CHECK(shown(add(number("999999999999999999"), number("-0.1"))) == "none");
  CHECK(shown(add(number("100000000000000000"), number("0.000000000000000001"))) == "none");
  CHECK(shown(subtract(number("0.3"), number("0.1"))) == "0.2");
  CHECK(shown(subtract(number("-999999999999999999"), number("1"))) == "none");
  CHECK(shown(multiply(number("1.25"), number("-8"))) == "-10");
  CHECK(shown(multiply(number("1000000000"), number("999999999"))) == "999999999000000000");
  CHECK(shown(multiply(number("1000000000"), number("1000000000"))) == "none");
  CHECK(shown(multiply(number("0.000000001"), number("0.000000001"))) == "0.000000000000000001");
  CHECK(shown(multiply(number("0.000000001"), number("0.0000000001"))) == "none");
  CHECK(shown(multiply(number("0.000000000000000005"), number("200000000000000000"))) == "1");
}

TEST_CASE("quotients are exact where they can be, else rounded to 18 digits") {
  const auto [a, b, expected] = GENERATE(table<const char*, const char*, const char*>({
      {"1", "8", "0.125"},
      {"1", "3", "0.333333333333333333"},
      {"2", "3", "0.666666666666666667"},
      {"-2", "3", "-0.666666666666666667"},
      {"20", "3", "6.66666666666666667"},
      {"200000000000000000", "3", "66666666666666666.7"},
      {"1", "0", "none"},
      {"0", "7", "0"},
      {"6", "-0.002", "-3000"},
      {"999999999999999999", "0.000000000000000001", "none"},
      {"999999999999999999", "0.1", "none"},
      {"0.000000000000000001", "0.000000000000000001", "1"},
      {"0.000000000000000001", "2", "0.000000000000000001"},
      {"0.000000000000000001", "3", "0"},
      {"999999999999999999", "999999999999999999", "1"},
      {"0.999999999999999999", "0.000000000000000001", "999999999999999999"},
      {"1", "999999999999999999", "0.000000000000000001"},
  }));
  INFO(a << " / " << b);
  CHECK(shown(divide(number(a), number(b))) == expected);
}

TEST_CASE("floor division and its remainder go as in Python") {
  const auto [a, b, quotient, remainder] = GENERATE(table<const char*, const char*, const char*, const char*>({
      {"7", "2", "3", "1"},
      {"-7", "2", "-4", "1"},
      {"7", "-2", "-4", "-1"},
      {"-7", "-2", "3", "-1"},
      {"6", "-2", "-3", "0"},
      {"5.5", "2", "2", "1.5"},
      {"-0.3", "0.1", "-3", "0"},
      {"-0.3", "0.2", "-2", "0.1"},
      {"1", "0", "none", "none"},
      {"0", "-3", "0", "0"},
      {"999999999999999999", "0.000000000000000001", "none", "0"},
      {"0.000000000000000001", "-999999999999999999", "-1", "none"},
  }));
  INFO(a << " // " << b);
  CHECK(shown(floor_divide(number(a), number(b))) == quotient);
  CHECK(shown(floor_modulo(number(a), number(b))) == remainder);
}

TEST_CASE("decimals of different scales compare by value") {
  CHECK(number("1.50") == number("1.5"));
  CHECK(number("0.1") < number("0.11"));
  CHECK(number("-0.11") < number("-0.1"));
  CHECK(number("0.000000000000000001") < number("999999999999999999"));
  CHECK(number("-999999999999999999") < number("-0.999999999999999999"));
  CHECK((number("2") <=> number("2.0")) == std::strong_ordering::equal);
}

TEST_CASE("decimals tell sign, wholeness and neighbours in other types") {
  CHECK(number("-2.5").sign() == -1);
  CHECK(number("0").sign() == 0);
  CHECK(number("-2.5").abs() == number("2.5"));
  CHECK(-number("2.5") == number("-2.5"));
  CHECK(-Decimal() == Decimal());
  CHECK(number("12.0").to_integer() == 12);
  CHECK_FALSE(number("12.5").to_integer());
  CHECK(number("-12.5").to_double() == -12.5);
}

}  // namespace ayumi
