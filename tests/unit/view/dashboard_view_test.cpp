// Tiles: each in its own latest year, by category, and what is left out where nothing is known.
#include "view/dashboard_view.h"

#include "support/catch.h"
#include "unit/view/plan_page.h"
#include "view/composite_tile.h"

using namespace ayumi;
using namespace ayumi::view;
using evaluate::test::printed;
using view::test::PlanPage;

namespace {

std::vector<std::string> anchors(const std::vector<TileGroup>& groups) {
  std::vector<std::string> all;
  for (const TileGroup& group : groups) all.push_back(group.anchor);
  return all;
}

}  // namespace

TEST_CASE("a composite's tile shows its own latest year, whatever year another one has") {
  PlanPage page;
  const auto first = page.own("first");
  const auto second = page.own("second");
  page.composite("early", {first});
  page.composite("late", {second});
  page.own_value(2021, first, "40");
  page.own_value(2021, second, "20");
  page.own_value(2022, second, "30");
  const DashboardView view = dashboard_view(page.context());
  REQUIRE(view.groups.size() == 1);
  REQUIRE(view.groups[0].composites.size() == 2);
  CHECK(view.groups[0].composites[0].year == "FY2021");
  CHECK(view.groups[0].composites[0].value == "40.0%");
  CHECK(view.groups[0].composites[1].year == "FY2022");
  CHECK(view.groups[0].composites[1].value == "30.0%");
}

TEST_CASE("one composite reported for a new year doesn't empty the others") {
  PlanPage page;
  const auto first = page.own("first");
  page.composite("computed", {first});
  const auto reported = page.composite("reported", {page.own("second")});
  page.own_value(2020, first, "40");
  model::ReportedComposite& printed_one = page.year(2023).reported_composites.emplace_back();
  printed_one.composite = reported;
  printed_one.value = printed("12.5");
  const DashboardView view = dashboard_view(page.context());
  const std::vector<CompositeTile>& tiles = view.groups.at(0).composites;
  CHECK(tiles.at(0).value == "40.0%");
  CHECK(tiles.at(0).year == "FY2020");
  CHECK(tiles.at(1).value == "12.5%");
  CHECK(tiles.at(1).year == "FY2023");
  REQUIRE(tiles.at(1).value_differs);  // nothing to recompute it from
  CHECK(tiles.at(1).value_differs->recomputed.empty());
  CHECK_FALSE(tiles.at(1).meter);
}

TEST_CASE("one of the plan's own indicators shows its latest value, not a later reason") {
  PlanPage page;
  page.plan().scheme.reasons.emplace_back().id = "pending";
  const auto own = page.own("own");
  const auto other = page.own("other");
  page.own_value(2020, own, "7");
  model::Observation& pending = page.year(2021).observations.emplace_back();
  pending.indicator = own;
  pending.reason = model::ReasonIndex{0};
  page.own_value(2022, other, "8");
  const DashboardView view = dashboard_view(page.context());
  REQUIRE(view.indicators.size() == 2);
  CHECK(view.indicators[0].year == "FY2020");
  CHECK(view.indicators[0].item.actual.markup() == "7");
  CHECK(view.indicators[1].year == "FY2022");
}

TEST_CASE("a tile without any value names no year") {
  PlanPage page;
  page.composite("kpi", {page.own("member")});
  page.own("alone");
  const DashboardView view = dashboard_view(page.context());
  CHECK(view.groups.at(0).composites.at(0).year.empty());
  CHECK(view.groups.at(0).composites.at(0).value.empty());
  REQUIRE(view.indicators.size() == 1);
  CHECK(view.indicators[0].year.empty());
  CHECK_FALSE(view.indicators[0].no_value.empty());
}

TEST_CASE("a page about one year has tiles of that year, which don't repeat it") {
  PlanPage page;
  const auto member = page.own("member");
  page.composite("kpi", {member});
  page.own_value(2020, member, "10");
  page.own_value(2021, member, "20");
  const PlanContext context = page.context();
  const std::vector<TileGroup> groups = tile_groups(context, *context.figures.find_year({2020}));
  CHECK(groups.at(0).composites.at(0).value == "10.0%");
  CHECK(groups.at(0).composites.at(0).year.empty());
}

TEST_CASE("tiles of a category are those below it too, and only those with a value") {
  PlanPage page;
  const auto top = page.category("top");
  const auto below = page.category("below", top);
  const auto elsewhere = page.category("elsewhere");
  const auto known = page.own("known");
  page.composite("inside", {known});
  page.composite("unknown", {page.own("without")});
  page.composite("outside", {known});
  page.plan().composites[0].category = below;
  page.plan().composites[1].category = top;
  page.plan().composites[2].category = elsewhere;
  page.own_value(2022, known, "50");
  const PlanContext context = page.context();
  const std::vector<CompositeTile> tiles = tiles_in(context, top);
  REQUIRE(tiles.size() == 1);
  CHECK(tiles[0].id == "inside");
  CHECK(tiles[0].year == "FY2022");
}

TEST_CASE("the group without a category is the last, at a place that no category can have") {
  PlanPage page;
  const auto none = page.category("none");
  page.composite("loose", {page.own("a")});
  page.composite("placed", {page.own("b")});
  page.plan().composites[1].category = none;
  const std::vector<TileGroup> groups = dashboard_view(page.context()).groups;
  CHECK(anchors(groups) == std::vector<std::string>{"composites-none", "composites--none"});
  CHECK(groups.back().name.empty());
}

TEST_CASE("the year of a composite is the latest with anything known") {
  PlanPage page;
  const auto member = page.own("member");
  const auto kpi = page.composite("kpi", {member});
  const auto never = page.composite("never", {page.own("other")});
  page.own_value(2020, member, "10");
  page.year(2022);
  const PlanContext context = page.context();
  REQUIRE(latest_known(context, kpi) != nullptr);
  CHECK(latest_known(context, kpi)->year == model::FiscalYear{2020});
  CHECK(latest_known(context, never) == nullptr);
}
