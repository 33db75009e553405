// What build and print share: a prepared site → files in a folder, all or nothing.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/timings.h"
#include "commands/commands.h"
#include "commands/prepared_site.h"
#include "publish/publisher.h"

namespace ayumi::commands {

// Renders into staging and swaps; nullopt after errors, which are in the diagnostics, with the former site in `folder`
// as it was.
std::optional<publish::PublishSummary> publish_site(const PreparedSite& prepared, const Options& options,
                                                    const std::string& folder, unsigned workers, World& world,
                                                    Timings& timings, Diagnostics& diagnostics);

}  // namespace ayumi::commands
