// Which target an observation is measured against, and what is expected on the way there.
#pragma once

#include <optional>

#include "base/rational.h"
#include "model/plan.h"

namespace ayumi::evaluate {

// The year's own target (one of that very year before one of every year); without one, the next later one. Null if none
// is left.
const model::Target* choose_target(const model::Plan& plan, const model::Indicator& indicator, model::FiscalYear year);
// The year that a target is to be reached in; `year` itself for one of every year.
// nullopt for a mid-term target of a plan without a mid-term year.
std::optional<model::FiscalYear> target_year(const model::Plan& plan, const model::Target& target,
                                             model::FiscalYear year);
// Where the indicator starts from: the baseline's year, else the year before the plan's first.
model::FiscalYear start_year(const model::Plan& plan, const model::Indicator& indicator);

// How many percent of the way from the start to the target are expected by `year`: the indicator's own expectation,
// which holds until the next one is given (none yet: 0); without any, a straight line. In a target's own year all of it
// is, unless there is an expectation of that year (for a target of every year: or of one before). nullopt where the
// target lies no later than the start.
std::optional<Rational> expected_percent(const model::Plan& plan, const model::Indicator& indicator,
                                         const model::Target* target, model::FiscalYear year);

}  // namespace ayumi::evaluate
