// The payload of a snapshot, file by file: the same bytes from the same source.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/timings.h"
#include "commands/prepared_site.h"
#include "commands/snapshot.h"

namespace ayumi::commands {

// A site prepared to be kept: as of the snapshot's year, on its date, under its own addresses, its pages saying so.
std::unique_ptr<PreparedSite> prepare_snapshot(const SnapshotInfo& info, Preparation preparation, Timings& timings,
                                               Diagnostics& diagnostics);

// Every file of data/site/ by its path there. `copy` is given the files of content/ that pages show, `sink` all others,
// from several threads. Gives the files of content/.
using CopyFile = std::function<void(const std::string& from, const std::string& path)>;
std::vector<render::LinkedFile> render_snapshot(const PreparedSite& prepared, const std::string& source_folder,
                                                unsigned workers, const render::Sink& sink, const CopyFile& copy,
                                                Diagnostics& diagnostics);

}  // namespace ayumi::commands
