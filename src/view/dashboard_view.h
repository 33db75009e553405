// A plan's dashboard, and the page of each of its composites.
#pragma once

#include "view/dashboard_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

bool has_dashboard(const model::Plan& plan);
// The latest year with a value of a composite or of one of the plan's own indicators.
const evaluate::YearFigures& dashboard_year(const PlanContext& context);
DashboardView dashboard_view(const PlanContext& context);
// What the plan calls its own indicators, and its composites.
Html indicators_title(const PlanContext& context);
Html composites_title(const PlanContext& context);
// Its own indicators that are in no composite, in a year.
std::vector<OwnTile> own_tiles(const PlanContext& context, const evaluate::YearFigures& year);
// The composites in a year, by category.
std::vector<TileGroup> tile_groups(const PlanContext& context, const evaluate::YearFigures& year);
// Those of a category and the ones below it of which anything is known, each in its latest year.
std::vector<CompositeTile> tiles_in(const PlanContext& context, model::CategoryIndex category);
CompositeView composite_view(const PlanContext& context, model::CompositeIndex index);

// The first composite that one of the plan's own indicators is in; null: none.
const model::Composite* composite_of(const model::Plan& plan, model::IndicatorIndex own);
// Where all values of one of the plan's own indicators are: with the first composite that it is in, else on the
// dashboard.
std::string indicator_page(const PlanContext& context, model::IndicatorIndex own);

}  // namespace ayumi::view
