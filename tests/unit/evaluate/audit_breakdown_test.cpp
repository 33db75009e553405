// The audit of breakdowns.
#include "support/catch.h"
#include "unit/evaluate/audit_told.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

model::Part part(const char* value) {
  model::Part made;
  made.value = dec(value);
  return made;
}

void add_breakdown(SiteBuilder& site, const char* total, std::initializer_list<const char*> parts,
                   model::Breakdown::Coverage coverage = model::Breakdown::Coverage::complete) {
  model::Breakdown breakdown;
  if (*total != '\0') breakdown.total = printed(total);
  for (const char* value : parts) breakdown.parts.push_back(part(value));
  breakdown.coverage = coverage;
  site.plan().years[0].observations[0].breakdowns.push_back(breakdown);
}

}  // namespace

TEST_CASE("a breakdown adds up to its total and to its observation", "[audit]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "597");
  SECTION("it does") { add_breakdown(site, "", {"588", "2", "4", "3"}); }
  SECTION("it does, with a printed total") { add_breakdown(site, "597", {"588", "2", "4", "3"}); }
  SECTION("some of the parts may be less") { add_breakdown(site, "", {"588"}, model::Breakdown::Coverage::partial); }
  SECTION("with a label it is of something else") {
    add_breakdown(site, "", {"1"});
    site.plan().years[0].observations[0].breakdowns[0].label = words("別の数");
  }
  const PlanFigures figures = site.run();
  CHECK(figures.audit.findings.empty());
}

TEST_CASE("a breakdown that doesn't add up is a finding", "[audit]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "597");
  SECTION("to its observation") {
    add_breakdown(site, "", {"588", "2", "4", "4"});
    CHECK(told(site.run()) == std::vector<std::string>{"597 | 598 | 598"});
  }
  SECTION("to its printed total") {
    add_breakdown(site, "596", {"588", "2", "4", "3"});
    CHECK(told(site.run()) == std::vector<std::string>{"596 | 597 | 597"});
  }
  SECTION("its printed total to the observation") {
    add_breakdown(site, "596", {"588", "2", "4", "2"});
    CHECK(told(site.run()) == std::vector<std::string>{"596 | 597 | 597"});
  }
  SECTION("even some of the parts are too much") {
    add_breakdown(site, "", {"600"}, model::Breakdown::Coverage::partial);
    CHECK(told(site.run()) == std::vector<std::string>{"597 | 600 | 600"});
  }
  CHECK(site.found("audit.breakdown-total"));
}

TEST_CASE("the breakdown of a result that is no indicator is audited, too", "[audit]") {
  SiteBuilder site;
  site.project("事業");
  model::YearResult result;
  result.quantity = model::Quantity{dec("92"), words("件")};
  result.breakdowns.emplace_back();
  result.breakdowns[0].parts = {part("1"), part("90")};
  site.year(2020).results.push_back(result);
  CHECK(told(site.run()) == std::vector<std::string>{"92 | 91 | 91"});
}
