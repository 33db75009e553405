// The audit of published figures.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Kind = AuditFinding::Kind;
using Explanation = AuditFinding::Explanation;

model::Observation& published_rate(SiteBuilder& site, const char* value, const char* target, const char* rate) {
  site.indicator().targets = {every_year(target)};
  model::Observation& observation = site.value(2020, value);
  observation.published.rate = printed(rate);
  return observation;
}

std::string reason(const AuditFinding& finding) {
  switch (finding.explanation) {
    case Explanation::half_up:
      return " half-up";
    case Explanation::truncated:
      return " truncated";
    case Explanation::published_counts:
      return " by counts";
    case Explanation::published_shares:
      return " by shares";
    case Explanation::published_rates:
      return " by rates";
    case Explanation::published_values:
      return " by values";
    case Explanation::published_total:
      return " by the total";
    case Explanation::rounded_rate:
      return " by the rounded rate";
    case Explanation::missed_target:
      return " missed";
    case Explanation::none:
      break;
  }
  return "";
}

// "published | half_up | truncated explanation" of every finding.
std::vector<std::string> told(const PlanFigures& figures) {
  std::vector<std::string> all;
  for (const AuditFinding& finding : figures.audit.findings) {
    all.push_back(finding.published + " | " + finding.half_up + " | " + finding.truncated + reason(finding));
  }
  return all;
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

void counts(model::ReportedTally& row, std::initializer_list<const char*> bands, const char* unrated,
            const char* total) {
  for (const char* count : bands) row.band_counts.emplace_back(printed(count));
  row.unrated = printed(unrated);
  row.total = printed(total);
}

void shares(model::ReportedTally& row, std::initializer_list<const char*> bands) {
  for (const char* share : bands) row.band_shares.emplace_back(printed(share));
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
  SECTION("neither") { CHECK(told_of("150.0") == std::vector<std::string>{"150.0 | 100.0 | 100.0"}); }
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

TEST_CASE("where all items are in the data, they alone are what a published figure is compared with", "[audit]") {
  SiteBuilder site;
  for (const char* value : {"100", "100", "80", "10"}) {
    site.project("事業");
    site.indicator().targets = {every_year("100")};
    site.value(2020, value);
  }
  model::ReportedTally& row = site.reported(2020);
  counts(row, {"3", "1", "0", "1"}, "0", "4");
  SECTION("the total agrees, though the counts beside it are five") {
    CHECK(told(site.run()) == std::vector<std::string>{"3 | 2 | 2"});
  }
  SECTION("a share that agrees with the items") {
    shares(row, {"50.0"});
    CHECK(told(site.run()) == std::vector<std::string>{"3 | 2 | 2"});
  }
  SECTION("what the published counts would give") {
    shares(row, {"75.0"});
    row.on_track = printed("4");
    CHECK(told(site.run()) ==
          std::vector<std::string>{"3 | 2 | 2", "75.0 | 50.0 | 50.0 by counts", "4 | 3 | 3 by counts"});
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

TEST_CASE("the R6 tally of the Aomori area recomputes but for one share that was cut", "[audit]") {
  SiteBuilder site;
  model::ReportedTally& row = site.reported(2024);
  counts(row, {"31", "14", "5", "2"}, "5", "57");
  shares(row, {"54.4", "24.5", "8.8", "3.5"});
  row.unrated_share = printed("8.8");
  row.on_track = printed("45");
  row.on_track_share = printed("78.9");
  row.off_track = printed("7");
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 1);
  CHECK(figures.audit.findings[0].kind == Kind::share);
  CHECK(figures.audit.findings[0].subject == "B");
  CHECK(told(figures).front() == "24.5 | 24.6 | 24.5 truncated");
  // Total, on and off track, and six shares; the counts themselves and the unrated can't be recomputed from these data.
  CHECK(figures.audit.checked == 9);
  CHECK(figures.audit.unchecked.size() == 5);
  CHECK(figures.years[4].shown.on_track_share == frac(4500, 57));
}

TEST_CASE("the R5 tally of the Aomori area recomputes wholly, with its roles", "[audit]") {
  SiteBuilder site;
  site.plan().categories.resize(3);
  const auto role = [&](std::uint32_t index, std::initializer_list<const char*> bands, const char* unrated,
                        const char* total, const char* projects) {
    model::ReportedTally& row = site.reported(2023);
    row.category = model::CategoryIndex{index};
    counts(row, bands, unrated, total);
    row.projects = printed(projects);
  };
  role(0, {"11", "2", "1", "0"}, "2", "16", "17");
  role(1, {"1", "0", "0", "0"}, "0", "1", "1");
  role(2, {"19", "9", "6", "4"}, "0", "38", "37");
  model::ReportedTally& all = site.reported(2023);
  counts(all, {"31", "11", "7", "4"}, "2", "55");
  shares(all, {"56.4", "20.0", "12.7", "7.3"});
  all.unrated_share = printed("3.6");
  all.on_track = printed("42");
  all.on_track_share = printed("76.4");
  all.off_track = printed("11");
  for (int i = 0; i < 55; ++i) site.project("事業");
  all.projects = printed("55");
  CHECK(site.run().audit.findings.empty());
  site.plan().years[0].reported_tallies[2].band_counts[1] = printed("8");
  CHECK(told(site.run()) == std::vector<std::string>{"38 | 37 | 37", "11 | 10 | 10"});
}

TEST_CASE("a share beside nothing but a count and a total recomputes", "[audit]") {
  SiteBuilder site;
  model::ReportedTally& row = site.reported(2024);  // 阿久比町: 49 of 81
  row.band_counts = {printed("49"), std::nullopt, std::nullopt, std::nullopt};
  row.band_shares = {printed("60.5"), std::nullopt, std::nullopt, std::nullopt};
  row.total = printed("81");
  CHECK(site.run().audit.findings.empty());
  row.band_shares[0] = printed("60.4");
  CHECK(told(site.run()) == std::vector<std::string>{"60.4 | 60.5 | 60.4 truncated"});
}

TEST_CASE("each part of a tally that contradicts the others is a finding", "[audit]") {
  SiteBuilder site;
  model::ReportedTally& row = site.reported(2024);
  counts(row, {"31", "14", "5", "2"}, "5", "58");
  row.on_track = printed("46");
  row.off_track = printed("8");
  row.on_track_share = printed("78.9");
  const PlanFigures figures = site.run();
  CHECK(told(figures) == std::vector<std::string>{"58 | 57 | 57", "46 | 45 | 45", "8 | 7 | 7", "78.9 | 79.3 | 79.3"});
  CHECK(site.codes() ==
        std::vector<std::string>{"audit.total", "audit.on-track", "audit.off-track", "audit.on-track-share"});
  for (const Diagnostic& diagnostic : site.diagnostics.all()) CHECK(diagnostic.severity == Severity::finding);
}

TEST_CASE("shares of the rated items alone have their own base", "[audit]") {
  SiteBuilder site;
  site.plan().share_base = model::Plan::ShareBase::rated_items;
  model::ReportedTally& row = site.reported(2024);
  counts(row, {"30", "10", "10", "0"}, "50", "100");
  shares(row, {"60.0", "20.0", "20.0", "0.0"});
  row.on_track_share = printed("80.0");
  CHECK(site.run().audit.findings.empty());
}

TEST_CASE("while items are missing a reported count can't be recomputed, unless there are already more", "[audit]") {
  SiteBuilder site;
  site.indicator("一").targets = {every_year("10")};
  site.value(2020, "10");
  site.indicator("二").targets = {every_year("10")};
  model::ReportedTally& row = site.reported(2020);
  SECTION("less") {
    row.band_counts = {printed("2"), printed("0"), printed("0"), printed("0")};
    const PlanFigures figures = site.run();
    CHECK(figures.audit.findings.empty());
    CHECK(figures.audit.unchecked.size() == 4);
  }
  SECTION("more") {
    row.band_counts = {printed("0"), printed("2"), printed("0"), printed("0")};
    CHECK(told(site.run()) == std::vector<std::string>{"0 | 1 | 1"});
  }
  SECTION("all are there") {
    site.value(2020, "8");
    row.band_counts = {printed("2"), printed("0"), printed("0"), printed("0")};
    CHECK(told(site.run()) == std::vector<std::string>{"2 | 1 | 1", "0 | 1 | 1"});
  }
}

TEST_CASE("the stated number of projects is compared with the changes", "[audit]") {
  SiteBuilder site;
  site.plan().categories.resize(2);
  for (int i = 0; i < 3; ++i) {
    site.project("事業");
    site.plan().projects.back().category = model::CategoryIndex{0};
  }
  site.change(2021, {2}, model::Change::Kind::added);
  site.reported(2020).projects = printed("3");
  model::ReportedTally& row = site.reported(2021);
  row.category = model::CategoryIndex{0};
  row.projects = printed("3");
  CHECK(told(site.run()) == std::vector<std::string>{"3 | 2 | 2"});
  CHECK(site.codes() == std::vector<std::string>{"audit.project-count"});
  SECTION("a project that the data put nowhere may belong to any category") {
    site.plan().projects[1].category.reset();
    const PlanFigures figures = site.run();
    CHECK(figures.audit.findings.size() == 1);
    CHECK(figures.audit.unchecked.size() == 1);
  }
}

TEST_CASE("a difference in points is compared with the exact one; the published shares may explain it", "[audit]") {
  SiteBuilder site;
  site.reported(2020).on_track_share = printed("48.9");
  model::ReportedTally& earlier = site.reported(2023);
  earlier.on_track = printed("42");
  earlier.total = printed("55");
  earlier.on_track_share = printed("76.4");
  model::ReportedTally& now = site.reported(2024);
  now.on_track = printed("45");
  now.total = printed("57");
  now.on_track_share = printed("78.9");
  const auto differs = [&](int since, const char* points) {
    site.year(2024).published_differences = {{{since}, printed(points), {}, std::nullopt, {}}};
    const PlanFigures figures = site.run();
    return figures.audit.findings.empty() ? std::string() : told(figures).back();
  };
  CHECK(differs(2020, "30.0").empty());
  CHECK(differs(2020, "30").empty());
  CHECK(differs(2020, "30.1") == "30.1 | 30.0 | 30.0");
  CHECK(differs(2023, "2.6").empty());  // 2.583…
  CHECK(differs(2023, "2.5") == "2.5 | 2.6 | 2.5 truncated");
  CHECK(differs(2023, "2.7") == "2.7 | 2.6 | 2.5");
  CHECK(differs(2022, "5.0").empty());  // nothing to compare with
  site.year(2023).reported_tallies[0].on_track_share = printed("76.2");
  CHECK(differs(2023, "2.7") == "2.7 | 2.6 | 2.5 by shares");
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
