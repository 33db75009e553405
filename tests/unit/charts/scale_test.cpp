#include "charts/scale.h"

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::charts;

namespace {

using Values = std::vector<double>;

// The axis as text: its ticks, as exact numbers with the axis's digits.
std::string ticks(const Values& values, Base base, int intervals = 4) {
  std::string text;
  const Axis axis = make_axis(values, base, intervals);
  for (const Tick& tick : axis.ticks) {
    if (!text.empty()) text += ' ';
    text += tick.exact ? tick.exact->to_fixed(axis.digits) : "?";
  }
  return text;
}

// What holds for every axis over these values.
void check_axis(const Values& values, Base base, int intervals) {
  const Axis axis = make_axis(values, base, intervals);
  CAPTURE(values, intervals, axis.low, axis.high);
  REQUIRE(axis.ticks.size() >= 2);
  REQUIRE(static_cast<int>(axis.ticks.size()) <= intervals + 1);
  if (base == Base::zero) REQUIRE(axis.starts_at_zero());
  for (const double value : values) {
    // A tick and a value that was computed another way may differ in the last digit of a double.
    REQUIRE(value >= axis.low - 1e-9 * (axis.high - axis.low));
    REQUIRE(value <= axis.high + 1e-12);
  }
  const double step = axis.ticks[1].value - axis.ticks[0].value;
  for (std::size_t i = 1; i < axis.ticks.size(); ++i) {
    REQUIRE(axis.ticks[i].value - axis.ticks[i - 1].value == Approx(step));
    if (axis.ticks[i].exact) REQUIRE(axis.ticks[i].exact->to_double() == Approx(axis.ticks[i].value));
  }
}

}  // namespace

TEST_CASE("ticks stand at steps of 1, 2 or 5 times a power of ten") {
  CHECK(ticks({0, 100}, Base::zero) == "0 50 100");
  CHECK(ticks({0, 100}, Base::zero, 5) == "0 20 40 60 80 100");
  CHECK(ticks({37}, Base::zero) == "0 10 20 30 40");
  CHECK(ticks({41}, Base::zero) == "0 20 40 60");
  CHECK(ticks({0.3}, Base::zero) == "0.0 0.1 0.2 0.3");
  CHECK(ticks({0.01}, Base::zero, 5) == "0.000 0.002 0.004 0.006 0.008 0.010");
  CHECK(ticks({1e9}, Base::zero, 5) == "0 200000000 400000000 600000000 800000000 1000000000");
  CHECK(ticks({7}, Base::zero, 2) == "0 5 10");
  CHECK(ticks({-7, 1}, Base::zero, 2) == "-10 0 10");
}

TEST_CASE("whole values have whole ticks") {
  CHECK(ticks({0, 1}, Base::zero) == "0 1");
  CHECK(ticks({2}, Base::zero) == "0 1 2");
  CHECK(ticks({2.5}, Base::zero) == "0 1 2 3");
  CHECK(ticks({0.5}, Base::zero) == "0.0 0.2 0.4 0.6");
}

TEST_CASE("bars begin at zero, on either side") {
  CHECK(ticks({95, 96, 97}, Base::zero) == "0 50 100");
  CHECK(ticks({-3}, Base::zero) == "-3 -2 -1 0");
  CHECK(ticks({-30, 50}, Base::zero) == "-50 0 50");
}

TEST_CASE("without values, or with nothing but zero, there is still an axis") {
  CHECK(ticks({}, Base::near) == "0 1");
  CHECK(ticks({}, Base::zero) == "0 1");
  CHECK(ticks({0, 0}, Base::near) == "0 1");
}

TEST_CASE("points leave zero out only far from it and near together") {
  CHECK(ticks({80, 80}, Base::near) == "0 20 40 60 80");
  CHECK(ticks({75, 100}, Base::near) == "0 50 100");  // a quarter
  CHECK(ticks({76, 100}, Base::near) == "70 80 90 100 110");
  CHECK(ticks({-100, -90}, Base::near) == "-105 -100 -95 -90 -85");
  CHECK(ticks({-1, 100}, Base::near) == "-50 0 50 100");
  CHECK(make_axis(Values{75, 100}, Base::near, 4).starts_at_zero());
  CHECK_FALSE(make_axis(Values{76, 100}, Base::near, 4).starts_at_zero());
}

TEST_CASE("an axis that leaves out zero has room below its lowest point") {
  const Axis axis = make_axis(Values{280000, 275000}, Base::near, 4);
  CHECK(axis.low < 275000);
  CHECK(axis.low > 0);
}

TEST_CASE("values too near together for a double's digits have zero on their axis") {
  CHECK(make_axis(Values{1e9, std::nextafter(1e9, 2e9)}, Base::near, 4).starts_at_zero());
}

TEST_CASE("marks beyond a decimal's range have no exact value") {
  const Axis axis = make_axis(Values{9e17}, Base::zero, 4);
  CHECK(axis.ticks[1].exact.has_value());
  CHECK_FALSE(axis.ticks.back().exact.has_value());
  CHECK_FALSE(make_axis(Values{1e-30}, Base::zero, 4).ticks.back().exact.has_value());
}

TEST_CASE("any axis covers its values with few, even, rising ticks") {
  std::mt19937 random(20241);
  const auto number = [&] {
    return (static_cast<double>(random() % 2001) - 1000) * std::pow(10.0, static_cast<int>(random() % 20) - 10);
  };
  for (int round = 0; round < 3000; ++round) {
    check_axis({number(), number(), number()}, random() % 2 == 0 ? Base::zero : Base::near,
               static_cast<int>(random() % 8) + 2);
  }
}

TEST_CASE("a scale maps either way round") {
  const Scale up(0, 10, 0, 100);
  CHECK(up(0) == 0);
  CHECK(up(2.5) == 25);
  CHECK(up(-1) == -10);
  const Scale down(-5, 5, 200, 100);
  CHECK(down(-5) == 200);
  CHECK(down(0) == 150);
  CHECK(down(5) == 100);
}
