// What can only be seen when a whole plan, or a whole indicator, is there.
#pragma once

#include "base/diagnostics.h"
#include "model/plan.h"

namespace ayumi::load {

// Bands that can't be reached; only for a plan file that was decoded without mistakes, since a condition may be
// missing.
void check_bands(const std::vector<model::Band>& bands, Diagnostics& diagnostics);
// Two targets or expectations for one year.
void check_indicator(const model::Indicator& indicator, Diagnostics& diagnostics);
// Groups that contain themselves.
void check_groups(const model::Plan& plan, Diagnostics& diagnostics);
// Entries that are there twice in a year, mergers in a circle, steps of a roadmap in years far off.
void check_years(const model::Plan& plan, Diagnostics& diagnostics);

}  // namespace ayumi::load
