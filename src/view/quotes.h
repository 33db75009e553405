// The figures that a narrative can quote by name, as functions that give text in the page's language.
#pragma once

#include "templating/value.h"
#include "view/plan_context.h"

namespace ayumi::view {

// share, on_track, total, projects, points, band_count, value, target, rate, rating, latest, name, link. Each takes ids
// as text and years as numbers or text; an unknown one is a CallError with the nearest known one as a hint. The context
// must outlive it.
templating::Object quotes(const PlanContext& context);
templating::Shape quotes_shape();

}  // namespace ayumi::view
