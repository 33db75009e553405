// Years before the plan, and years that nobody has reported of.
#include "support/catch.h"
#include "unit/view/plan_page.h"
#include "view/composite_tile.h"
#include "view/dashboard_view.h"
#include "view/indicator_view.h"
#include "view/plan_pages.h"

using namespace ayumi;
using namespace ayumi::view;
using evaluate::test::dec;
using evaluate::test::final_target;
using evaluate::test::words;
using view::test::PlanPage;

namespace {

int year_of(const Ready<YearLabel>& label) { return static_cast<int>(*label.value.object()->find("year")->integer()); }

std::vector<int> years_of(const IndicatorView& view) {
  std::vector<int> years;
  for (const ItemYear& row : view.years) years.push_back(year_of(row.year));
  return years;
}

bool has(const std::optional<Html>& chart, std::string_view text) {
  return chart && chart->markup().find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a year before the plan that nobody entered has its place on the axis, and its definition change is told") {
  PlanPage page;
  page.plan().values_from = model::FiscalYear{2016};
  page.plan().last = model::FiscalYear{2020};
  const auto own = page.own("own");
  page.own_value(2017, own, "10");
  page.own_value(2019, own, "12");
  page.own_value(2020, own, "14");
  SECTION("a gap") {
    const IndicatorView view = indicator_view(page.context(), std::nullopt, own);
    CHECK_FALSE(has(view.chart, ">FY2016<"));
    CHECK(has(view.chart, ">FY2018<"));
    CHECK_FALSE(has(view.chart, "chart.definition_change"));
    CHECK(years_of(view) == std::vector<int>{2017, 2019, 2020});
  }
  SECTION("a break") {
    page.plan().indicators[0].definition_changes.push_back({model::FiscalYear{2018}, words("対象を広げた。"), {}});
    const IndicatorView view = indicator_view(page.context(), std::nullopt, own);
    CHECK(has(view.chart, "chart.definition_change"));
    CHECK(years_of(view) == std::vector<int>{2017, 2018, 2019, 2020});
    CHECK(view.years[1].definition_reason.markup() == "対象を広げた。");
    CHECK_FALSE(view.years[1].has_value);
  }
}

TEST_CASE("the trends have a column for a year before the plan that something is known of, and for no other") {
  PlanPage page;
  page.plan().values_from = model::FiscalYear{1994};
  page.project("事業");
  page.indicator().targets = {final_target("10")};
  page.value(1994, "1");
  page.value(2020, "2");
  page.change(2020, page.project("新規"), model::Change::Kind::added);
  page.indicator();
  page.value(2020, "3");
  const TrendsView view = trends_view(page.context());
  REQUIRE(view.years.size() == 6);
  CHECK(year_of(view.years[0]) == 1994);
  CHECK(year_of(view.years[1]) == 2020);
  CHECK(view.rows.size() == 6);
  REQUIRE(view.matrix.size() == 1);
  REQUIRE(view.matrix[0].rows.size() == 2);
  CHECK(view.matrix[0].rows[0].cells[0].there);
  CHECK_FALSE(view.matrix[0].rows[1].cells[0].there);  // it is new in 2020
}

TEST_CASE("whether a project was there before the plan isn't claimed where nothing says it") {
  PlanPage page;
  page.plan().values_from = model::FiscalYear{2019};
  page.project("一つ");
  page.indicator();
  page.value(2019, "1");
  page.project("もう一つ");
  page.indicator();
  page.value(2020, "1");
  const TrendsView view = trends_view(page.context());
  REQUIRE(view.matrix.at(0).rows.size() == 2);
  CHECK(view.matrix[0].rows[1].cells[0].there);
}

TEST_CASE("projects of years that nobody has reported of aren't counted") {
  PlanPage page;
  page.project("事業");
  page.indicator();
  page.value(2021, "1");
  const PlanContext context = page.context();
  const TrendsView trends = trends_view(context);
  CHECK(trends.rows.at(1).active_projects == "1");
  CHECK(trends.rows.at(2).active_projects.empty());
  CHECK(change_years(context).size() == 2);
  CHECK(year_overview(context, *context.figures.find_year({2021})).headline.projects == "1");
  CHECK(year_overview(context, *context.figures.find_year({2022})).headline.projects.empty());
  CHECK(has(trends.projects_chart, "rating.missing"));
}

TEST_CASE("a missed target that counts as the cap isn't said to have reached 100") {
  PlanPage page;
  page.plan().cap = dec("80");
  const auto own = page.own("own");
  page.composite("kpi", {own});
  page.own_value(2020, own, "99.99");
  const CompositeView view = composite_view(page.context(), {0});
  CHECK(view.members.at(0).counts_as == "99.9% as 80%");
}
