// An edition of a site as far as a comparison needs it: no theme and no templates, which an old snapshot may have for
// another version of the program.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "commands/snapshot.h"
#include "evaluate/compare.h"
#include "evaluate/figures.h"
#include "model/site.h"

namespace ayumi::commands {

// Members refer to one another, so it stays where it is.
struct LoadedEdition {
  Sources sources;
  model::Site site;
  evaluate::Figures figures;
  std::optional<SnapshotInfo> info;  // of a snapshot

  evaluate::Edition edition() const { return {site, figures}; }
};

// Reads the snapshot or the site at `folder`: a snapshot as of its year, a site as it is on that day. Without drafts.
void load_edition(const FileReader& files, const std::string& folder, unsigned workers, model::CalendarDate today,
                  LoadedEdition& edition, Diagnostics& diagnostics);

}  // namespace ayumi::commands
