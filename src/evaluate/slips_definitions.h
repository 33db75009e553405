// Probable slips in what an indicator is measured by.
#pragma once

#include "base/diagnostics.h"
#include "model/plan.h"

namespace ayumi::evaluate {

// check.target-side: a target on the wrong side of the baseline. check.direction: a direction that contradicts the
// method. check.sign: a negative target where the method turns over with it. check.cumulative-baseline: a baseline that
// is taken off a sum which doesn't contain it, or lies years before the sum begins. check.tenfold: from one target to
// the next.
void check_definition(const model::Plan& plan, std::optional<model::ProjectIndex> project,
                      model::IndicatorIndex indicator, Diagnostics& diagnostics);
// Whether one is ten times the other or more, in size; never of zero.
bool is_tenfold(const Decimal& earlier, const Decimal& now);
// check.unit: a budget whose unit changes between years.
void check_budgets(const model::Plan& plan, model::ProjectIndex project, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
