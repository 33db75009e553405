#include "model/unit.h"

#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::model;

TEST_CASE("a unit that is a multiple is multiplied out") {
  const auto counted = [](const char* value, const char* unit) {
    return counted_digits(Decimal::parse(value).value(), 0, unit);
  };
  CHECK(counted("259100", "0.01 million yen") == "2591");
  CHECK(counted("830", "0.01 million yen") == "8.3");
  CHECK(counted("12", "1,000件") == "12000");
  CHECK(counted("12", "10万人当たり") == "12");
  CHECK(counted("12", "24-hour day") == "12");
  CHECK(counted("12.50", "") == "12.5");
  CHECK(counted_digits(Decimal::parse("12").value(), 1, "人") == "12.0");
  CHECK(counted("0", "0.01 million yen") == "0");
}

TEST_CASE("a unit stands in the form of its number") {
  CHECK(unit_form("time|times", unit_count("1")) == "time");
  CHECK(unit_form("time|times", unit_count("1.0")) == "times");
  CHECK(unit_form("0.01 million yen", UnitCount::many) == "million yen");
  CHECK(unit_form("冊", UnitCount::one) == "冊");
}

TEST_CASE("thousands are grouped") {
  CHECK(group_thousands("1234567.891") == "1,234,567.891");
  CHECK(group_thousands("123") == "123");
}
