// What became of each project in each year.
#pragma once

#include <vector>

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// The years that a plan has figures for: from its first to its last, then the outlook year.
std::vector<model::FiscalYear> years_of(const model::Plan& plan);

// A list like plan.projects for each of `years` (ascending). A project is there from its change "new", without one from
// its `since` or the plan's first year, until it ends, is merged into another, or passes its `until`. Of several
// changes in one year the weightiest counts: ended or merged, new, expanded, changed, renamed.
std::vector<std::vector<ProjectYear>> project_years(const model::Plan& plan,
                                                    const std::vector<model::FiscalYear>& years);

// What a change of this year makes of a project.
ProjectYear::Status status_of(model::Change::Kind kind);

}  // namespace ayumi::evaluate
