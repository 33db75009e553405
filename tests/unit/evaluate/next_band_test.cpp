// How far the next band is: at that value it is reached, one unit short of it it isn't.
#include "evaluate/next_band.h"

#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

// "B at 75 (+5)"-like, or "none", of the value in 2020.
std::string next(SiteBuilder& site, const char* value) {
  site.plan().years.clear();
  site.value(2020, value);
  const PlanFigures figures = site.run();
  const Item& item = only_item(figures, 2020);
  if (!item.next_band) return "none";
  return site.plan().scheme.bands[item.next_band->band.value].code + " at " + item.next_band->actual.to_string() +
         " by " + item.next_band->difference.to_string();
}

}  // namespace

TEST_CASE("next band by ratio, on the grid of the indicator's digits", "[next_band]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("100")};
  CHECK(next(site, "0") == "C at 50 by 50");
  CHECK(next(site, "49") == "C at 50 by 1");
  CHECK(next(site, "49.5") == "C at 50 by 0.5");
  CHECK(next(site, "50") == "B at 75 by 25");
  CHECK(next(site, "99") == "A at 100 by 1");
  CHECK(next(site, "100") == "none");
  CHECK(next(site, "-3") == "C at 50 by 53");
}

TEST_CASE("next band where the threshold isn't on the grid", "[next_band]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {every_year("77")};
  CHECK(next(site, "57") == "B at 58 by 1");  // 57.75
  CHECK(next(site, "58") == "A at 77 by 19");
  indicator.digits = 1;
  CHECK(next(site, "57.7") == "B at 57.8 by 0.1");
  indicator.digits = 2;
  CHECK(next(site, "57.74") == "B at 57.75 by 0.01");
}

TEST_CASE("next band downwards", "[next_band]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::inverse;
  indicator.targets = {every_year("10")};
  CHECK(next(site, "30") == "C at 20 by 10");
  CHECK(next(site, "20") == "B at 13 by 7");  // 13.33…
  CHECK(next(site, "14") == "B at 13 by 1");
  CHECK(next(site, "11") == "A at 10 by 1");
  CHECK(next(site, "10") == "none");
  indicator.targets = {every_year("0")};
  CHECK(next(site, "3") == "A at 0 by 3");
}

TEST_CASE("next band by progress, up and down", "[next_band]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::progress;
  indicator.baseline = model::Baseline{dec("60"), std::nullopt, {}, {}};
  indicator.targets = {every_year("40")};
  CHECK(next(site, "70") == "C at 50 by 20");
  CHECK(next(site, "46") == "B at 45 by 1");
  CHECK(next(site, "41") == "A at 40 by 1");
  indicator.targets = {every_year("80")};
  CHECK(next(site, "70") == "B at 75 by 5");
}

TEST_CASE("next band of what is to be kept reaches the tolerance first", "[next_band]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = model::Method::maintain;
  indicator.targets = {every_year("100")};
  indicator.tolerance = dec("10");
  CHECK(next(site, "80") == "A at 90 by 10");
  CHECK(next(site, "60") == "B at 75 by 15");
  indicator.tolerance = dec("40");
  CHECK(next(site, "55") == "A at 60 by 5");
  indicator.direction = model::Direction::down;
  indicator.tolerance = dec("5");
  CHECK(next(site, "120") == "A at 105 by 15");
  CHECK(next(site, "150") == "B at 133 by 17");
}

TEST_CASE("next band of a milestone or of what isn't rated is none", "[next_band]") {
  SiteBuilder site;
  site.indicator();
  CHECK(next(site, "3") == "none");
  site.plan().projects[0].indicators[0].targets = {every_year("-10")};
  CHECK(next(site, "3") == "none");
}

TEST_CASE("next band by changes, pace and the target reached", "[next_band]") {
  SiteBuilder site;
  model::RatingScheme& scheme = site.plan().scheme;
  using Track = model::Band::Track;
  scheme.bands = {band("S", "", Track::on), band("A", "", Track::on), band("B", "", Track::on),
                  band("C", "", Track::off)};
  scheme.bands[0].conditions.rate_above = dec("100");
  scheme.bands[1].conditions.change_from_baseline = {model::Trend::better};
  scheme.bands[2].conditions.change_from_baseline_at_least = dec("-10");
  model::Indicator& indicator = site.indicator();
  indicator.baseline = model::Baseline{dec("55"), std::nullopt, {}, {}};
  indicator.targets = {final_target("80")};
  CHECK(next(site, "40") == "B at 50 by 10");  // 49.5
  CHECK(next(site, "50") == "A at 56 by 6");
  CHECK(next(site, "60") == "S at 81 by 21");
  scheme.bands[0].conditions = {};
  scheme.bands[0].conditions.pace_at_least = dec("100");
  CHECK(next(site, "56") == "S at 60 by 4");  // a fifth of the way from 55 to 80
  scheme.bands[0].conditions = {};
  scheme.bands[0].conditions.target_reached = model::BandConditions::TargetReached::required;
  CHECK(next(site, "60") == "S at 80 by 20");
}

TEST_CASE("the next state of a milestone is the nearest one that is rated better", "[next_band]") {
  SiteBuilder site;
  model::RatingScheme& scheme = site.plan().scheme;
  for (const char* const rate : {"100", "0", "80", "90", "10"}) {  // in no order
    model::State state;
    state.rate = dec(rate);
    scheme.states.push_back(state);
  }
  site.indicator().method = model::Method::milestone;
  const auto next_state = [&](std::uint32_t state) {
    site.plan().years.clear();
    site.observe(2020).state = model::StateIndex{state};
    const PlanFigures figures = site.run();
    const Item& item = only_item(figures, 2020);
    CHECK_FALSE(item.next_band);
    if (!item.next_state) return std::string("none");
    return scheme.bands[item.next_state->band.value].code + " by " +
           scheme.states[item.next_state->state.value].rate.to_string();
  };
  CHECK(next_state(1) == "B by 80");   // 10 is a D still
  CHECK(next_state(2) == "A by 100");  // 90 is a B like 80
  CHECK(next_state(0) == "none");
}
