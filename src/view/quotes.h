// The figures that a narrative can quote by name, as functions that give text in the page's language.
#pragma once

#include "templating/value.h"
#include "view/plan_context.h"

namespace ayumi::view {

// Each takes ids as text and years as numbers or text; an unknown one is a CallError with the nearest known one as a
// hint. A published figure that differs from the recomputed one says so in words. The context must outlive it.
templating::Object quotes(const PlanContext& context);
// The same for a text about a year, which calls projects by their names in that year.
templating::Object quotes_of_year(const PlanContext& context, const templating::Object& quotes, model::FiscalYear year);
templating::Shape quotes_shape();

}  // namespace ayumi::view
