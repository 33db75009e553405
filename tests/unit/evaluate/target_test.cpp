// What an item is measured against: targets, expectations on the way to them, the straight line.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

std::string target_used(const PlanFigures& figures, int year) {
  const Item& item = item_in(figures, year);
  return item.target != nullptr ? item.target->value.to_string() : "none";
}

}  // namespace

TEST_CASE("an observation is measured against its own year's target, else the next later one", "[item]") {
  SiteBuilder site;
  site.plan().midterm = model::FiscalYear{2022};
  model::Target midterm = final_target("30");
  midterm.when = model::Target::When::midterm;
  site.indicator().targets = {final_target("50"), midterm, target_of_year(2020, "10")};
  values(site, {"1", "1", "1", "1", "1"});
  const PlanFigures figures = site.run();
  CHECK(target_used(figures, 2020) == "10");
  CHECK(target_used(figures, 2021) == "30");
  CHECK(target_used(figures, 2022) == "30");
  CHECK(target_used(figures, 2023) == "50");
  CHECK(target_used(figures, 2024) == "50");
}

TEST_CASE("a target of every year gives way to one of the very year, not to a later one", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10"), final_target("50"), target_of_year(2021, "20")};
  values(site, {"1", "1", "1", "1", "1"});
  const PlanFigures figures = site.run();
  CHECK(target_used(figures, 2020) == "10");
  CHECK(target_used(figures, 2021) == "20");
  CHECK(target_used(figures, 2023) == "10");
  CHECK(target_used(figures, 2024) == "50");
}

TEST_CASE("a target that has passed is no target any more", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {target_of_year(2020, "10")};
  values(site, {"1", "1"});
  const PlanFigures figures = site.run();
  CHECK(target_used(figures, 2021) == "none");
  CHECK(item_in(figures, 2021).state == Item::State::unrated);
}

TEST_CASE("expectations hold until the next one is given", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("0"), std::nullopt, {}, {}};
  indicator.targets = {final_target("100")};
  indicator.expectations = {{{2023}, dec("80")}, {{2021}, dec("40")}};
  values(site, {"20", "20", "20", "20", "20"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2020).pace);  // nothing is expected yet
  CHECK(item_in(figures, 2021).pace == Rational(50));
  CHECK(item_in(figures, 2022).pace == Rational(50));
  CHECK(item_in(figures, 2023).pace == Rational(25));
  CHECK(item_in(figures, 2024).expected == Rational(100));
}

TEST_CASE("an expectation of the target's own year counts", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("0"), std::nullopt, {}, {}};
  values(site, {"20", "20", "20", "20", "90"});
  SECTION("of the last year's target") {
    indicator.targets = {final_target("100")};
    indicator.expectations = {{{2024}, dec("90")}};
    const PlanFigures figures = site.run();
    CHECK(item_in(figures, 2024).expected == Rational(90));
    CHECK(item_in(figures, 2024).pace == Rational(100));
  }
  SECTION("of a year's own, and the one after has its own year for it") {
    indicator.targets = {target_of_year(2020, "100"), target_of_year(2021, "100")};
    indicator.expectations = {{{2020}, dec("40")}};
    const PlanFigures figures = site.run();
    CHECK(item_in(figures, 2020).pace == Rational(50));
    CHECK(item_in(figures, 2021).expected == Rational(100));
  }
  SECTION("of every year, and holds until the next one is given") {
    indicator.targets = {every_year("100")};
    indicator.expectations = {{{2021}, dec("40")}, {{2024}, dec("90")}};
    const PlanFigures figures = site.run();
    CHECK(item_in(figures, 2020).expected == Rational(100));
    CHECK(item_in(figures, 2021).pace == Rational(50));
    CHECK(item_in(figures, 2023).pace == Rational(50));
    CHECK(item_in(figures, 2024).pace == Rational(100));
  }
}

TEST_CASE("the straight line runs from the baseline's year, else from the year before the plan", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("0"), std::nullopt, {}, {}};
  indicator.targets = {final_target("100")};
  values(site, {"20"});
  CHECK(item_in(site.run(), 2020).expected == Rational(20));
  site.plan().projects[0].indicators[0].baseline->year = model::FiscalYear{2016};
  CHECK(item_in(site.run(), 2020).expected == Rational(50));
  site.plan().projects[0].indicators[0].baseline->year = model::FiscalYear{2020};
  CHECK_FALSE(item_in(site.run(), 2020).pace);
}
