// Probable slips in an indicator's values over the years.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// warnings check.tenfold, check.sign, check.unit, check.year-skipped, check.future, check.overdue,
// check.inactive-project; findings check.total-falls, check.explanation-missing.
void check_values(const PlanFigures& figures, std::optional<model::ProjectIndex> project,
                  model::IndicatorIndex indicator, model::CalendarDate today, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
