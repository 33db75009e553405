// Items: targets, sums of years, changes, definition changes, decisions, errors.
#include "evaluate/yardstick.h"
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

const Item& item_in(const PlanFigures& figures, int year) {
  return *figures.find_year({year})->find(model::ProjectIndex{0}, {0});
}

std::string target_used(const PlanFigures& figures, int year) {
  const Item& item = item_in(figures, year);
  return item.target != nullptr ? item.target->value.to_string() : "none";
}

void values(SiteBuilder& site, std::initializer_list<const char*> all) {
  int year = 2020;
  for (const char* value : all) site.value(year++, value);
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
  values(site, {"100", "100", "1", "2"});
  const PlanFigures figures = site.run();
  CHECK_FALSE(item_in(figures, 2021).actual);
  CHECK(item_in(figures, 2022).actual == dec("1"));
  CHECK(item_in(figures, 2023).actual == dec("3"));
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

TEST_CASE("a division by zero is an error at its value", "[item]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  SECTION("ratio to zero") { indicator.targets = {every_year("0")}; }
  SECTION("no way from the baseline to the target") {
    indicator.method = model::Method::progress;
    indicator.baseline = model::Baseline{dec("3"), std::nullopt, {}, {}};
    indicator.targets = {every_year("3")};
  }
  const Source source("data/x.toml", "value = 3");
  site.value(2020, "3").value_span = {&source, 8, 9};
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).state == Item::State::unrated);
  REQUIRE(site.diagnostics.count(Severity::error) == 1);
  CHECK(site.diagnostics.all()[0].code == "evaluate.division-by-zero");
  CHECK(site.diagnostics.all()[0].span.begin == 8);
  CHECK_FALSE(site.diagnostics.all()[0].message.ja.empty());
  CHECK_FALSE(site.diagnostics.all()[0].message.en.empty());
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

TEST_CASE("a rate has no range to leave", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("0.000000000000000001")};
  values(site, {"999999999999999999"});
  const PlanFigures figures = site.run();
  CHECK(code_of(figures, item_in(figures, 2020)) == "A");
  CHECK(item_in(figures, 2020).rate->to_fixed(0, RoundingMode::half_up) == "99999999999999999900000000000000000000");
}

TEST_CASE("no value is unrated under its reason, no entry is missing, and neither is zero", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.reason(2020, 1);
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).state == Item::State::unrated);
  CHECK(item_in(figures, 2020).reason == model::ReasonIndex{1});
  CHECK_FALSE(item_in(figures, 2020).actual);
  CHECK_FALSE(item_in(figures, 2020).rate);
  CHECK(item_in(figures, 2021).state == Item::State::missing);
  CHECK(item_in(figures, 2021).observation == nullptr);
}

TEST_CASE("a value with a reason is shown with its change, but not rated", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "8");
  site.value(2021, "9").reason = model::ReasonIndex{0};
  const PlanFigures figures = site.run();
  const Item& item = item_in(figures, 2021);
  CHECK(item.state == Item::State::unrated);
  CHECK(item.actual == dec("9"));
  CHECK(item.from_previous);
  CHECK_FALSE(item.rate);
  CHECK_FALSE(item.next_band);
  CHECK(site.codes().empty());
}

TEST_CASE("a rating decided by people replaces the computed one", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "9").decided = model::DecidedRating{{2}, words("事情による"), {}};
  site.reason(2021, 0).decided = model::DecidedRating{{0}, words("達成とみなす"), {}};
  const PlanFigures figures = site.run();
  CHECK(code_of(figures, item_in(figures, 2020)) == "C");
  CHECK(item_in(figures, 2020).computed == model::BandIndex{1});
  CHECK(item_in(figures, 2020).band_source == Item::BandSource::decided);
  CHECK(item_in(figures, 2021).state == Item::State::rated);
  CHECK(code_of(figures, item_in(figures, 2021)) == "A");
  CHECK(site.codes().empty());
}

TEST_CASE("a published rating that differs is shown and a finding, and the computed one counts", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "9").published.rating = model::BandIndex{0};
  site.value(2021, "9").published.rating = model::BandIndex{1};
  const PlanFigures figures = site.run();
  const Item& differs = item_in(figures, 2020);
  CHECK(differs.shown_band == model::BandIndex{0});
  CHECK(differs.band_source == Item::BandSource::published);
  CHECK(differs.band == model::BandIndex{1});
  CHECK(figures.years[0].computed.bands == std::vector<std::int64_t>{0, 1, 0, 0});
  CHECK(item_in(figures, 2021).shown_band == model::BandIndex{1});
  CHECK(item_in(figures, 2021).band_source == Item::BandSource::computed);
  CHECK(site.codes() == std::vector<std::string>{"audit.rating"});
  CHECK(figures.audit.checked == 2);
}

TEST_CASE("beside a decision the published rating counts as little", "[item]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  model::Observation& observation = site.value(2020, "9");
  observation.published.rating = model::BandIndex{0};
  observation.decided = model::DecidedRating{{2}, words("事情による"), {}};
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).band == model::BandIndex{2});
  CHECK(item_in(figures, 2020).shown_band == model::BandIndex{0});
  CHECK(figures.years[0].computed.on_track == 0);
}

TEST_CASE("a published rating counts where nothing can be computed", "[item]") {
  SiteBuilder site;
  site.indicator();
  site.reason(2020, 0).published.rating = model::BandIndex{1};
  const PlanFigures figures = site.run();
  CHECK(code_of(figures, item_in(figures, 2020)) == "B");
  CHECK(item_in(figures, 2020).band_source == Item::BandSource::published);
  CHECK(item_in(figures, 2020).state == Item::State::rated);
}

TEST_CASE("a milestone has the rate of its state, and its pace", "[item]") {
  SiteBuilder site;
  site.plan().scheme.states.resize(2);
  site.plan().scheme.states[0].rate = dec("100");
  site.plan().scheme.states[1].rate = dec("50");
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::milestone;
  indicator.expectations = {{{2020}, dec("25")}};
  site.observe(2020).state = model::StateIndex{1};
  site.observe(2021).state = model::StateIndex{0};
  const PlanFigures figures = site.run();
  CHECK(item_in(figures, 2020).rate == Rational(50));
  CHECK(item_in(figures, 2020).pace == Rational(200));
  CHECK(code_of(figures, item_in(figures, 2020)) == "C");
  CHECK(code_of(figures, item_in(figures, 2021)) == "A");
  CHECK(item_in(figures, 2021).target_reached);
  CHECK(site.codes().empty());
}
