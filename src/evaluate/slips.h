// Warnings of what is probably a slip: check.*.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "model/common.h"

namespace ayumi::evaluate {

// Looks through a whole plan. `today`: see evaluate.h.
void check_slips(const PlanFigures& figures, model::CalendarDate today, unsigned workers, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
