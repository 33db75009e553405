// Quotations of figures that a report states by themselves: composites, key figures, cells of tables. Each takes ids
// and, where not the latest is meant, a year; a figure that differs from what it is recomputed to says so.
#pragma once

#include "view/quote_arguments.h"

namespace ayumi::view {

// composite("composite", "2024"): its value.
QuoteAnswer composite_quote(const PlanContext& context, const templating::Arguments& arguments);
// key_figure("figure", "2024").
QuoteAnswer key_figure_quote(const PlanContext& context, const templating::Arguments& arguments);
// cell("table", "row", "column", "2024"); the row of totals is called "total".
QuoteAnswer cell_quote(const PlanContext& context, const templating::Arguments& arguments);

}  // namespace ayumi::view
