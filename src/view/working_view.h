// The working of a rating, step by step, so that a reader with a pocket calculator gets the same answer.
#pragma once

#include <vector>

#include "view/plan_context.h"

namespace ayumi::view {

// Actual, target used, formula with the numbers in it, rounding, pace, changes, band or why there is none. Empty where
// there is nothing to work out.
std::vector<WorkingStep> working_steps(const PlanContext& context, const evaluate::Item& item);
// "あと2件でA"; empty where there is no better band or it can't be told.
std::string next_band_text(const PlanContext& context, const evaluate::Item& item);
// The conditions of a band in words: "達成率75%以上".
std::string band_conditions(const PlanContext& context, const model::Band& band);
std::string_view method_id(model::Method method);

}  // namespace ayumi::view
