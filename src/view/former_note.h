// What pages say beside a figure that an earlier snapshot has otherwise.
#pragma once

#include <string>

#include "view/plan_context.h"

namespace ayumi::view {

// "令和5年度の記録では43,000人"; empty where no snapshot has it otherwise.
std::string former_note(const PlanContext& context, const evaluate::ItemPlace& place);
std::string former_note(const PlanContext& context, const evaluate::FigurePlace& place);

}  // namespace ayumi::view
