// The differences between two editions, for `diff`.
#pragma once

#include <iosfwd>
#include <vector>

#include "commands/options.h"
#include "evaluate/compare.h"

namespace ayumi::commands {

// How many there are of each kind; then plan by plan and kind by kind, each with its former and its new state, its
// cause, and its place. As text, or as one JSON document. The titles are those of the later edition's plans.
void print_differences(const std::vector<evaluate::Difference>& differences, const evaluate::Edition& before,
                       const evaluate::Edition& after, const Options& options, std::ostream& out);

}  // namespace ayumi::commands
