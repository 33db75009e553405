// Tallies: counts, shares, categories, what is shown, differences in points.
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Counts = std::vector<std::int64_t>;
using From = ShownTally::Source;

// A project with one indicator of every year's target 100 in a category.
void add_project(SiteBuilder& site, std::optional<std::uint32_t> category) {
  site.project("事業");
  if (category) site.plan().projects.back().category = model::CategoryIndex{*category};
  site.indicator().targets = {every_year("100")};
}

void add_category(SiteBuilder& site, std::optional<std::uint32_t> parent) {
  model::Category category;
  if (parent) category.parent = model::CategoryIndex{*parent};
  site.plan().categories.push_back(category);
}

}  // namespace

TEST_CASE("a tally counts rated items per band, unrated ones by reason, missing ones apart", "[tally]") {
  SiteBuilder site;
  for (const char* value : {"100", "120", "80", "10"}) {
    add_project(site, std::nullopt);
    site.value(2020, value);
  }
  add_project(site, std::nullopt);
  site.reason(2020, 1);
  add_project(site, std::nullopt);
  site.reason(2020, 0);
  add_project(site, std::nullopt);
  const PlanFigures figures = site.run();
  const Tally& tally = figures.years[0].computed;
  CHECK(tally.bands == Counts{2, 1, 0, 1});
  CHECK(tally.reasons == Counts{1, 1});
  CHECK(tally.unrated == 2);
  CHECK(tally.missing == 1);
  CHECK(tally.rated == 4);
  CHECK(tally.total == 6);
  CHECK(tally.on_track == 3);
  CHECK(tally.share(tally.on_track) == Rational(50));
}

TEST_CASE("shares are of all items or of the rated ones", "[tally]") {
  SiteBuilder site;
  site.plan().share_base = model::Plan::ShareBase::rated_items;
  add_project(site, std::nullopt);
  site.value(2020, "100");
  add_project(site, std::nullopt);
  site.reason(2020, 1);
  PlanFigures figures = site.run();
  CHECK(figures.years[0].computed.share(1) == Rational(100));
  site.plan().share_base = model::Plan::ShareBase::all_items;
  figures = site.run();
  CHECK(figures.years[0].computed.share(1) == Rational(50));
  CHECK_FALSE(figures.years[1].computed.share(0));
}

TEST_CASE("a category contains what is below it at any depth", "[tally]") {
  SiteBuilder site;
  add_category(site, std::nullopt);  // 0
  add_category(site, 0);             // 1
  add_category(site, 1);             // 2
  add_category(site, std::nullopt);  // 3
  for (const std::uint32_t category : {0U, 1U, 2U, 2U, 3U}) {
    add_project(site, category);
    site.value(2020, "100");
  }
  add_project(site, std::nullopt);
  site.value(2020, "100");
  const PlanFigures figures = site.run();
  Counts totals;
  for (const CategoryTally& category : figures.years[0].categories) totals.push_back(category.computed.total);
  CHECK(totals == Counts{4, 3, 2, 1});
  CHECK(figures.years[0].computed.total == 6);
}

TEST_CASE("a year's chart may put a project into another category", "[tally]") {
  SiteBuilder site;
  add_category(site, std::nullopt);
  add_category(site, std::nullopt);
  add_project(site, 0);
  site.value(2020, "100");
  site.value(2022, "100");
  site.change(2021, {0}, model::Change::Kind::continued).category = model::CategoryIndex{1};
  const PlanFigures figures = site.run();
  CHECK(figures.years[0].categories[0].computed.total == 1);
  CHECK(figures.years[2].categories[0].computed.total == 0);
  CHECK(figures.years[2].categories[1].computed.total == 1);
}

TEST_CASE("what is shown: computed where all is there, else as reported, else what there is", "[tally]") {
  SiteBuilder site;
  add_project(site, std::nullopt);
  site.value(2020, "100");
  add_project(site, std::nullopt);
  SECTION("an item is missing and nothing is reported") {
    const PlanFigures figures = site.run();
    CHECK(figures.years[0].shown.source == From::computed);
    CHECK(figures.years[0].computed.missing == 1);
    CHECK(figures.years[1].shown.source == From::none);
  }
  SECTION("an item is missing and totals are reported") {
    model::ReportedTally& reported = site.reported(2020);
    reported.band_counts = {printed("1"), printed("1"), printed("0"), printed("1")};
    reported.unrated = printed("1");
    reported.projects = printed("5");
    const PlanFigures figures = site.run();
    const ShownTally& shown = figures.years[0].shown;
    CHECK(shown.source == From::reported);
    CHECK(shown.has_all_bands());
    CHECK(shown.total == 4);
    CHECK(shown.on_track == 2);
    CHECK(shown.on_track_share == Rational(50));
    CHECK(shown.projects == 5);
  }
  SECTION("all items are there and totals are reported") {
    site.value(2020, "10");
    site.reported(2020).total = printed("2");
    const PlanFigures figures = site.run();
    CHECK(figures.years[0].shown.source == From::computed);
    CHECK(figures.years[0].shown.on_track_share == Rational(50));
    CHECK(figures.years[0].shown.reported != nullptr);
  }
}

TEST_CASE("a project without an indicator may be what a reported total counts", "[tally]") {
  SiteBuilder site;
  add_project(site, std::nullopt);
  site.value(2020, "100");
  site.project("指標のない事業");
  model::ReportedTally& reported = site.reported(2020);
  reported.band_counts = {printed("2"), printed("0"), printed("0"), printed("0")};
  reported.total = printed("2");
  CHECK(site.run().years[0].shown.source == From::reported);
  CHECK_FALSE(site.found("audit.total"));
  site.year(2020).reported_tallies[0].total = printed("1");
  CHECK(site.run().years[0].shown.source == From::computed);
}

TEST_CASE("a reported share alone is shown as printed", "[tally]") {
  SiteBuilder site;
  site.project("事業");
  site.reported(2020).on_track_share = printed("48.9");
  model::ReportedTally& later = site.reported(2021);
  later.on_track = printed("45");
  later.total = printed("57");
  const PlanFigures figures = site.run();
  CHECK(figures.years[0].shown.source == From::reported);
  CHECK(figures.years[0].shown.has_figures());
  CHECK_FALSE(figures.years[0].shown.has_all_bands());
  CHECK_FALSE(figures.years[0].shown.on_track_share);
  CHECK(figures.years[1].shown.on_track_share == frac(4500, 57));
  CHECK(figures.latest() == &figures.years[1]);
}

TEST_CASE("what a report doesn't print is not known, unless all that it is made of is printed", "[tally]") {
  SiteBuilder site;
  site.project("事業");
  model::ReportedTally& row = site.reported(2020);
  SECTION("a band and the unrated are missing") {
    row.band_counts = {printed("1"), printed("1"), std::nullopt, printed("0")};
    row.total = printed("4");
    const ShownTally shown = site.run().years[0].shown;
    CHECK(shown.bands[0].count == 1);
    CHECK(shown.bands[0].share == Rational(25));
    CHECK_FALSE(shown.bands[2].count);
    CHECK_FALSE(shown.bands[2].share);
    CHECK_FALSE(shown.unrated.count);
    CHECK(shown.total == 4);
    CHECK(shown.on_track == 2);
    CHECK(shown.on_track_share == Rational(50));
  }
  SECTION("the unrated and the total are missing") {
    row.band_counts = {printed("1"), printed("1"), printed("1"), printed("0")};
    const ShownTally shown = site.run().years[0].shown;
    CHECK(shown.has_all_bands());
    CHECK_FALSE(shown.unrated.count);
    CHECK_FALSE(shown.total);
    CHECK_FALSE(shown.bands[0].share);
    CHECK(shown.on_track == 2);
    CHECK_FALSE(shown.on_track_share);
  }
  SECTION("only the total is missing") {
    row.band_counts = {printed("1"), printed("1"), printed("1"), printed("0")};
    row.unrated = printed("1");
    CHECK(site.run().years[0].shown.total == 4);
  }
  SECTION("a band on track is missing") {
    row.band_counts = {printed("1"), std::nullopt, printed("1"), printed("0")};
    CHECK_FALSE(site.run().years[0].shown.on_track);
  }
  SECTION("nothing but the number of projects") {
    row.projects = printed("5");
    CHECK_FALSE(site.run().years[0].shown.has_figures());
  }
}

TEST_CASE("the unrated have no share where shares are of the rated items", "[tally]") {
  SiteBuilder site;
  site.plan().share_base = model::Plan::ShareBase::rated_items;
  for (int i = 0; i < 3; ++i) {
    add_project(site, std::nullopt);
    site.reason(2020, 0);
  }
  add_project(site, std::nullopt);
  site.value(2020, "100");
  const ShownTally shown = site.run().years[0].shown;
  CHECK(shown.unrated.count == 3);
  CHECK_FALSE(shown.unrated.share);
  CHECK(shown.total == 4);
  CHECK(shown.share_base == 1);
  CHECK(shown.bands[0].share == Rational(100));
}

TEST_CASE("points are of two shares of one kind, on the year before", "[tally]") {
  SiteBuilder site;
  site.project("事業");
  const auto counts = [&](int year, const char* on_track, const char* total) {
    model::ReportedTally& row = site.reported(year);
    row.on_track = printed(on_track);
    row.total = printed(total);
  };
  site.reported(2020).on_track_share = printed("66.6");
  SECTION("by the counts, where both years have them") {
    counts(2021, "3", "4");
    site.year(2021).reported_tallies[0].on_track_share = printed("66.6");
    counts(2022, "1", "2");
    const PlanFigures figures = site.run();
    CHECK(figures.years[1].on_track_points == Rational(0));  // both printed: 66.6
    CHECK(figures.years[2].on_track_points == Rational(-25));
  }
  SECTION("one of each kind is no difference") {
    counts(2021, "3", "4");
    CHECK_FALSE(site.run().years[1].on_track_points);
  }
  SECTION("a year in between without a share") {
    site.reported(2022).on_track_share = printed("70.0");
    CHECK_FALSE(site.run().years[2].on_track_points);
  }
}

TEST_CASE("a category has its own difference in points", "[tally]") {
  SiteBuilder site;
  add_category(site, std::nullopt);
  add_category(site, std::nullopt);
  add_project(site, 0);
  site.value(2020, "10");
  site.value(2021, "100");
  add_project(site, 1);
  site.value(2021, "100");
  const PlanFigures figures = site.run();
  CHECK(figures.years[1].categories[0].on_track_points == Rational(100));
  CHECK_FALSE(figures.years[1].categories[1].on_track_points);
  CHECK(figures.years[1].on_track_points == Rational(100));
}

TEST_CASE("a plan without data shows nothing", "[tally]") {
  SiteBuilder site;
  const PlanFigures figures = site.run(4);
  CHECK(figures.years.size() == 5);
  CHECK(figures.latest() == nullptr);
  CHECK(figures.find_year({2025}) == nullptr);
  CHECK(figures.years[0].find(model::ProjectIndex{0}, {0}) == nullptr);
  CHECK(site.diagnostics.empty());
}
