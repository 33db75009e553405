// An indicator over the years: table, chart, and the working of each rating.
#pragma once

#include "view/plan_context.h"

namespace ayumi::view {

// `project`: none for one of the plan's own.
IndicatorView indicator_view(const PlanContext& context, std::optional<model::ProjectIndex> project,
                             model::IndicatorIndex index);

}  // namespace ayumi::view
