// The names of figures that a report states beside others: of key figures and of tables.
#pragma once

#include <cstdint>

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// Of a key figure that follows from others.
FigureName key_figure_name(const model::PlanYear& year, std::uint32_t key_figure);
// Of a column's total.
FigureName table_total_name(const model::PlanYear& year, std::uint32_t table, std::uint32_t column);
// Of a cell in a column that follows from others; the row behind the last is the total.
FigureName cell_name(const model::PlanYear& year, std::uint32_t table, std::uint32_t row, std::uint32_t column);

}  // namespace ayumi::evaluate
