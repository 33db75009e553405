// Rounding at display.
#include "evaluate/shown.h"

#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

constexpr model::Rounding kHalfUp{1, RoundingMode::half_up};
constexpr model::Rounding kCut{1, RoundingMode::truncate};

std::string shown(const char* rate, model::Rounding rounding, TargetMet met = TargetMet::no) {
  return shown_rate(dec(rate), rounding, met);
}

}  // namespace

TEST_CASE("a rate is rounded half-up away from zero, or cut", "[shown]") {
  CHECK(shown("86.45", kHalfUp) == "86.5");
  CHECK(shown("86.449", kHalfUp) == "86.4");
  CHECK(shown("86.49", kCut) == "86.4");
  CHECK(shown("-3.25", kHalfUp) == "-3.3");
  CHECK(shown("-3.29", kCut) == "-3.2");
  CHECK(shown("0.04", kHalfUp) == "0.0");
  CHECK(shown("79.95", kHalfUp) == "80.0");
  CHECK(shown("79.999", kCut) == "79.9");
  CHECK(shown("80", {0, RoundingMode::half_up}) == "80");
  CHECK(shown_rate(frac(1000, 9), {3, RoundingMode::half_up}, TargetMet::yes) == "111.111");
}

TEST_CASE("a negative rate keeps its sign, however small", "[shown]") {
  CHECK(shown("-0.04", kHalfUp) == "-0.0");
  CHECK(shown("-0.09", kCut) == "-0.0");
  CHECK(shown("-0.4", {0, RoundingMode::half_up}) == "-0");
  CHECK(shown("0", kHalfUp) == "0.0");
  CHECK(rounded_rate(dec("-0.04"), kHalfUp) == "-0.0");
  CHECK(shown_share(dec("-0.04"), kHalfUp) == "0.0");
}

TEST_CASE("a target that was missed never shows as 100", "[shown]") {
  CHECK(shown("99.95", kHalfUp) == "99.9");
  CHECK(shown("99.96", kHalfUp) == "99.9");
  CHECK(shown("99.94", kHalfUp) == "99.9");
  CHECK(shown("99.999999", kHalfUp) == "99.9");
  CHECK(shown("99.99", kCut) == "99.9");
  CHECK(shown("99.5", {0, RoundingMode::half_up}) == "99");
  CHECK(shown("99.4", {0, RoundingMode::half_up}) == "99");
  CHECK(shown("99.996", {2, RoundingMode::half_up}) == "99.99");
  CHECK(shown("99.9999999999996", {12, RoundingMode::half_up}) == "99.999999999999");
  CHECK(shown("100.04", kHalfUp) == "100.1");
}

TEST_CASE("a target that was met shows as 100", "[shown]") {
  CHECK(shown("100", kHalfUp, TargetMet::yes) == "100.0");
  CHECK(shown("100.04", kHalfUp, TargetMet::yes) == "100.0");
  CHECK(shown("100.05", kHalfUp, TargetMet::yes) == "100.1");
}

TEST_CASE("a cap applies to what is shown", "[shown]") {
  model::Plan plan;
  CHECK(shown_rate(Rational(250), plan, TargetMet::yes) == "250.0");
  plan.cap = dec("100");
  CHECK(shown_rate(Rational(250), plan, TargetMet::yes) == "100.0");
  CHECK(shown_rate(Rational(-20), plan, TargetMet::no) == "-20.0");
  CHECK(shown_rate(frac(9996, 100), plan, TargetMet::no) == "99.9");
}

TEST_CASE("shares are rounded one by one", "[shown]") {
  // R6 of the sample: 31, 14, 5, 2 and 5 of 57.
  CHECK(shown_share(frac(3100, 57), kHalfUp) == "54.4");
  CHECK(shown_share(frac(1400, 57), kHalfUp) == "24.6");
  CHECK(shown_share(frac(1400, 57), kCut) == "24.5");
}

TEST_CASE("points keep their sign", "[shown]") {
  CHECK(shown_points(frac(258, 100), kHalfUp) == "2.6");
  CHECK(shown_points(frac(-75, 100), kHalfUp) == "-0.8");
}
