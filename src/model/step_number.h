// The numbers printed before the steps of a roadmap, by which what was done is matched with what was planned.
#pragma once

#include <string_view>
#include <vector>

#include "model/roadmap.h"

namespace ayumi::model {

// Whether two numbers mean the same, however they are written: ②, ２, (2) and 2 do.
bool is_same_number(std::string_view a, std::string_view b);
// The planned steps that a step done may carry out: the one that it names, else those of its number.
std::vector<const PlannedStep*> planned_of(const Task& task, const Step& step);

}  // namespace ayumi::model
