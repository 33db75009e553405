// What pages of a year that was archived say otherwise today, beside its values.
#pragma once

#include <map>

#include "evaluate/compare_pairs.h"

namespace ayumi::evaluate {

// The former target and rating, as a short text (目標12,500冊・評価A), of what has the same value in `after` and
// another of these. Projects and indicators are matched as in `compare`.
std::map<ItemPlace, Message> rejudged(const PlanFigures& before, const PlanFigures& after);

// The former composites, tallies, key figures and cells of tables, as short texts, of what is another one in `after`.
std::map<FigurePlace, Message> restated_figures(const PlanFigures& before, const PlanFigures& after);

// Years, projects, indicators and stated figures that `after` no longer has, and figures that are others there.
Differences lost_or_restated(const PlanFigures& before, const PlanFigures& after);

}  // namespace ayumi::evaluate
