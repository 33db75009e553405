// An indicator over the years: table, chart, and the working of each rating.
#pragma once

#include "view/plan_context.h"

namespace ayumi::view {

IndicatorView indicator_view(const PlanContext& context, model::ProjectIndex project, model::IndicatorIndex index);

}  // namespace ayumi::view
