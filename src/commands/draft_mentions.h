// What can't be published because something that it speaks of is a draft.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "load/drafts.h"

namespace ayumi::commands {

// For a site whose drafts were left out: errors about quotations and links that mean one of them say so, with its
// place, in place of their hints, which are about things that aren't there at all.
void mention_drafts(const std::vector<load::DraftEntry>& drafts, Diagnostics& diagnostics);

}  // namespace ayumi::commands
