// Key figures, tables and schedules of a project or of the plan, and a project's roadmap.
#pragma once

#include <optional>
#include <vector>

#include "view/figure_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

// The latest year first; years without any are left out. `project`: none for those that belong to no project.
std::vector<FiguresOfYear> figures_of(const PlanContext& context, std::optional<model::ProjectIndex> project);
FiguresView figures_view(const PlanContext& context);
bool has_figures(const model::Plan& plan);

// nullopt for a project without tasks.
std::optional<RoadmapView> roadmap_view(const PlanContext& context, model::ProjectIndex index);

// A key figure's value with its unit, as text and ready to be placed: 約310件.
std::string key_figure_text(const PlanContext& context, const model::KeyFigure& figure);

}  // namespace ayumi::view
