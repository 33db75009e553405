// What stands small beside an item's figures: whose target it is, what the value lacks, when one is due.
#pragma once

#include <string>

#include "view/plan_context.h"

namespace ayumi::view {

// Which target was used, with its year where that isn't plain. Empty for one of the year itself.
std::string target_note(const PlanContext& context, const evaluate::Item& item);
// The same where the target is of a later year; empty otherwise.
std::string later_target_note(const PlanContext& context, const evaluate::Item& item);

// The value to show: as compared, a state's name, or the year's own value where no sum can be made of it.
Html value_html(const PlanContext& context, const evaluate::Item& item);
// That it is the year's own, and why there is no sum; empty for any other value.
std::string value_note(const PlanContext& context, const evaluate::Item& item);
// What stands in the place of a value: the reason, whatever rating was given all the same.
Html no_value(const PlanContext& context, const evaluate::Item& item);
// When a missing value is expected; empty where the data don't say.
std::string due_note(const PlanContext& context, const evaluate::Item& item);

}  // namespace ayumi::view
