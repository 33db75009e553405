// A plan's whole report as one HTML file a language.
#pragma once

#include "commands/commands.h"

namespace ayumi::commands {

// `build --single PLAN`: writes PLAN.ja.html and so on into --out (default: this folder); with drafts
// PLAN-draft.ja.html.
int build_single(const Options& options, World& world);

}  // namespace ayumi::commands
