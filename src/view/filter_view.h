// What the projects of a list can be narrowed by. A page's script does it; tags say on each card what it belongs to.
#pragma once

#include <string>
#include <vector>

#include "view/plan_context.h"

namespace ayumi::view {

// "field-industry rating-a status-added partner-aomori", separated by spaces.
std::string filter_tags(const PlanContext& context, const evaluate::YearFigures& year, model::ProjectIndex project);

// The filters that tell some of these projects from others; a value that all of them have, or none, isn't offered.
std::vector<FilterView> filters(const PlanContext& context, const evaluate::YearFigures& year,
                                const std::vector<model::ProjectIndex>& projects);

}  // namespace ayumi::view
