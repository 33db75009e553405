// What becomes of projects over the years.
#include "evaluate/project_years.h"

#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Kind = model::Change::Kind;
using Status = ProjectYear::Status;

std::vector<Status> life(SiteBuilder& site) {
  std::vector<Status> statuses;
  for (const YearFigures& year : site.run().years) statuses.push_back(year.projects[0].status);
  return statuses;
}

// There since the plan's first year, in all its five years.
const std::vector<Status>& always() {
  static const std::vector<Status> statuses{Status::start, Status::continued, Status::continued, Status::continued,
                                            Status::continued};
  return statuses;
}

}  // namespace

TEST_CASE("a project without changes is there from the first year to the last", "[project_years]") {
  SiteBuilder site;
  site.project("事業");
  CHECK(life(site) == always());
}

TEST_CASE("only who says so calls a project of the first year continued, or new", "[project_years]") {
  for (const Kind kind : {Kind::continued, Kind::added}) {
    SiteBuilder site;
    const model::ProjectIndex project = site.project("事業");
    site.change(2020, project, kind);
    CHECK(life(site).front() == status_of(kind));
  }
}

TEST_CASE("new, expanded, ended", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  site.change(2021, project, Kind::added);
  site.change(2022, project, Kind::expanded);
  site.change(2024, project, Kind::ended);
  CHECK(life(site) ==
        std::vector<Status>{Status::not_yet, Status::added, Status::expanded, Status::continued, Status::ended});
}

TEST_CASE("a change of a year that isn't stated is no event of the year that shows it", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  const auto undated = [&](int year, Kind kind) {
    site.change(year, project, kind).when = model::Change::When::unknown;
  };
  SECTION("a name") {
    undated(2022, Kind::renamed);
    CHECK(life(site) == always());
    const PlanFigures figures = site.run();
    CHECK(figures.years[2].projects[0].change == nullptr);
    REQUIRE(figures.years[2].projects[0].undated != nullptr);
    CHECK(figures.years[3].projects[0].undated == nullptr);
  }
  SECTION("coming and going") {
    undated(2021, Kind::added);
    undated(2023, Kind::ended);
    CHECK(life(site) ==
          std::vector<Status>{Status::not_yet, Status::continued, Status::continued, Status::gone, Status::gone});
  }
}

TEST_CASE("merged and then gone; the other one goes on", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  const model::ProjectIndex other = site.project("受け皿");
  site.change(2022, project, Kind::merged).into = other;
  CHECK(life(site) ==
        std::vector<Status>{Status::start, Status::continued, Status::merged, Status::gone, Status::gone});
  const PlanFigures figures = site.run();
  std::vector<std::int64_t> counts;
  for (const YearFigures& year : figures.years) counts.push_back(year.active_projects.value_or(-1));
  CHECK(counts == std::vector<std::int64_t>{2, 2, 1, -1, -1});  // no data have come to the last two yet
}

TEST_CASE("projects are counted up to the latest year of the plan with data, and in the outlook's if it has some",
          "[project_years]") {
  SiteBuilder site;
  site.project("事業");
  site.plan().outlook = model::FiscalYear{2025};
  const auto counted = [&] {
    std::string years;
    for (const YearFigures& year : site.run().years) years += year.active_projects ? "1" : ".";
    return years;
  };
  CHECK(counted() == "1.....");  // the plan's own list is of its first year
  site.year(2022);
  CHECK(counted() == "111...");
  site.year(2025);
  CHECK(counted() == "111..1");
}

TEST_CASE("before the plan it isn't known whether a project was there unless the data say so", "[project_years]") {
  using Presence = ProjectYear::Presence;
  SiteBuilder site;
  site.plan().values_from = model::FiscalYear{2018};
  site.project("黙っている事業");
  site.change(2020, site.project("新規事業"), Kind::added);
  site.project("一覧にある事業");
  site.plan().projects[2].since = model::FiscalYear{2019};
  const PlanFigures figures = site.run();
  const auto presence = [&](std::size_t year, std::size_t project) {
    return figures.years[year].projects[project].presence;
  };
  CHECK(presence(0, 0) == Presence::unknown);
  CHECK(figures.years[0].projects[0].may_be_active());
  CHECK_FALSE(figures.years[0].projects[0].active());
  CHECK(presence(0, 1) == Presence::known);
  CHECK_FALSE(figures.years[0].projects[1].may_be_active());
  CHECK(presence(0, 2) == Presence::known);
  CHECK_FALSE(figures.years[0].projects[2].may_be_active());
  CHECK(figures.years[1].projects[2].active());
  CHECK(presence(2, 0) == Presence::known);
}

TEST_CASE("the weightiest of several changes in a year counts, in any order", "[project_years]") {
  for (const bool turned : {false, true}) {
    SiteBuilder site;
    const model::ProjectIndex project = site.project("事業");
    site.change(2020, project, turned ? Kind::renamed : Kind::expanded);
    site.change(2020, project, turned ? Kind::expanded : Kind::renamed);
    site.change(2022, project, turned ? Kind::changed : Kind::ended);
    site.change(2022, project, turned ? Kind::ended : Kind::changed);
    CHECK(life(site) ==
          std::vector<Status>{Status::expanded, Status::continued, Status::ended, Status::gone, Status::gone});
  }
}

TEST_CASE("what has ended can begin anew", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  site.change(2021, project, Kind::ended);
  site.change(2022, project, Kind::expanded);  // nothing there to expand
  site.change(2023, project, Kind::added);
  CHECK(life(site) ==
        std::vector<Status>{Status::start, Status::ended, Status::gone, Status::added, Status::continued});
}

TEST_CASE("the outlook year stands behind the last, with changes and without items", "[project_years]") {
  SiteBuilder site;
  site.plan().outlook = model::FiscalYear{2026};
  const model::ProjectIndex project = site.project("事業");
  site.indicator();
  site.change(2026, project, Kind::expanded);
  const PlanFigures figures = site.run();
  REQUIRE(figures.years.size() == 6);
  CHECK(figures.years[5].year == model::FiscalYear{2026});
  CHECK(figures.years[5].projects[0].status == Status::expanded);
  CHECK(figures.years[5].projects[0].change == &site.plan().years[0].changes[0]);
  CHECK(figures.years[5].items.empty());
  CHECK(figures.years[4].items.size() == 1);
}

TEST_CASE("items are those of active projects, and what was observed all the same", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  site.indicator().targets = {every_year("10")};
  site.change(2022, project, Kind::merged);
  site.reason(2022, 0);
  SECTION("a project reports in the year that it is merged in") {
    const PlanFigures figures = site.run();
    CHECK(figures.years[1].items.size() == 1);
    CHECK(figures.years[2].items.size() == 1);
    CHECK(figures.years[2].computed.reasons[0] == 1);
    CHECK(figures.years[3].items.empty());
    CHECK_FALSE(site.found("check.inactive-project"));
  }
  SECTION("but a value of that year is probably a slip") {
    site.plan().years[0].observations[0].value = dec("5");
    site.run();
    CHECK(site.found("check.inactive-project"));
  }
  SECTION("a value of a later year is probably a slip") {
    site.value(2024, "5");
    const PlanFigures figures = site.run();
    CHECK(figures.years[4].items.size() == 1);
    CHECK(site.found("check.inactive-project"));
  }
}

TEST_CASE("the years in which the sources list a project are those in which it is active", "[project_years]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  model::Project& data = site.plan().projects[0];
  SECTION("from since to until, both included, and never called new or ended") {
    data.since = model::FiscalYear{2021};
    data.until = model::FiscalYear{2023};
    CHECK(life(site) ==
          std::vector<Status>{Status::not_yet, Status::listed, Status::continued, Status::continued, Status::gone});
  }
  SECTION("listed before the plan, it continues; listed in its first year, it is there since the start") {
    data.since = model::FiscalYear{2019};
    CHECK(life(site).front() == Status::continued);
    data.since = model::FiscalYear{2020};
    CHECK(life(site) == always());
  }
  SECTION("a change of the first year listed counts") {
    data.since = model::FiscalYear{2022};
    site.change(2022, project, Kind::expanded);
    CHECK(life(site)[1] == Status::not_yet);
    CHECK(life(site)[2] == Status::expanded);
  }
  SECTION("a project that ended earlier stays gone") {
    data.until = model::FiscalYear{2023};
    site.change(2022, project, Kind::ended);
    CHECK(life(site)[2] == Status::ended);
    CHECK(life(site)[3] == Status::gone);
  }
}
