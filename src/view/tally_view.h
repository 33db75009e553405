// Tallies as tables and headlines.
#pragma once

#include "view/plan_context.h"
#include "view/tally_row.h"

namespace ayumi::view {

// The categories of the top level, then the total.
TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year);
// One category with its children.
TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex category);
Headline headline(const PlanContext& context, const evaluate::YearFigures& year);
// "computed", "reported", or "none".
std::string source_id(const evaluate::ShownTally& shown);

}  // namespace ayumi::view
