// A project's roadmap: which cells a step fills, and what is said of one that moved.
#include <string>
#include <vector>

#include "support/catch.h"
#include "view/roadmap_view.h"

using namespace ayumi;
using model::FiscalYear;
using model::PlannedStep;

namespace {

const view::Words& english() {
  static const view::Words words({{"format.list", ", "},
                                  {"format.year_long", "FY{year}"},
                                  {"format.year_short", "FY{year}"},
                                  {"format.year_full", "FY{year}"},
                                  {"format.year_in_words", "FY{year}"},
                                  {"roadmap.earlier", "earlier: {planned} > {done}"},
                                  {"roadmap.later", "later: {planned} > {done}"},
                                  {"roadmap.planned_for", "other: {planned} > {done}"},
                                  {"roadmap.from", "{year} on"},
                                  {"roadmap.span", "{from}-{to}"}});
  return words;
}

model::LocalizedText text(std::string content) { return model::LocalizedText({{"en", std::move(content), {}}}); }

PlannedStep planned(std::string number, int from, std::optional<int> to = std::nullopt) {
  PlannedStep step;
  step.number = std::move(number);
  step.text = text("a step");
  step.from = FiscalYear{from};
  if (to) step.to = FiscalYear{*to};
  return step;
}

PlannedStep open(PlannedStep step) {
  step.end = PlannedStep::End::open;
  return step;
}

PlannedStep with_id(std::string id, PlannedStep step) {
  step.id = std::move(id);
  return step;
}

model::Step done(std::string number, std::string planned = "") {
  model::Step step;
  step.number = std::move(number);
  step.planned = std::move(planned);
  step.text = text("done");
  return step;
}

// A plan from 2024 to 2027 with one project of one task.
class Roadmap {
 public:
  explicit Roadmap(std::vector<PlannedStep> steps) {
    site_.plans.emplace_back();
    plan().first = FiscalYear{2024};
    plan().last = FiscalYear{2027};
    plan().projects.emplace_back().tasks.emplace_back().plan = std::move(steps);
    figures_.plan = &plan();
  }

  model::Plan& plan() { return site_.plans.front(); }

  void report(int year, model::Step step) {
    if (plan().years.empty() || plan().years.back().year.start != year) plan().years.emplace_back().year = {year};
    plan().years.back().steps.push_back(std::move(step));
  }

  std::optional<view::RoadmapView> view() {
    return view::roadmap_view({site_, plan(), figures_, wording_, tables_}, model::ProjectIndex{0});
  }

  // What is said of the first step done in the column of a year.
  std::string moved(int year) {
    const auto cell = view()->tasks[0].actual.cells.at(static_cast<std::size_t>(year - plan().first.start));
    return cell.steps.at(0).moved;
  }

 private:
  model::Site site_;
  evaluate::PlanFigures figures_;
  view::Wording wording_{"en", english()};
  view::PlanTables tables_;
};

// A word a cell: how many years, which steps, and "…" for an open end; "1" for an empty one.
std::vector<std::string> cells(const view::RoadmapLane& lane) {
  std::vector<std::string> cells;
  for (const view::RoadmapCell& cell : lane.cells) {
    std::string& word = cells.emplace_back(std::to_string(cell.years));
    for (const view::RoadmapStep& step : cell.steps) word += step.number + (step.open_end ? "…" : "");
  }
  return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("a project without tasks has no roadmap") {
  Roadmap roadmap({});
  roadmap.plan().projects[0].tasks.clear();
  CHECK_FALSE(roadmap.view());
}

TEST_CASE("a planned step is one cell from its first year to its last") {
  CHECK(cells(Roadmap({planned("①", 2025)}).view()->tasks[0].plan[0]) == Cells{"1", "1①", "1", "1"});
  CHECK(cells(Roadmap({planned("①", 2025, 2026)}).view()->tasks[0].plan[0]) == Cells{"1", "2①", "1"});
}

TEST_CASE("a step with an open end goes on to the last column and says so") {
  CHECK(cells(Roadmap({open(planned("①", 2025))}).view()->tasks[0].plan[0]) == Cells{"1", "3①…"});
  CHECK(cells(Roadmap({open(planned("①", 2024, 2025))}).view()->tasks[0].plan[0]) == Cells{"4①…"});
  CHECK(cells(Roadmap({open(planned("①", 2027))}).view()->tasks[0].plan[0]) == Cells{"1", "1", "1", "1①…"});
}

TEST_CASE("steps of the same years share a cell, those that overlap otherwise stand in lanes of their own") {
  const auto same = Roadmap({planned("①", 2024), planned("②", 2024), planned("③", 2026)}).view()->tasks[0].plan;
  REQUIRE(same.size() == 1);
  CHECK(cells(same[0]) == Cells{"1①②", "1", "1③", "1"});

  const auto lanes =
      Roadmap({planned("①", 2024, 2025), open(planned("②", 2025)), planned("③", 2026), planned("④", 2024)})
          .view()
          ->tasks[0]
          .plan;
  REQUIRE(lanes.size() == 2);
  CHECK(cells(lanes[0]) == Cells{"2①", "1③", "1"});
  CHECK(cells(lanes[1]) == Cells{"1④", "3②…"});
  CHECK(cells(Roadmap({}).view()->tasks[0].plan[0]) == Cells{"1", "1", "1", "1"});
}

TEST_CASE("columns reach to every year that the roadmap names") {
  Roadmap roadmap({planned("①", 2023, 2028)});
  CHECK(roadmap.view()->years.size() == 6);
  model::Step early = done("");
  early.printed_in = FiscalYear{2022};
  roadmap.report(2024, early);
  CHECK(roadmap.view()->years.size() == 7);
  CHECK(cells(roadmap.view()->tasks[0].actual) == Cells{"1", "1", "1", "1", "1", "1", "1"});
  CHECK(roadmap.view()->tasks[0].actual.cells[0].steps.size() == 1);
}

TEST_CASE("a step done is known by its number, and said to have moved where it wasn't planned for the year") {
  struct Case {
    PlannedStep step;
    int done;
    std::string moved;
  };
  const std::vector<Case> cases = {
      {planned("①", 2025), 2025, ""},
      {planned("①", 2025), 2024, "earlier: FY2025 > FY2024"},
      {planned("①", 2025), 2026, "later: FY2025 > FY2026"},
      {planned("①", 2025, 2026), 2024, "earlier: FY2025-FY2026 > FY2024"},
      {planned("①", 2025, 2026), 2025, ""},
      {planned("①", 2025, 2026), 2026, ""},
      {planned("①", 2025, 2026), 2027, "later: FY2025-FY2026 > FY2027"},
      {planned("①", 2025, 2025), 2026, "later: FY2025 > FY2026"},
      {open(planned("①", 2025)), 2024, "earlier: FY2025 on > FY2024"},
      {open(planned("①", 2025)), 2027, ""},
      {planned("②", 2025), 2024, ""},
      {planned("", 2025), 2024, ""},
  };
  for (const Case& one : cases) {
    Roadmap roadmap({one.step});
    roadmap.report(one.done, done("①"));
    CAPTURE(one.step.number, one.step.from.start, one.done);
    CHECK(roadmap.moved(one.done) == one.moved);
  }
}

TEST_CASE("a number planned for several years moved only where it fits none of them") {
  const std::vector<PlannedStep> plan = {planned("②", 2024), planned("②", 2026)};
  const auto moved = [&](int year) {
    Roadmap roadmap(plan);
    roadmap.report(year, done("②"));
    return roadmap.moved(year);
  };
  CHECK(moved(2024).empty());
  CHECK(moved(2025) == "other: FY2024, FY2026 > FY2025");
  CHECK(moved(2026).empty());
  CHECK(moved(2027) == "later: FY2024, FY2026 > FY2027");
}

TEST_CASE("a step without a number, planned or done, is compared with none") {
  Roadmap roadmap({planned("", 2025)});
  roadmap.report(2024, done(""));
  CHECK(roadmap.moved(2024).empty());
}

TEST_CASE("a step that names the planned one is compared with it, whatever the numbers say") {
  const std::vector<PlannedStep> plan = {planned("①", 2024), with_id("rollout", planned("②", 2025, 2026))};
  Roadmap roadmap(plan);
  roadmap.report(2024, done("①", "rollout"));
  CHECK(roadmap.moved(2024) == "earlier: FY2025-FY2026 > FY2024");

  Roadmap as_planned(plan);
  as_planned.report(2026, done("①", "rollout"));
  CHECK(as_planned.moved(2026).empty());
}

TEST_CASE("a step printed in another column moved to that one") {
  Roadmap roadmap({planned("①", 2025)});
  model::Step step = done("①");
  step.printed_in = FiscalYear{2027};
  roadmap.report(2024, step);
  CHECK(roadmap.moved(2027) == "later: FY2025 > FY2027");
}
