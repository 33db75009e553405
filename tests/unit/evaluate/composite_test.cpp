// Composites: means of capped rates, missing members, weights, the period before, the audit.
#include <algorithm>

#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

// One composite of the plan's own indicators, each of the target 100 at the end.
class CompositeBuilder : public SiteBuilder {
 public:
  explicit CompositeBuilder(std::uint32_t members) {
    plan().cap = dec("100");
    model::Composite composite;
    composite.id = "kpi";
    composite.name = words("合成指標");
    for (std::uint32_t i = 0; i < members; ++i) {
      model::Indicator indicator;
      indicator.id = "i" + std::to_string(i);
      indicator.name = words(indicator.id);
      indicator.targets = {final_target("100")};
      plan().indicators.push_back(indicator);
      model::Member member;
      member.indicator = {i};
      composite.members.push_back(member);
    }
    plan().composites.push_back(composite);
  }

  model::Observation& own(int start, std::uint32_t indicator, std::string_view value) {
    model::Observation observation;
    observation.indicator = {indicator};
    observation.value = dec(value);
    return year(start).observations.emplace_back(observation);
  }

  void values(int start, const std::vector<std::string_view>& all) {
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (!all[i].empty()) own(start, i, all[i]);
    }
  }

  model::ReportedComposite& printed_composite(int start) { return year(start).reported_composites.emplace_back(); }
};

const CompositeFigures& composite_in(const PlanFigures& figures, int start) {
  return figures.find_year({start})->composites.front();
}

}  // namespace

TEST_CASE("a composite is the exact mean of its members' rates", "[composite]") {
  CompositeBuilder site(3);
  site.values(2020, {"10", "20", "33"});
  const PlanFigures figures = site.run();
  CHECK(composite_in(figures, 2020).value == Rational(21));
  CHECK(composite_in(figures, 2020).counted == 3);
  CHECK_FALSE(composite_in(figures, 2021).value);
}

TEST_CASE("rates over the cap count as the cap, negative ones as they are", "[composite]") {
  struct Row {
    const char* value;
    Rational mean;  // with a second member at 50
  };
  for (const Row& row : {Row{"99.9", frac(1499, 20)}, Row{"100", frac(150, 2)}, Row{"100.1", frac(150, 2)},
                         Row{"250", frac(150, 2)}, Row{"0", frac(50, 2)}, Row{"-3.2", frac(468, 20)}}) {
    CompositeBuilder site(2);
    site.values(2020, {row.value, "50"});
    const PlanFigures figures = site.run();
    CAPTURE(row.value);
    CHECK(composite_in(figures, 2020).value == row.mean);
  }
  CompositeBuilder uncapped(2);
  uncapped.plan().cap.reset();
  uncapped.values(2020, {"250", "50"});
  CHECK(composite_in(uncapped.run(), 2020).value == Rational(150));
}

TEST_CASE("members without a value are left out, or count as zero, as the plan says", "[composite]") {
  CompositeBuilder site(3);
  site.values(2020, {"30", "", "60"});
  PlanFigures figures = site.run();
  CHECK(composite_in(figures, 2020).value == Rational(45));
  CHECK(composite_in(figures, 2020).counted == 2);
  CHECK_FALSE(composite_in(figures, 2020).members[1].counts);
  site.plan().missing_members = model::Plan::MissingMembers::zero;
  figures = site.run();
  CHECK(composite_in(figures, 2020).value == Rational(30));
  CHECK(composite_in(figures, 2020).counted == 3);
  CHECK_FALSE(composite_in(figures, 2021).value);  // nothing at all is not 0 %
}

TEST_CASE("weights", "[composite]") {
  CompositeBuilder site(2);
  site.plan().composites[0].members[1].weight = dec("0.5");
  site.values(2020, {"30", "60"});
  CHECK(composite_in(site.run(), 2020).value == Rational(40));
}

TEST_CASE("the order of the members doesn't matter", "[composite]") {
  CompositeBuilder site(3);
  site.values(2020, {"10", "20", "70"});
  site.plan().composites[0].members[2].weight = dec("3");
  const auto value = composite_in(site.run(), 2020).value;
  std::swap(site.plan().composites[0].members[0], site.plan().composites[0].members[2]);
  CHECK(composite_in(site.run(), 2020).value == value);
}

TEST_CASE("the period before is compared where the same members count in it", "[composite]") {
  CompositeBuilder site(2);
  site.values(2020, {"10", "20"});
  site.values(2021, {"20", "40"});
  site.values(2022, {"20", ""});
  site.values(2024, {"20", "40"});
  const PlanFigures figures = site.run();
  CHECK(composite_in(figures, 2021).previous == Rational(15));
  CHECK(composite_in(figures, 2021).points == Rational(15));
  CHECK_FALSE(composite_in(figures, 2022).points);
  CHECK_FALSE(composite_in(figures, 2020).points);
  CHECK_FALSE(composite_in(figures, 2024).points);  // nothing in 2023
}

TEST_CASE("a value with a reason not to be rated doesn't count", "[composite]") {
  CompositeBuilder site(2);
  site.values(2020, {"10"});
  site.own(2020, 1, "90").reason = model::ReasonIndex{0};
  CHECK(composite_in(site.run(), 2020).value == Rational(10));
}

TEST_CASE("a project's indicator can be a member", "[composite]") {
  CompositeBuilder site(1);
  model::Member member;
  member.project = site.project("事業");
  site.indicator().targets = {final_target("50")};
  site.value(2020, "20");
  site.plan().composites[0].members.push_back(member);
  site.values(2020, {"10"});
  CHECK(composite_in(site.run(), 2020).value == Rational(25));
}

TEST_CASE("published composites are compared at their digits", "[composite][audit]") {
  struct Row {
    const char* printed;
    bool agrees;
    AuditFinding::Explanation explanation;
  };
  using Explanation = AuditFinding::Explanation;
  // The mean of 33.3, 33.3 and 33.4 … of 10.05 and 10.06 is 10.055.
  for (const Row& row : {Row{"10.06", true, Explanation::none}, Row{"10.05", false, Explanation::truncated},
                         Row{"10.1", true, Explanation::none}, Row{"10.0", false, Explanation::truncated},
                         Row{"11", false, Explanation::none}}) {
    CompositeBuilder site(2);
    site.values(2020, {"10.05", "10.06"});
    site.printed_composite(2020).value = printed(row.printed);
    const PlanFigures figures = site.run();
    CAPTURE(row.printed);
    CHECK(figures.audit.checked == 1);
    REQUIRE(figures.audit.findings.empty() == row.agrees);
    if (!row.agrees) CHECK(figures.audit.findings[0].explanation == row.explanation);
    CHECK(site.found("audit.composite") == !row.agrees);
  }
}

TEST_CASE("a composite of rates that were rounded first is explained so", "[composite][audit]") {
  CompositeBuilder site(2);
  site.values(2020, {"10.05", "10.05"});
  for (model::Observation& observation : site.year(2020).observations) observation.published.rate = printed("10.1");
  site.printed_composite(2020).value = printed("10.10");
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 1);
  CHECK(figures.audit.findings[0].explanation == AuditFinding::Explanation::published_rates);
}

TEST_CASE("the printed rate of a member that can't be computed is in the printed mean", "[composite][audit]") {
  CompositeBuilder site(3);
  site.plan().indicators[2].targets.clear();
  site.values(2020, {"10", "20", "30"});
  for (model::Observation& observation : site.year(2020).observations) observation.published.rate = printed("20.0");
  site.year(2020).observations[2].published.rate = printed("50.0");
  site.printed_composite(2020).value = printed("30.0");  // (20 + 20 + 50) ÷ 3; computed (10 + 20) ÷ 2
  const auto composite = [](const PlanFigures& figures) {
    const auto& all = figures.audit.findings;
    const auto found = std::find_if(all.begin(), all.end(), [](const AuditFinding& finding) {
      return finding.kind == FigureName::Kind::composite;
    });
    REQUIRE(found != all.end());
    return *found;
  };
  CHECK(composite(site.run()).recomputed == "15.0");
  CHECK(composite(site.run()).explanation == AuditFinding::Explanation::published_rates);
  site.year(2020).observations[2].reason = model::ReasonIndex{0};  // not to be rated: (20 + 20) ÷ 2
  CHECK(composite(site.run()).explanation == AuditFinding::Explanation::none);
}

TEST_CASE("a composite just below 100 is explained by printed rates too", "[composite][audit]") {
  using Explanation = AuditFinding::Explanation;
  for (const auto& [print, explanation] :
       {std::pair("98.0", Explanation::published_rates), std::pair("100.0", Explanation::missed_target),
        std::pair("97.0", Explanation::none)}) {
    CompositeBuilder site(1);
    site.values(2020, {"99.96"});
    site.year(2020).observations[0].published.rate = printed("98.0");
    site.printed_composite(2020).value = printed(print);
    const PlanFigures figures = site.run();
    CAPTURE(print);
    REQUIRE(figures.audit.findings.size() == 2);
    CHECK(figures.audit.findings[1].explanation == explanation);
  }
}

TEST_CASE("what can't be recomputed of a composite is said", "[composite][audit]") {
  CompositeBuilder site(2);
  site.printed_composite(2020).value = printed("10.0");
  site.printed_composite(2020).difference = printed("1.0");
  const PlanFigures figures = site.run();
  CHECK(figures.audit.findings.empty());
  CHECK(figures.audit.unchecked.size() == 1);  // of two for one composite the first counts
}

TEST_CASE("the plan's own indicators are in the tally, by their own category", "[composite][tally]") {
  CompositeBuilder site(2);
  site.plan().categories.emplace_back();
  site.plan().indicators[1].category = model::CategoryIndex{0};
  site.values(2020, {"100", "10"});
  const PlanFigures figures = site.run();
  CHECK(figures.years[0].computed.total == 2);
  CHECK(figures.years[0].categories[0].computed.total == 1);
  CHECK(figures.years[0].computed.bands.front() == 1);
}

TEST_CASE("years before the plan have values, but nothing is expected of them", "[composite]") {
  CompositeBuilder site(1);
  site.plan().values_from = model::FiscalYear{2018};
  site.values(2019, {"10"});
  site.values(2020, {"30"});
  site.project("事業");
  const PlanFigures figures = site.run();
  CHECK(figures.years.front().year == model::FiscalYear{2018});
  CHECK_FALSE(figures.years.front().active_projects);
  CHECK(figures.find_year({2020})->active_projects == 1);
  CHECK(figures.years.front().items.empty());
  CHECK(composite_in(figures, 2020).points == Rational(20));
}

TEST_CASE("values before the plan are neither rated nor counted, and its first year isn't compared with them",
          "[tally]") {
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  site.plan().categories.emplace_back();
  site.project("事業");
  site.plan().projects[0].category = model::CategoryIndex{0};
  site.indicator().targets = {every_year("100")};
  site.value(2018, "100");
  site.value(2019, "50");
  site.value(2020, "100");
  SECTION("though their rates and changes are known") {
    const PlanFigures figures = site.run();
    const Item& before = only_item(figures, 2019);
    CHECK(before.rate == Rational(50));
    CHECK_FALSE(before.computed);
    CHECK_FALSE(before.band);
    CHECK_FALSE(before.not_rated);
    CHECK(before.from_previous->absolute == Rational(-50));
    CHECK(only_item(figures, 2020).from_previous->absolute == Rational(50));
    CHECK(code_of(figures, only_item(figures, 2020)) == "A");
    for (const int year : {2018, 2019}) {
      CAPTURE(year);
      const YearFigures& figures_then = *figures.find_year({year});
      CHECK(figures_then.computed.total == 0);
      CHECK(figures_then.categories[0].computed.total == 0);
      CHECK(figures_then.shown.source == ShownTally::Source::none);
      CHECK_FALSE(figures_then.on_track_points);
    }
    CHECK_FALSE(figures.find_year({2020})->on_track_points);
    CHECK_FALSE(figures.find_year({2020})->categories[0].on_track_points);
    CHECK(figures.find_year({2020})->computed.on_track == 1);
    CHECK(site.diagnostics.empty());  // no check.inactive-project
  }
  SECTION("a tally that was reported is shown as reported, and the points stay out") {
    site.reported(2019).on_track_share = printed("25.0");
    site.reported(2020).on_track_share = printed("100.0");
    const PlanFigures figures = site.run();
    CHECK(figures.find_year({2019})->shown.source == ShownTally::Source::reported);
    CHECK_FALSE(figures.find_year({2020})->on_track_points);
  }
  SECTION("a rating that was printed can't be recomputed") {
    site.year(2019).observations[0].published.rating = model::BandIndex{0};
    const PlanFigures figures = site.run();
    CHECK(figures.find_year({2019})->computed.total == 0);
    CHECK_FALSE(site.found("audit.rating"));
    CHECK(figures.audit.unchecked.size() == 1);
  }
  SECTION("the plan has no latest year until it has one of its own") {
    site.plan().years.pop_back();
    CHECK(site.run().latest() == nullptr);
  }
}

TEST_CASE("a composite just below 100 is compared as it is shown", "[composite][audit]") {
  for (const auto& [print, agrees] : {std::pair("99.9", true), std::pair("100.0", false)}) {
    CompositeBuilder site(2);
    site.values(2020, {"100", "99.92"});
    site.printed_composite(2020).value = printed(print);
    CAPTURE(print);
    CHECK(site.run().audit.findings.empty() == agrees);
  }
}
