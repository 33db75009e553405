// Tallies as tables and headlines.
#pragma once

#include "view/plan_context.h"

namespace ayumi::view {

std::vector<RatingChip> tally_columns(const PlanContext& context);
// A row of counts and shares; cells are empty where a reported tally lacks them.
// Of a category, or of the whole plan (nullopt).
TallyRow tally_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category);

// The change of the on-track share since the latest earlier year that has one; empty texts where there is none.
struct Points {
  std::string text;
  std::string since;
  std::optional<Differing> differ;
};
Points points(const PlanContext& context, const evaluate::YearFigures& year);

// The categories of the top level, then the total.
TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year);
// One category with its children.
TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex category);
Headline headline(const PlanContext& context, const evaluate::YearFigures& year);
// "computed", "reported", or "none".
std::string source_id(const evaluate::ShownTally& shown);
std::string share_text(const PlanContext& context, const Rational& share);

}  // namespace ayumi::view
