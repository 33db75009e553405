// The audit of what was published for single items: rates, ratings, totals of breakdowns.
#pragma once

#include "evaluate/audit_log.h"

namespace ayumi::evaluate {

void audit_items(const model::Plan& plan, const YearFigures& year, AuditLog& log);
// The breakdowns of the year's results that aren't indicators.
void audit_results(const YearFigures& year, AuditLog& log);

}  // namespace ayumi::evaluate
