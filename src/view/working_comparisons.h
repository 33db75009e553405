// What band conditions other than a rate are judged on: the pace, the changes, the target reached, each worked out; and
// why an item couldn't be judged.
#pragma once

#include <vector>

#include "view/plan_context.h"

namespace ayumi::view {

// One after another; none for what the item doesn't have.
void add_pace(const PlanContext& context, const evaluate::Item& item, std::vector<WorkingStep>& steps);
void add_changes(const PlanContext& context, const evaluate::Item& item, std::vector<WorkingStep>& steps);
// Only where one of the plan's bands asks for it.
void add_target_reached(const PlanContext& context, const evaluate::Item& item, std::vector<WorkingStep>& steps);

// Why a value got no rating: what a band's rule lacks, that no rule fits, or that its sum isn't known. Empty where it
// is rated, was given a reason, or there is no value.
std::string why_unrated(const PlanContext& context, const evaluate::Item& item);
// Why a sum of years isn't known; empty where it is.
std::string why_no_sum(const PlanContext& context, const evaluate::Item& item);

}  // namespace ayumi::view
