// A composite in a year, as every page that shows it needs it.
#pragma once

#include <optional>
#include <string>

#include "view/dashboard_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

// A figure of a composite in words, as published where it differs or can't be computed; empty where nothing is known.
struct ShownComposite {
  std::string text;
  std::optional<Differing> differs;
};
ShownComposite shown_value(const PlanContext& context, const evaluate::YearFigures& year,
                           const evaluate::CompositeFigures& composite);
ShownComposite shown_difference(const PlanContext& context, const evaluate::YearFigures& year,
                                const evaluate::CompositeFigures& composite);

// Its value with the plan's digits; one below 100 is never shown as 100, as with rates.
std::string rounded(const PlanContext& context, const Rational& value);
// That an earlier record has another value; empty where none has.
std::string composite_note(const PlanContext& context, const evaluate::YearFigures& year,
                           const evaluate::CompositeFigures& composite);
// How many of its members count; empty for one without a value.
std::string counted(const PlanContext& context, const evaluate::CompositeFigures& composite);

const model::Composite& model_of(const PlanContext& context, const evaluate::CompositeFigures& composite);
const model::Indicator& model_of(const PlanContext& context, const model::Member& member);

// Whether anything is known of it.
bool is_known(const evaluate::CompositeFigures& composite);

// The latest year in which anything is known of it; null: none.
const evaluate::YearFigures* latest_known(const PlanContext& context, model::CompositeIndex composite);

// In a year that the page is about.
CompositeTile composite_tile(const PlanContext& context, const evaluate::YearFigures& year,
                             const evaluate::CompositeFigures& composite);
// In its latest year, which it names: another composite may have a later one.
CompositeTile latest_tile(const PlanContext& context, model::CompositeIndex composite);

}  // namespace ayumi::view
