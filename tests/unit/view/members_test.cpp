// What pages say of composites whose members don't all count, and of indicators without a target.
#include "support/catch.h"
#include "unit/view/plan_page.h"
#include "view/composite_tile.h"
#include "view/dashboard_view.h"
#include "view/indicator_view.h"
#include "view/plan_pages.h"

using namespace ayumi;
using namespace ayumi::view;
using view::test::PlanPage;

namespace {

// Two members, of which one has a value in 2021 and both in 2022.
PlanPage half_known() {
  PlanPage page;
  const auto first = page.own("first");
  const auto second = page.own("second");
  page.composite("kpi", {first, second});
  page.own_value(2021, first, "93");
  page.own_value(2022, first, "40");
  page.own_value(2022, second, "22");
  return page;
}

}  // namespace

TEST_CASE("the matrix says how many members counted where not all did") {
  PlanPage page = half_known();
  const std::vector<MatrixGroup> matrix = trends_view(page.context()).matrix;
  REQUIRE_FALSE(matrix.empty());
  REQUIRE(matrix[0].of == "composites");
  std::vector<std::string> counted;
  for (const MatrixCell& cell : matrix[0].rows.at(0).cells) {
    CHECK(cell.counted.empty() == cell.counted_in_words.empty());
    if (!cell.actual.empty()) counted.push_back(cell.actual.markup() + " " + cell.counted + cell.counted_in_words);
  }
  CHECK(counted == std::vector<std::string>{"93.0% 1/21 of 2 counted", "31.0% "});
}

TEST_CASE("a tile says of a member without a value why, or that it counts as zero") {
  PlanPage page = half_known();
  const auto second_member = [&] {
    const PlanContext context = page.context();
    const evaluate::YearFigures& year = *context.figures.find_year({2021});
    return composite_tile(context, year, year.composites.at(0)).members.at(1).rate.markup();
  };
  CHECK(second_member() == "rating.missing");
  page.plan().missing_members = model::Plan::MissingMembers::zero;
  CHECK(second_member() == "counted as 0%");
}

TEST_CASE("an indicator says how its rate is computed only where there can be one") {
  PlanPage page;
  const auto own = page.own("own");
  page.own_value(2021, own, "5");
  CHECK_FALSE(indicator_view(page.context(), std::nullopt, own).method.empty());
  page.plan().indicators[0].targets.clear();
  CHECK(indicator_view(page.context(), std::nullopt, own).method.empty());
  CHECK(indicator_view(page.context(), std::nullopt, own).formula.empty());
  page.plan().indicators[0].method = model::Method::milestone;
  CHECK_FALSE(indicator_view(page.context(), std::nullopt, own).method.empty());
}
