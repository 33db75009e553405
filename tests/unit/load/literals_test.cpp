#include "load/literals.h"

#include "support/catch.h"

using namespace ayumi::load;

namespace {

std::string number(const std::string& text) {
  const auto meant = meant_number(text);
  return meant ? meant->literal + "|" + meant->unit : "none";
}

}  // namespace

TEST_CASE("Numbers as they come out of spreadsheets") {
  CHECK(number("１２３") == "123|");
  CHECK(number("1,234,567") == "1234567|");
  CHECK(number("12.5%") == "12.5|%");
  CHECK(number("１２．５％") == "12.5|%");
  CHECK(number("▲3") == "-3|");
  CHECK(number("△１，２３４千円") == "-1234|千円");
  CHECK(number("－5") == "-5|");
  CHECK(number("−0.5") == "-0.5|");
  CHECK(number("+7") == "7|");
  CHECK(number("  42 人 ") == "42|人");
  CHECK(number("007") == "7|");
  CHECK(number("0") == "0|");
  CHECK(number("0.05") == "0.05|");
}

TEST_CASE("What isn't a number, or not one of these") {
  CHECK(number("") == "none");
  CHECK(number("▲") == "none");
  CHECK(number("未定") == "none");
  CHECK(number("約30") == "none");
  CHECK(number("1,23") == "1|,23");
  CHECK(number("1.2.3") == "1.2|.3");
  CHECK(number("5.") == "5|.");
  CHECK(number("99999999999999999999") == "none");
}

TEST_CASE("Ids that were meant") {
  CHECK(meant_id("Ｂ事業 2") == "b-2");
  CHECK(meant_id("Business_Hub") == "business-hub");
  CHECK(meant_id("-a-") == "a");
  CHECK_FALSE(meant_id("事業"));
  CHECK_FALSE(meant_id(""));
  CHECK_FALSE(meant_id(std::string(65, 'a')));
}

TEST_CASE("Dates that were meant") {
  CHECK(meant_date("2025/3/31") == "2025-03-31");
  CHECK(meant_date("２０２５年１２月１日") == "2025-12-01");
  CHECK(meant_date("令和7年3月31日") == "2025-03-31");
  CHECK(meant_date("R7.3.31") == std::nullopt);
  CHECK_FALSE(meant_date("2025年3月"));
  CHECK_FALSE(meant_date("2025/13/01"));
}
