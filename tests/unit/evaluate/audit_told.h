// What an audit found, in a line a finding.
#pragma once

#include <string>
#include <vector>

#include "evaluate/figures.h"

namespace ayumi::evaluate::test {

// "published | half_up | truncated explanation" of every finding.
std::vector<std::string> told(const PlanFigures& figures);

}  // namespace ayumi::evaluate::test
