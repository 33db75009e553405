// What of a site's files goes into a snapshot's source: all that the building read, and nothing that wasn't published.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "commands/prepared_site.h"
#include "model/fiscal_year.h"

namespace ayumi::commands {

// Paths below the site's folder.
struct SnapshotSource {
  std::vector<std::string> files;
  std::vector<std::string> left_out;  // of data/ and content/: what no page is made from
  std::vector<std::string> later;     // of `files`: what later years say, since it tells what wasn't there yet
};

// Every file of data/, content/, templates/ and themes/. Errors: archive.file-name for a name that isn't ASCII.
std::vector<std::string> site_files(const FileReader& files, const std::string& site, Diagnostics& diagnostics);

// Sorts them. `linked` are the files of content/ that pages lead to; `found` is what was said of the site, which names
// the files that nothing reads.
SnapshotSource snapshot_source(const std::vector<std::string>& files, const PreparedSite& prepared,
                               const std::string& site, const std::vector<render::LinkedFile>& linked,
                               model::FiscalYear year, const Diagnostics& found);

}  // namespace ayumi::commands
