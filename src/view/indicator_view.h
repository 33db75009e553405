// An indicator over the years: table, chart, and the working of each rating.
#pragma once

#include "view/plan_context.h"

namespace ayumi::view {

IndicatorView indicator_view(const PlanContext& context, model::ProjectIndex project, model::IndicatorIndex index);
BreakdownView breakdown_view(const PlanContext& context, const model::Breakdown& breakdown, int digits,
                             const model::LocalizedText& unit, const std::string& chart_id);

}  // namespace ayumi::view
