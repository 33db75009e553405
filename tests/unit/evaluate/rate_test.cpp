// Rates by method, at the boundaries and beyond them.
#include "evaluate/rate.h"

#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

// "305/4" or "100 reached"; "division by zero".
std::string told(const Rate& rate) {
  if (rate.outcome == Rate::Outcome::division_by_zero) return "division by zero";
  return rate.percent.to_string() + (rate.target_reached ? " reached" : "");
}

std::string kept(const char* actual, const char* target, model::Direction better, const Tolerance& tolerance) {
  return told(maintain(dec(actual), dec(target), better, tolerance));
}

}  // namespace

TEST_CASE("ratio: 100 a / t, exactly", "[rate]") {
  CHECK(told(ratio(dec("61.6"), dec("77"))) == "80");
  CHECK(told(ratio(dec("0.3"), dec("0.1"))) == "300 reached");
  CHECK(told(ratio(dec("99"), dec("100"))) == "99");
  CHECK(told(ratio(dec("100"), dec("100"))) == "100 reached");
  CHECK(told(ratio(dec("101"), dec("100"))) == "101 reached");
  CHECK(told(ratio(dec("99.999999999999999"), dec("100"))) == "99999999999999999/1000000000000000");
  CHECK(told(ratio(dec("1"), dec("3"))) == "100/3");
  CHECK(told(ratio(dec("0"), dec("5"))) == "0");
  CHECK(told(ratio(dec("-1.6"), dec("50"))) == "-16/5");
  CHECK(told(ratio(dec("0"), dec("0"))) == "division by zero");
  CHECK(told(ratio(dec("1"), dec("0"))) == "division by zero");
}

TEST_CASE("inverse: 100 t / a, and nothing at all is reached", "[rate]") {
  CHECK(told(inverse(dec("10"), dec("10"))) == "100 reached");
  CHECK(told(inverse(dec("9"), dec("10"))) == "1000/9 reached");
  CHECK(told(inverse(dec("11"), dec("10"))) == "1000/11");
  CHECK(told(inverse(dec("12.5"), dec("10"))) == "80");
  CHECK(told(inverse(dec("0"), dec("10"))) == "100 reached");
  CHECK(told(inverse(dec("0"), dec("0"))) == "100 reached");
  CHECK(told(inverse(dec("3"), dec("0"))) == "0");
}

TEST_CASE("progress: 100 (a - b) / (t - b), up and down", "[rate]") {
  CHECK(told(progress(dec("105"), dec("110"), dec("100"))) == "50");
  CHECK(told(progress(dec("110"), dec("110"), dec("100"))) == "100 reached");
  CHECK(told(progress(dec("109"), dec("110"), dec("100"))) == "90");
  CHECK(told(progress(dec("111"), dec("110"), dec("100"))) == "110 reached");
  CHECK(told(progress(dec("95"), dec("110"), dec("100"))) == "-50");
  CHECK(told(progress(dec("50"), dec("40"), dec("60"))) == "50");
  CHECK(told(progress(dec("40"), dec("40"), dec("60"))) == "100 reached");
  CHECK(told(progress(dec("39"), dec("40"), dec("60"))) == "105 reached");
  CHECK(told(progress(dec("41"), dec("40"), dec("60"))) == "95");
  CHECK(told(progress(dec("0"), dec("0"), dec("20"))) == "100 reached");
  CHECK(told(progress(dec("-5"), dec("-10"), dec("0"))) == "50");
  CHECK(told(progress(dec("5"), dec("5"), dec("5"))) == "division by zero");
  CHECK(told(progress(dec("7"), dec("5"), dec("5"))) == "division by zero");
}

TEST_CASE("maintain: 100 on the good side or within the tolerance, else as ratio or inverse", "[rate]") {
  using model::Direction;
  const Tolerance none;
  const Tolerance three{dec("3"), std::nullopt};
  const Tolerance three_percent{std::nullopt, dec("3")};
  CHECK(kept("50", "50", Direction::up, none) == "100 reached");
  CHECK(kept("70", "50", Direction::up, none) == "100 reached");
  CHECK(kept("49", "50", Direction::up, none) == "98");
  CHECK(kept("47", "50", Direction::up, three) == "100 reached");
  CHECK(kept("46.9", "50", Direction::up, three) == "469/5");
  CHECK(kept("48.5", "50", Direction::up, three_percent) == "100 reached");
  CHECK(kept("48.4", "50", Direction::up, three_percent) == "484/5");
  CHECK(kept("50", "50", Direction::down, none) == "100 reached");
  CHECK(kept("20", "50", Direction::down, none) == "100 reached");
  CHECK(kept("62.5", "50", Direction::down, none) == "80");
  CHECK(kept("53", "50", Direction::down, three) == "100 reached");
  CHECK(kept("53.1", "50", Direction::down, three) == "50000/531");
  CHECK(kept("0", "0", Direction::down, none) == "100 reached");
  CHECK(kept("1", "0", Direction::down, none) == "0");
  CHECK(kept("-1", "0", Direction::up, none) == "division by zero");
}

TEST_CASE("of two tolerances the wider one counts", "[rate]") {
  const Tolerance both{dec("2"), dec("10")};
  CHECK(both.around(dec("50")) == Rational(5));
  CHECK(both.around(dec("10")) == Rational(2));
  CHECK(both.around(dec("-50")) == Rational(5));
  CHECK(Tolerance{}.around(dec("50")) == Rational(0));
}

TEST_CASE("milestone: the rate that the plan gives to the state", "[rate]") {
  CHECK(told(milestone(dec("100"))) == "100 reached");
  CHECK(told(milestone(dec("99.9"))) == "999/10");
  CHECK(told(milestone(dec("0"))) == "0");
}
