// Counting rated items.
#pragma once

#include <vector>

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// An empty tally of the plan's scheme.
Tally empty_tally(const model::Plan& plan);

struct YearTallies {
  Tally all;
  std::vector<Tally> categories;  // as the plan's; a parent contains its children
};

// Every item counts once in `all` and once in its category (its project's of the year) and each one above it.
YearTallies count_items(const model::Plan& plan, const std::vector<Item>& items,
                        const std::vector<ProjectYear>& projects);

// Nothing counted: of a year that the plan doesn't count.
YearTallies no_items(const model::Plan& plan);

// The share base and the on-track count, from the other counts.
void complete(const model::Plan& plan, Tally& tally);

}  // namespace ayumi::evaluate
