// Changes since the baseline and since the year before.
#include "evaluate/yardstick.h"
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

TEST_CASE("changes are absolute, relative and in the indicator's own direction", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("60"), model::FiscalYear{2019}, {}, {}};
  indicator.targets = {final_target("40")};
  values(site, {"50", "55"});
  const PlanFigures figures = site.run();
  const Item& second = item_in(figures, 2021);
  REQUIRE(second.from_baseline);
  CHECK(second.from_baseline->since == model::FiscalYear{2019});
  CHECK(second.from_baseline->absolute == Rational(-5));
  CHECK(second.from_baseline->relative == frac(-25, 3));
  CHECK(second.from_baseline->improvement == frac(25, 3));
  CHECK(second.from_baseline->trend == model::Trend::better);
  REQUIRE(second.from_previous);
  CHECK(second.from_previous->absolute == Rational(5));
  CHECK(second.from_previous->improvement == Rational(-10));
  CHECK(second.from_previous->trend == model::Trend::worse);
  CHECK_FALSE(item_in(figures, 2020).from_previous);
}

TEST_CASE("a change is judged by the declared direction, whatever the method makes of it", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {every_year("100")};
  indicator.direction = model::Direction::down;
  values(site, {"90", "70"});
  const PlanFigures figures = site.run();
  const Item& item = item_in(figures, 2021);
  CHECK(item.better == model::Direction::down);
  CHECK(item.from_previous->trend == model::Trend::better);
  CHECK(item.rate == Rational(70));  // the method stays what it is, with a warning
  CHECK_FALSE(item.next_band);       // no better value brings a better band
  CHECK(site.found("check.direction"));
}

TEST_CASE("without a declared direction the way to the target is better", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  CHECK(direction_of(site.plan(), indicator) == model::Direction::up);
  indicator.method = model::Method::inverse;
  CHECK(direction_of(site.plan(), indicator) == model::Direction::down);
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("10"), std::nullopt, {}, {}};
  indicator.targets = {final_target("5"), target_of_year(2021, "11")};
  CHECK(direction_of(site.plan(), indicator) == model::Direction::down);  // by the last target
  values(site, {"8", "9", "9"});
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2021).better == model::Direction::up);  // by that year's
  CHECK(item_in(figures, 2022).better == model::Direction::down);
  indicator.direction = model::Direction::up;
  CHECK(direction_of(site.plan(), indicator) == model::Direction::up);
}

TEST_CASE("a change from zero has no percentage, one from below zero is of its size", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  values(site, {"0", "5", "-4", "-2"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2021).from_previous->relative);
  CHECK(item_in(figures, 2021).from_previous->trend == model::Trend::better);
  CHECK(item_in(figures, 2023).from_previous->relative == Rational(50));
}

TEST_CASE("the previous value is that of the year before, and no older one", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "5");
  site.reason(2021, 1);
  site.value(2022, "6");
  site.value(2023, "7");
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2022).from_previous);
  REQUIRE(item_in(figures, 2023).from_previous);
  CHECK(item_in(figures, 2023).from_previous->since == model::FiscalYear{2022});
}

TEST_CASE("nothing is computed across a definition change", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.baseline = model::Baseline{dec("1"), model::FiscalYear{2019}, {}, {}};
  indicator.targets = {final_target("10"), target_of_year(2020, "4")};
  indicator.definition_changes = {{{2022}, words("数え方の変更"), {}}};
  values(site, {"2", "3", "5", "6"});
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).rate == Rational(50));
  CHECK(item_in(figures, 2020).from_baseline);
  CHECK_FALSE(item_in(figures, 2021).rate);  // its next target is of 2024, on the other side
  CHECK(item_in(figures, 2021).target == nullptr);
  CHECK(item_in(figures, 2021).from_previous);
  CHECK(item_in(figures, 2022).rate == Rational(50));
  CHECK_FALSE(item_in(figures, 2022).from_baseline);
  CHECK_FALSE(item_in(figures, 2022).from_previous);
  CHECK(item_in(figures, 2023).from_previous->since == model::FiscalYear{2022});
}
