// Which band an observation gets: at every edge, one unit below and one above.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

// The band of a value in 2020 against a target of that year.
std::string rated(const char* value, const char* target, model::Method method = model::Method::ratio) {
  SiteBuilder site;
  site.plan().method = method;
  site.indicator().targets = {target_of_year(2020, target)};
  site.value(2020, value);
  const PlanFigures figures = site.run();
  return code_of(figures, only_item(figures, 2020));
}

// The band in 2022 of a scheme with one condition, against a baseline of 100 and a previous value of 110.
std::string judged(const model::BandConditions& conditions, const char* value, const char* tolerance = "0") {
  SiteBuilder site;
  site.plan().scheme.bands = {band("yes", "", model::Band::Track::on), band("no", "", model::Band::Track::off)};
  site.plan().scheme.bands[0].conditions = conditions;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {final_target("200")};
  indicator.baseline = model::Baseline{dec("100"), model::FiscalYear{2019}, {}, {}};
  indicator.tolerance = dec(tolerance);
  site.value(2021, "110");
  site.value(2022, value);
  const PlanFigures figures = site.run();
  return code_of(figures, *figures.find_year({2022})->find(model::ProjectIndex{0}, {0}));
}

}  // namespace

TEST_CASE("a band begins exactly at its lowest rate", "[band]") {
  CHECK(rated("100", "100") == "A");
  CHECK(rated("99.999999999999999", "100") == "B");
  CHECK(rated("99.95", "100") == "B");
  CHECK(rated("75", "100") == "B");
  CHECK(rated("74.999999999999999", "100") == "C");
  CHECK(rated("50", "100") == "C");
  CHECK(rated("49.999999999999999", "100") == "D");
  CHECK(rated("0", "100") == "D");
  CHECK(rated("-20", "100") == "D");
  CHECK(rated("61.6", "77") == "B");
  CHECK(rated("0.3", "0.1") == "A");
  CHECK(rated("2", "3") == "C");
  CHECK(rated("3", "4") == "B");
}

TEST_CASE("79.95 and 79.999 are below 80, whatever they round to", "[band]") {
  for (const char* value : {"79.95", "79.999"}) {
    SiteBuilder site;
    site.plan().scheme.bands = {band("reached", "80", model::Band::Track::on),
                                band("not", "", model::Band::Track::off)};
    site.indicator().targets = {every_year("100")};
    site.value(2020, value);
    const PlanFigures figures = site.run();
    CHECK(code_of(figures, only_item(figures, 2020)) == "not");
  }
}

TEST_CASE("less is better by the inverse", "[band]") {
  CHECK(rated("10", "10", model::Method::inverse) == "A");
  CHECK(rated("11", "10", model::Method::inverse) == "B");
  CHECK(rated("13", "10", model::Method::inverse) == "B");
  CHECK(rated("14", "10", model::Method::inverse) == "C");
  CHECK(rated("20", "10", model::Method::inverse) == "C");
  CHECK(rated("21", "10", model::Method::inverse) == "D");
  CHECK(rated("0", "10", model::Method::inverse) == "A");
}

TEST_CASE("a lowest rate and a rate above differ at the edge", "[band]") {
  model::BandConditions at_least;
  at_least.rate_at_least = dec("50");
  model::BandConditions above;
  above.rate_above = dec("50");
  CHECK(judged(at_least, "100") == "yes");
  CHECK(judged(at_least, "99.9") == "no");
  CHECK(judged(above, "100") == "no");
  CHECK(judged(above, "100.1") == "yes");
}

TEST_CASE("pace is progress against the straight line", "[band]") {
  // 2022 is the third of five years from 2019: 60 of the 100 between baseline and target are expected.
  model::BandConditions at_least;
  at_least.pace_at_least = dec("100");
  model::BandConditions above;
  above.pace_above = dec("100");
  CHECK(judged(at_least, "160") == "yes");
  CHECK(judged(at_least, "159") == "no");
  CHECK(judged(above, "160") == "no");
  CHECK(judged(above, "161") == "yes");
}

TEST_CASE("a change is better, same or worse with the tolerance", "[band]") {
  using model::Trend;
  model::BandConditions better;
  better.change_from_previous = {Trend::better};
  model::BandConditions kept;
  kept.change_from_previous = {Trend::better, Trend::same};
  CHECK(judged(better, "111") == "yes");
  CHECK(judged(better, "110") == "no");
  CHECK(judged(better, "113", "3") == "no");
  CHECK(judged(better, "113.1", "3") == "yes");
  CHECK(judged(kept, "110") == "yes");
  CHECK(judged(kept, "109") == "no");
  CHECK(judged(kept, "107", "3") == "yes");
  CHECK(judged(kept, "106.9", "3") == "no");
  model::BandConditions from_baseline;
  from_baseline.change_from_baseline = {Trend::better};
  CHECK(judged(from_baseline, "101") == "yes");
  CHECK(judged(from_baseline, "100") == "no");
}

TEST_CASE("a relative change on the baseline has its own edge", "[band]") {
  model::BandConditions within;
  within.change_from_baseline_at_least = dec("-10");
  CHECK(judged(within, "90") == "yes");
  CHECK(judged(within, "89.9") == "no");
}

TEST_CASE("all conditions of a band must hold", "[band]") {
  model::BandConditions both;
  both.rate_at_least = dec("50");
  both.target_reached = model::BandConditions::TargetReached::required;
  CHECK(judged(both, "200") == "yes");
  CHECK(judged(both, "199.9") == "no");
}

TEST_CASE("what a band asks for and isn't there leaves the item without a rating", "[band]") {
  SiteBuilder site;
  site.indicator();
  site.value(2020, "5");
  const PlanFigures figures = site.run();
  const Item& item = only_item(figures, 2020);
  CHECK(item.state == Item::State::unrated);
  CHECK_FALSE(item.reason);
  CHECK_FALSE(item.rate);
  CHECK(figures.years[0].computed.unrated == 1);
  CHECK(site.codes() == std::vector<std::string>{"check.not-rated"});
}

namespace {

using Input = NotRated::Input;

// What the only band with a condition lacks for the value of 2020.
std::vector<Input> lacking(SiteBuilder& site, const model::BandConditions& wanted) {
  site.plan().scheme.bands = {band("A", "", model::Band::Track::on), band("B", "", model::Band::Track::off)};
  site.plan().scheme.bands[0].conditions = wanted;
  if (site.plan().years.empty()) site.value(2020, "5");
  const Item item = only_item(site.run(), 2020);
  if (item.not_rated) CHECK(item.not_rated->why == NotRated::Why::input_missing);
  return item.not_rated ? item.not_rated->inputs : std::vector<Input>{};
}

}  // namespace

TEST_CASE("an item without a rating says what was missing for it", "[band]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  model::BandConditions wanted;
  SECTION("an earlier value, and nothing else that the band doesn't ask for") {
    wanted.change_from_previous = {model::Trend::better};
    CHECK(lacking(site, wanted) == std::vector{Input::previous_value});
  }
  SECTION("the baseline that the pace starts from") {
    wanted.pace_at_least = dec("90");
    indicator.targets = {final_target("10")};
    CHECK(lacking(site, wanted) == std::vector{Input::baseline});
    indicator.baseline = model::Baseline{dec("0"), std::nullopt, {}, {}};
    CHECK(lacking(site, wanted).empty());
    indicator.expectations = {{{2021}, dec("30")}};
    CHECK(lacking(site, wanted) == std::vector{Input::expectation});
  }
  SECTION("target and baseline") {
    wanted.rate_at_least = dec("90");
    indicator.method = model::Method::progress;
    CHECK(lacking(site, wanted) == std::vector{Input::target, Input::baseline});
  }
  SECTION("a change that a sum of years never has") {
    wanted.change_from_baseline = {model::Trend::better};
    indicator.cumulation = model::Cumulation::sum_of_years;
    indicator.baseline = model::Baseline{dec("0"), std::nullopt, {}, {}};
    CHECK(lacking(site, wanted) == std::vector{Input::change_from_baseline});
  }
  SECTION("a state, where a milestone has a value instead") {
    wanted.rate_at_least = dec("90");
    indicator.method = model::Method::milestone;
    CHECK(lacking(site, wanted) == std::vector{Input::state});
  }
}

TEST_CASE("a scheme without a band for the rest can leave an item out", "[band]") {
  SiteBuilder site;
  site.plan().scheme.bands.pop_back();
  site.indicator().targets = {every_year("100")};
  site.value(2020, "49");
  const PlanFigures figures = site.run();
  CHECK(only_item(figures, 2020).state == Item::State::unrated);
  CHECK(only_item(figures, 2020).not_rated->why == NotRated::Why::no_band_fits);
  CHECK(only_item(figures, 2020).rate == Rational(49));
  CHECK(site.codes() == std::vector<std::string>{"check.not-rated"});
}
