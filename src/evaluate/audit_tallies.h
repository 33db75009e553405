// The audit of reported tallies: in themselves, against those of the categories below them, and against the items.
#pragma once

#include "evaluate/audit_log.h"

namespace ayumi::evaluate {

// While items are missing from the data, a reported count can't be recomputed from them; but a count of what is there
// that exceeds the reported one is a finding all the same.
void audit_tallies(const model::Plan& plan, const YearFigures& year, AuditLog& log);
// Differences in points, from the shares of both years as published where they are, else as recomputed.
void audit_differences(const PlanFigures& figures, const YearFigures& year, AuditLog& log);

}  // namespace ayumi::evaluate
