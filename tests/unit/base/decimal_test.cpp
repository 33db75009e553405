#include "base/decimal.h"

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

}  // namespace

TEST_CASE("decimals round half away from zero, exactly as written") {
  struct Row {
    const char* value;
    int digits;
    const char* half_up;
    const char* truncated;
  };
  const auto [value, digits, half_up, truncated] = GENERATE(table<const char*, int, const char*, const char*>({
      {"0.05", 1, "0.1", "0.0"},
      {"0.15", 1, "0.2", "0.1"},
      {"8.35", 1, "8.4", "8.3"},
      {"1.005", 2, "1.01", "1.00"},
      {"99.95", 1, "100.0", "99.9"},
      {"79.95", 1, "80.0", "79.9"},
      {"-0.05", 1, "-0.1", "0.0"},
      {"-0.04", 1, "0.0", "0.0"},
  }));
  INFO(value << " to " << digits);
  CHECK(number(value).to_fixed(digits) == half_up);
  CHECK(number(value).to_fixed(digits, RoundingMode::truncate) == truncated);
}

TEST_CASE("decimals divide") {
  CHECK(shown(divide(number("1"), number("8"))) == "0.125");
  CHECK(shown(divide(number("2"), number("3"))) == "0.666666666666666667");
  CHECK(shown(divide(number("1"), number("0"))) == "none");
}

}  // namespace ayumi
