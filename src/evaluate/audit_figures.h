// Auditing composites, and figures and tables that follow from one another.
#pragma once

#include "evaluate/audit_log.h"

namespace ayumi::evaluate {

// The composites of a year as printed.
void audit_composites(const PlanFigures& figures, const YearFigures& year, AuditLog& log);
// Its key figures that say how they follow from others, and the printed totals of its tables.
void audit_key_figures(const YearFigures& year, AuditLog& log);

}  // namespace ayumi::evaluate
