// The audit of published tallies: counts, shares, projects, differences.
#include "support/catch.h"
#include "unit/evaluate/audit_told.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Kind = AuditFinding::Kind;

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
