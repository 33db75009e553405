// The audit of published figures, for `check --audit`.
#pragma once

#include <iosfwd>

#include "commands/options.h"
#include "evaluate/figures.h"

namespace ayumi::commands {

// Plan by plan: how many figures were compared, then each that differs with its place, its name for notes, as
// published, recomputed half-up and truncated, what explains it, and the note about it. As text, or as one JSON
// document.
void print_audit(const evaluate::Figures& figures, const Options& options, std::ostream& out);

}  // namespace ayumi::commands
