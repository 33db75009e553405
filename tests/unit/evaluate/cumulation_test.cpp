// Values that add up over the years.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

TEST_CASE("a sum of years adds up since the baseline", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.targets = {final_target("50")};
  values(site, {"10", "5.5", "0", "20", "14.5"});
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).actual == dec("10"));
  CHECK(item_in(figures, 2021).actual == dec("15.5"));
  CHECK(item_in(figures, 2022).rate == Rational(31));
  CHECK(item_in(figures, 2024).actual == dec("50"));
  CHECK(item_in(figures, 2024).rate == Rational(100));
  CHECK(code_of(figures, item_in(figures, 2024)) == "A");
  // No baseline: the way starts at zero, so in the third of five years 60 % are expected.
  CHECK(item_in(figures, 2022).pace == frac(155, 3));
}

TEST_CASE("a sum of years isn't on the scale of its baseline", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.baseline = model::Baseline{dec("50"), model::FiscalYear{2019}, {}, {}};
  indicator.targets = {final_target("300")};
  values(site, {"60", "60"});
  SECTION("its way starts at zero, and it has no change on the baseline") {
    const PlanFigures figures = site.run();
    const Item& item = item_in(figures, 2020);
    CHECK(item.rate == Rational(20));
    CHECK(item.way == Rational(20));
    CHECK(item.expected == Rational(20));
    CHECK(item.pace == Rational(100));
    CHECK_FALSE(item.from_baseline);
    CHECK_FALSE(item.baseline);
    CHECK(item_in(figures, 2021).from_previous->absolute == Rational(60));
  }
  SECTION("only the method progress takes it off, for the rate") {
    indicator.method = model::Method::progress;
    const PlanFigures figures = site.run();
    CHECK(item_in(figures, 2020).rate == Rational(4));
    CHECK(item_in(figures, 2020).baseline == dec("50"));
    CHECK(item_in(figures, 2020).pace == Rational(100));
    CHECK_FALSE(item_in(figures, 2020).from_baseline);
  }
}

TEST_CASE("a sum of years starts after the baseline's year", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.baseline = model::Baseline{dec("0"), model::FiscalYear{2021}, {}, {}};
  indicator.targets = {final_target("10")};
  values(site, {"3", "4", "1", "2"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2021).actual);
  REQUIRE(item_in(figures, 2021).sum_gap);  // so that a page shows the year's own value
  CHECK(item_in(figures, 2021).sum_gap->why == SumGap::Why::before_start);
  CHECK(item_in(figures, 2021).sum_gap->year == model::FiscalYear{2022});
  CHECK(item_in(figures, 2022).actual == dec("1"));
  CHECK_FALSE(item_in(figures, 2022).from_previous);
  CHECK(item_in(figures, 2023).actual == dec("3"));
  CHECK(site.codes().empty());
}

TEST_CASE("a value before the plan isn't part of a sum without a baseline, but isn't lost", "[item]") {
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.targets = {final_target("50")};
  site.value(2019, "7");
  site.value(2020, "10");
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).actual == dec("10"));
  const Item& before = figures.find_year({2019})->items.at(0);
  CHECK(before.observation->value == dec("7"));
  REQUIRE(before.sum_gap);
  CHECK(before.sum_gap->why == SumGap::Why::before_start);
  CHECK(site.codes().empty());
}

TEST_CASE("a sum needs the years between its baseline and the plan as well", "[item]") {
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  model::Indicator* indicator = nullptr;
  SECTION("of one of the plan's own indicators") { indicator = &site.plan().indicators.emplace_back(); }
  SECTION("of a project that may have been there") {
    site.project("事業");
    indicator = &site.indicator();
  }
  indicator->cumulation = model::Cumulation::sum_of_years;
  indicator->baseline = model::Baseline{dec("0"), model::FiscalYear{2017}, {}, {}};
  indicator->targets = {final_target("50")};
  const bool own = site.plan().projects.empty();
  const auto enter = [&](int year, const char* value) {
    model::Observation& observation = site.year(year).observations.emplace_back();
    if (!own) observation.project = model::ProjectIndex{0};
    observation.value = dec(value);
  };
  enter(2020, "30");
  const auto item = [&] {
    const PlanFigures figures = site.run();
    return figures.find_year({2020})->items.at(0);
  };
  REQUIRE(item().sum_gap);
  CHECK(item().sum_gap->why == SumGap::Why::no_entry);
  CHECK(item().sum_gap->year == model::FiscalYear{2018});
  CHECK_FALSE(item().actual);
  CHECK(site.found("check.not-rated"));
  enter(2018, "1");
  enter(2019, "2");
  CHECK(item().actual == dec("33"));
}

TEST_CASE("years in which a project wasn't there yet are no gap in its sum", "[item]") {
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  site.project("事業");
  site.plan().projects[0].since = model::FiscalYear{2020};
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.baseline = model::Baseline{dec("0"), model::FiscalYear{2017}, {}, {}};
  site.value(2020, "30");
  CHECK(item_in(site.run(), 2020).actual == dec("30"));
}

TEST_CASE("a sum of years knows a year with nothing to add from one that isn't known", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.targets = {final_target("10")};
  site.value(2020, "4");
  SECTION("a reason of the kind that adds nothing") {
    site.plan().scheme.reasons[0].adds = model::Reason::Adds::nothing;
    site.reason(2021, 0);
    site.value(2022, "3");
    CHECK(item_in(site.run(), 2022).actual == dec("7"));
  }
  SECTION("any other reason makes the sum unknown, and that year is to blame for the later ones too") {
    site.reason(2021, 0);
    site.value(2022, "3");
    site.reason(2023, 1);
    site.value(2024, "3");
    const PlanFigures figures = site.run();
    CHECK_FALSE(item_in(figures, 2021).sum_gap);  // its own reason says why there is no value
    for (const int year : {2022, 2024}) {
      const Item& item = item_in(figures, year);
      CHECK_FALSE(item.actual);
      CHECK_FALSE(item.rate);
      REQUIRE(item.sum_gap);
      CHECK(item.sum_gap->why == SumGap::Why::reason);
      CHECK(item.sum_gap->year == model::FiscalYear{2021});
    }
  }
  SECTION("a value that is still due makes the sum unknown") {
    site.plan().scheme.reasons[1].adds = model::Reason::Adds::nothing;
    site.reason(2021, 1).due = model::CalendarDate{2027, 1, 1};
    site.value(2022, "3");
    const PlanFigures figures = site.run();
    CHECK_FALSE(item_in(figures, 2022).actual);
    CHECK(item_in(figures, 2022).state == Item::State::unrated);
    CHECK(site.found("check.not-rated"));
  }
  SECTION("so does a year without an entry") {
    site.value(2022, "3");
    const PlanFigures figures = site.run();
    CHECK_FALSE(item_in(figures, 2022).actual);
    CHECK(item_in(figures, 2022).sum_gap->why == SumGap::Why::no_entry);
    CHECK(site.found("check.not-rated"));
  }
  SECTION("but not one in which the project wasn't there") {
    site.plan().years.clear();
    site.change(2022, {0}, model::Change::Kind::added);
    site.value(2022, "3");
    CHECK(only_item(site.run(), 2022).actual == dec("3"));
  }
}

TEST_CASE("totals so far are taken as entered, and one that falls is a finding", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::total_so_far;
  indicator.targets = {final_target("50")};
  values(site, {"10", "20", "19.9", "19.9"});
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2021).actual == dec("20"));
  CHECK(site.codes() == std::vector<std::string>{"check.total-falls"});
  CHECK(site.diagnostics.all()[0].severity == Severity::finding);
}

TEST_CASE("no sum of years reaches across a definition change", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.targets = {final_target("10")};
  indicator.definition_changes = {{{2021}, words("数え方の変更"), {}}};
  values(site, {"2", "3"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2021).actual);
  CHECK_FALSE(item_in(figures, 2021).rate);
  CHECK(item_in(figures, 2021).sum_gap->why == SumGap::Why::definition_changed);
}

TEST_CASE("a sum beyond the range of decimals is an error", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.targets = {final_target("1")};
  values(site, {"999999999999999999", "999999999999999999"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2021).actual);
  REQUIRE(site.diagnostics.count(Severity::error) == 1);
  CHECK(site.found("evaluate.overflow"));
}
