// Whether a snapshot's source still gives its site.
#pragma once

#include "commands/commands.h"

namespace ayumi::commands {

// `archive --rebuild-check PATH` (a folder or a zip file): builds data/source in memory and compares every file with
// data/site, after verifying the bag. Writes nothing. Where another program made it, all differences are one finding.
int rebuild_check(const Options& options, World& world);

}  // namespace ayumi::commands
