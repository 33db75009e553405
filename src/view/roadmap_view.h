// A project's roadmap: its tasks by fiscal year, planned and done.
#pragma once

#include <optional>

#include "view/figure_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

// nullopt for a project without tasks.
std::optional<RoadmapView> roadmap_view(const PlanContext& context, model::ProjectIndex index);

}  // namespace ayumi::view
