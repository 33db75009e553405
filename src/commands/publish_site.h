// What build and print share: a prepared site → files in a folder, all or nothing.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/timings.h"
#include "commands/commands.h"
#include "commands/editions.h"
#include "commands/prepared_site.h"
#include "publish/publisher.h"

namespace ayumi::commands {

// Renders into staging, puts the editions' pages and zip files beside the site's, and swaps; nullopt after errors,
// which are in the diagnostics, with the former site in `folder` as it was.
std::optional<publish::PublishSummary> publish_site(const PreparedSite& prepared, const Options& options,
                                                    const std::string& folder, unsigned workers, World& world,
                                                    Timings& timings, Diagnostics& diagnostics,
                                                    const std::vector<CarriedEdition>& editions = {});

}  // namespace ayumi::commands
