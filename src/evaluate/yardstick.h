// What an indicator's value of a year is measured by: the yardstick for measure.h, from the data.
#pragma once

#include "evaluate/history.h"
#include "evaluate/measure.h"

namespace ayumi::evaluate {

// The target that counts for a year, or null: there is none, or the indicator is defined otherwise in the target's
// year.
const model::Target* usable_target(const model::Plan& plan, const model::Indicator& indicator, model::FiscalYear year);

// Which way is better over the whole plan, judged by the latest target.
model::Direction direction_of(const model::Plan& plan, const model::Indicator& indicator);

// For history[position]; `target` is the usable one or null.
Yardstick yardstick_for(const model::Plan& plan, const model::Indicator& indicator, const History& history,
                        std::size_t position, const model::Target* target);

}  // namespace ayumi::evaluate
