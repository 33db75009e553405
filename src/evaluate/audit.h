// Comparing what was published with what it is recomputed to.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// Every published figure of the plan, in the order of the years. `plan.years` must be complete. Each difference is also
// a diagnostic audit.* of severity finding.
AuditSummary audit(const PlanFigures& figures, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
