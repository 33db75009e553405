// Composite indicators: means of their members' rates.
#pragma once

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// What a member counts by.
Rational weight_of(const model::Member& member);
// The plan's composites in each year, from that year's items. In the outlook year nothing counts.
void add_composites(const model::Plan& plan, std::vector<YearFigures>& years);

}  // namespace ayumi::evaluate
