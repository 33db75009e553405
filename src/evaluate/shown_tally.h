// Which tally a page shows: the one computed from the items, or the one that the report printed.
#pragma once

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// The row that a report printed for a category, or for the whole plan (nullopt); null if there is none.
const model::ReportedTally* reported_tally(const model::PlanYear* year, std::optional<model::CategoryIndex> category);

// Are all items in the data? Where projects are without items, only if the reported total says that there are no more.
bool is_complete(const Tally& computed, const model::ReportedTally* reported);

// Computed where all items are in the data, else as reported, else computed from what there is.
ShownTally shown_tally(const model::Plan& plan, const Tally& computed, const model::ReportedTally* reported);

// The on-track share of one tally minus that of an earlier one, in points: by the counts where both have them, else as
// printed where both are; never one of each.
std::optional<Rational> on_track_points(const ShownTally& then, const ShownTally& now);

}  // namespace ayumi::evaluate
