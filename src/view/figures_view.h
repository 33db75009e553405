// Key figures, tables and schedules of a project or of the plan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/figure_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

// The latest year first; years without any are left out. `project`: none for those that belong to no project.
std::vector<FiguresOfYear> figures_of(const PlanContext& context, std::optional<model::ProjectIndex> project);
FiguresView figures_view(const PlanContext& context);
bool has_figures(const model::Plan& plan);

// A key figure's value with its unit, as text and ready to be placed: 約310件.
std::string key_figure_text(const PlanContext& context, const model::KeyFigure& figure);
// How it differs from what it is recomputed to; nullopt: it doesn't, or it follows from nothing.
std::optional<Differing> key_figure_differs(const PlanContext& context, const model::PlanYear& year,
                                            std::uint32_t position);
// The same of a table's value; the text is empty for a blank one. The row behind the last is the total.
std::string cell_text(const PlanContext& context, const model::DataTable& table, std::size_t row, std::size_t column);
std::optional<Differing> cell_differs(const PlanContext& context, const model::PlanYear& year, std::uint32_t table,
                                      std::uint32_t row, std::uint32_t column);

// Where a key figure ("figure") or a table ("table") of a year stands on its page.
std::string figure_anchor(std::string_view kind, model::FiscalYear year, std::string_view id);

}  // namespace ayumi::view
