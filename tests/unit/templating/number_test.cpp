// Arithmetic at the ends of its range: exact or an error, never another number.
#include "support/catch.h"
#include "unit/templating/workshop.h"

using ayumi::test::Workshop;

namespace {

std::string value_of(const std::string& expression) {
  Workshop shop;
  const auto output = shop.render("{% set least = -9223372036854775807 - 1 %}{{ " + expression + " }}");
  return output ? *output : shop.codes();
}

}  // namespace

TEST_CASE("Integers reach both ends of 64 bits") {
  CHECK(value_of("9223372036854775806 + 1") == "9223372036854775807");
  CHECK(value_of("least") == "-9223372036854775808");
  CHECK(value_of("least // 1") == "-9223372036854775808");
  CHECK(value_of("least % -1") == "0");
  CHECK(value_of("2 ** 62") == "4611686018427387904");
  CHECK(value_of("(-2) ** 63") == "-9223372036854775808");
  CHECK(value_of("(-1) ** 9223372036854775807") == "-1");
  CHECK(value_of("0 ** 0") == "1");
  CHECK(value_of("range(9223372036854775806, 9223372036854775807)|list") == "[9223372036854775806]");
  CHECK(value_of("range(least, 9223372036854775807, 9223372036854775807)|list") ==
        "[-9223372036854775808, -1, 9223372036854775806]");
  CHECK(value_of("range(9223372036854775807, least, least)|list") == "[9223372036854775807, -1]");
  CHECK(value_of("[1, 2][least:9223372036854775807]") == "[1, 2]");
  CHECK(value_of("[1, 2][::least]") == "[2]");
}

TEST_CASE("What leaves the range is an error") {
  for (const char* expression : {"9223372036854775807 + 1",
                                 "least - 1",
                                 "9223372036854775807 * 2",
                                 "least // -1",
                                 "-least",
                                 "least|abs",
                                 "2 ** 63",
                                 "10 ** 400",
                                 "0.1 ** 100",
                                 "1.5 ** 1000",
                                 "1 / 0",
                                 "1 // 0",
                                 "1 % 0",
                                 "1.5 // 0",
                                 "1.5 % 0",
                                 "0 ** -1",
                                 "0.0 ** -1",
                                 "9223372036854775807 + 0.5",
                                 "[9223372036854775807, 1]|sum",
                                 "999999999999999999.0 * 10"}) {
    CAPTURE(expression);
    CHECK(value_of(expression) == "template.number");
  }
  CHECK(value_of("2 ** 0.5") == "template.unsupported");
}

TEST_CASE("Integers and decimals compare beyond the range of decimals") {
  CHECK(value_of("9223372036854775807 > 0.5") == "True");
  CHECK(value_of("least < 0.5") == "True");
  CHECK(value_of("0.5 < 9223372036854775807") == "True");
  CHECK(value_of("[9223372036854775807, 0.5, least]|sort|first") == "-9223372036854775808");
}

TEST_CASE("A half is rounded away from zero") {
  CHECK(value_of("0.5|round") == "1.0");
  CHECK(value_of("-0.5|round") == "-1.0");
  CHECK(value_of("1.45|round(1)") == "1.5");
  CHECK(value_of("1.4499|round(1)") == "1.4");
  CHECK(value_of("-1.1|round(0, 'ceil')") == "-1.0");
  CHECK(value_of("-1.1|round(0, 'floor')") == "-2.0");
  CHECK(value_of("1.001|round(2, 'ceil')") == "1.01");
  CHECK(value_of("1201|round(-2, 'ceil')") == "1300.0");
}
