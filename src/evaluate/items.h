// The rated items of a project, or those of the plan's own indicators: each indicator in each fiscal year.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "evaluate/history.h"

namespace ayumi::evaluate {

// What items are made from, the same for all projects of a plan.
struct ItemInputs {
  const model::Plan& plan;
  ObservationIndex observations;
  std::vector<std::vector<ProjectYear>> projects;  // by year, then project
};

// One list for each year from the plan's first with values to its last, in the order of the indicators. Adds errors
// evaluate.* for what can't be computed and the warning check.not-rated for a value that gets no rating without a
// reason being named.
std::vector<std::vector<Item>> items_of(const ItemInputs& inputs, std::optional<model::ProjectIndex> project,
                                        Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
