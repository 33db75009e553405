// The differences between two editions, for `diff` and for pages.
#pragma once

#include <iosfwd>
#include <vector>

#include "commands/options.h"
#include "evaluate/compare.h"

namespace ayumi::commands {

// The title of the plan in the later edition, else in the former; of no plan: the whole site.
Message plan_title(const std::string& plan, const evaluate::Edition& before, const evaluate::Edition& after);
// Whose difference it is, and which part of it.
Message difference_head(const evaluate::Difference& difference);
// What the data say about it, and why it is; may be empty.
Message difference_remark(const evaluate::Difference& difference);

// How many there are of each kind; then plan by plan and kind by kind, each with its former and its new state, its
// cause, and its place. As text, or as one JSON document. The titles are those of the later edition's plans.
void print_differences(const std::vector<evaluate::Difference>& differences, const evaluate::Edition& before,
                       const evaluate::Edition& after, const Options& options, std::ostream& out);

}  // namespace ayumi::commands
