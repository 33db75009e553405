// The audit of published rates and ratings; what a finding says.
#include "support/catch.h"
#include "unit/evaluate/audit_told.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Kind = AuditFinding::Kind;

model::Observation& published_rate(SiteBuilder& site, const char* value, const char* target, const char* rate) {
  site.indicator().targets = {every_year(target)};
  model::Observation& observation = site.value(2020, value);
  observation.published.rate = printed(rate);
  return observation;
}

std::string rate_finding(const char* value, const char* target, const char* rate,
                         RoundingMode mode = RoundingMode::half_up) {
  SiteBuilder site;
  site.plan().rounding.mode = mode;
  published_rate(site, value, target, rate);
  const PlanFigures figures = site.run();
  CHECK(figures.audit.checked == 1);
  return figures.audit.findings.empty() ? "" : told(figures).front();
}

}  // namespace

TEST_CASE("a published rate is compared at the digits that were published", "[audit]") {
  CHECK(rate_finding("43698", "50500", "86.5").empty());
  CHECK(rate_finding("43698", "50500", "87").empty());
  CHECK(rate_finding("43698", "50500", "86.53").empty());
  CHECK(rate_finding("43698", "50500", "86.4") == "86.4 | 86.5 | 86.5");
  CHECK(rate_finding("2", "3", "66.6") == "66.6 | 66.7 | 66.6 truncated");
  CHECK(rate_finding("2", "3", "66.6", RoundingMode::truncate).empty());
  CHECK(rate_finding("2", "3", "66.7", RoundingMode::truncate) == "66.7 | 66.7 | 66.6 half-up");
  CHECK(rate_finding("1", "5", "20.0").empty());
  CHECK(rate_finding("-16", "500", "-3.2").empty());
}

TEST_CASE("a rate published as 100 for a missed target is a finding, for it is never shown so", "[audit]") {
  CHECK(rate_finding("99.96", "100", "100.0") == "100.0 | 99.9 | 99.9 missed");
  CHECK(rate_finding("99.96", "100", "100.0", RoundingMode::truncate) == "100.0 | 99.9 | 99.9 missed");
  CHECK(rate_finding("99.96", "100", "99.9").empty());
  CHECK(rate_finding("100", "100", "100.0").empty());
}

TEST_CASE("a published rate agrees with or without the plan's cap", "[audit]") {
  SiteBuilder site;
  site.plan().cap = dec("100");
  const auto told_of = [&](const char* rate) {
    published_rate(site, "200", "100", rate);
    return told(site.run());
  };
  SECTION("with it") { CHECK(told_of("100.0").empty()); }
  SECTION("without it") { CHECK(told_of("200.0").empty()); }
  SECTION("neither") { CHECK(told_of("150.0") == std::vector<std::string>{"150.0 | 200.0 | 200.0"}); }
}

TEST_CASE("a rate published of a value that isn't to be rated is compared", "[audit]") {
  SiteBuilder site;
  model::Observation& observation = published_rate(site, "50", "100", "50.0");
  observation.reason = model::ReasonIndex{0};
  SECTION("it agrees") {
    const PlanFigures figures = site.run();
    CHECK(figures.audit.checked == 1);
    CHECK(figures.audit.findings.empty());
    CHECK_FALSE(only_item(figures, 2020).rate);
  }
  SECTION("it differs") {
    observation.published.rate = printed("51.0");
    CHECK(told(site.run()) == std::vector<std::string>{"51.0 | 50.0 | 50.0"});
  }
}

TEST_CASE("a rating may come from the rounded rate", "[audit]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("100")};
  model::Observation& observation = site.value(2020, "74.96");  // C; B from 75
  observation.published.rating = model::BandIndex{1};
  SECTION("rounded as the plan shows rates") {
    CHECK(told(site.run()) == std::vector<std::string>{"B | C | C by the rounded rate"});
  }
  SECTION("rounded as published") {
    observation.value = dec("74.5");
    observation.published.rate = printed("75");
    CHECK(told(site.run()) == std::vector<std::string>{"B | C | C by the rounded rate"});
  }
  SECTION("no rounding gives it") {
    observation.published.rating = model::BandIndex{0};
    CHECK(told(site.run()) == std::vector<std::string>{"A | C | C"});
  }
}

TEST_CASE("a rate without a target can't be recomputed", "[audit]") {
  SiteBuilder site;
  site.indicator();
  site.value(2020, "3").published.rate = printed("50");
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.unchecked.size() == 1);
  CHECK(figures.audit.unchecked[0].why == UncheckedFigure::Why::no_target);
  CHECK(figures.audit.unchecked[0].published == "50");
  CHECK(figures.audit.checked == 0);
  CHECK(figures.audit.findings.empty());
}

TEST_CASE("a rating published for what has a reason not to be rated is a finding", "[audit]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.reason(2020, 0).published.rating = model::BandIndex{0};
  CHECK(told(site.run()) == std::vector<std::string>{"A | − | −"});
}

TEST_CASE("a rating published before the plan is shown as such, and nothing is asked of it", "[audit]") {
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  site.plan().scheme.bands[3].explanation = model::Band::Explanation::required;
  site.project("事業");
  SECTION("where the rule would give another") { site.indicator().targets = {every_year("10")}; }
  SECTION("where there is no target to rate it by") { site.indicator(); }
  site.value(2018, "12").published.rating = model::BandIndex{3};
  const PlanFigures figures = site.run();
  const Item& item = figures.find_year({2018})->items.at(0);
  CHECK_FALSE(item.computed);
  CHECK(item.shown_band == model::BandIndex{3});
  CHECK(item.band_source == Item::BandSource::published);
  CHECK(figures.audit.findings.empty());
  REQUIRE(figures.audit.unchecked.size() == 1);
  CHECK(figures.audit.unchecked[0].why == UncheckedFigure::Why::before_plan);
  CHECK(site.codes().empty());
}

TEST_CASE("a published rating is compared with the decided one where there is one", "[audit]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  model::Observation& observation = site.value(2020, "10");  // A by the rule
  observation.published.rating = model::BandIndex{1};
  SECTION("they agree, and the rule doesn't") {
    observation.decided = model::DecidedRating{{1}, {}, {}};
    CHECK(site.run().audit.findings.empty());
  }
  SECTION("all three differ") {
    observation.decided = model::DecidedRating{{2}, {}, {}};
    const PlanFigures figures = site.run();
    CHECK(told(figures) == std::vector<std::string>{"B | C | C"});
    CHECK(figures.audit.findings[0].against == AuditFinding::Against::decided);
    const Item& item = only_item(figures, 2020);
    CHECK(item.shown_band == model::BandIndex{1});
    CHECK(item.band == model::BandIndex{2});
    CHECK(item.computed == model::BandIndex{0});
  }
  SECTION("nobody decided") {
    const PlanFigures figures = site.run();
    CHECK(told(figures) == std::vector<std::string>{"B | A | A"});
    CHECK(figures.audit.findings[0].against == AuditFinding::Against::recomputed);
  }
}

TEST_CASE("a zero printed for a rate below it is no finding", "[audit]") {
  CHECK(rate_finding("-0.04", "100", "0.0").empty());
  CHECK_FALSE(rate_finding("-0.06", "100", "0.0").empty());
}

TEST_CASE("a finding is found by the name of its figure", "[audit]") {
  SiteBuilder site;
  published_rate(site, "2", "3", "66.6").published.rating = model::BandIndex{0};
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 2);
  const Subject place{model::FiscalYear{2020}, std::nullopt, model::ProjectIndex{0}, model::IndicatorIndex{0}};
  const AuditFinding* const rate = figures.audit.find({Kind::rate, place, "", std::nullopt});
  REQUIRE(rate != nullptr);
  CHECK(rate->published == "66.6");
  CHECK(rate->recomputed == "66.7");
  const AuditFinding* const rating = figures.audit.find({Kind::rating, place, "", std::nullopt});
  REQUIRE(rating != nullptr);
  CHECK(rating->published == "A");
  CHECK(figures.audit.find({Kind::total, place, "", std::nullopt}) == nullptr);
  CHECK(figures.audit.find({Kind::rate, {model::FiscalYear{2021}, {}, {}, {}}, "", std::nullopt}) == nullptr);
}

TEST_CASE("what a figure shows is what it is recomputed to: a missed target is no 100", "[audit]") {
  SiteBuilder site;
  published_rate(site, "99.96", "100", "100.0");
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 1);
  CHECK(figures.audit.findings[0].recomputed == "99.9");
}

TEST_CASE("a finding says where, what was published and what it comes to, in both languages", "[audit]") {
  SiteBuilder site;
  published_rate(site, "2", "3", "66.6");
  site.run();
  REQUIRE(site.diagnostics.all().size() == 1);
  const Diagnostic& diagnostic = site.diagnostics.all()[0];
  CHECK(diagnostic.message.ja ==
        "令和2年度（2020年度）「事業」の「指標」 達成率：公表値は66.6、再計算すると66.7（四捨五入）・66.6（切り捨て）");
  CHECK(diagnostic.message.en ==
        "FY2020, “事業”, “指標”: the published rate is 66.6, recomputed it is 66.7 (half-up) or 66.6 (truncated)");
  REQUIRE(diagnostic.hints.size() == 1);
  CHECK(diagnostic.hints[0].en == "agrees when truncated");
}
