// Items: values and reasons, decided and published ratings, milestones, errors.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

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
