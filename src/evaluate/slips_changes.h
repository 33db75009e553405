// Probable slips in what became of projects.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// check.unused-change: a change that makes nothing of its project, since a weightier one of the same year counts or the
// project isn't there.
void check_changes(const PlanFigures& figures, Diagnostics& diagnostics);

// check.future: what was done, printed in the column of a year that was still to come.
void check_steps(const model::Plan& plan, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
