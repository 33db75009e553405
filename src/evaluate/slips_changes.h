// Probable slips in what became of projects.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// check.unused-change: a change that makes nothing of its project, since a weightier one of the same year counts or the
// project isn't there.
void check_changes(const PlanFigures& figures, Diagnostics& diagnostics);

// Of what was done of a roadmap. check.future: it is printed in the column of a year that was still to come;
// check.unplanned-step: it has a number that no planned step of its task has.
void check_steps(const model::Plan& plan, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
