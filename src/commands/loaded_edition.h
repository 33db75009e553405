// An edition of a site as far as a comparison needs it. Its theme, which an old snapshot may have for another version
// of the program, is read only for the narratives that differ; where that fails they are shown as they are written.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "commands/narrative_reader.h"
#include "commands/snapshot.h"
#include "evaluate/compare.h"
#include "evaluate/figures.h"
#include "model/site.h"

namespace ayumi::commands {

// Members refer to one another, so it stays where it is.
struct LoadedEdition {
  std::shared_ptr<const FileReader> zip;  // of a snapshot that is a zip file
  Sources sources;
  model::Site site;
  evaluate::Figures figures;
  std::optional<SnapshotInfo> info;             // of a snapshot
  std::unique_ptr<const NarrativeReader> read;  // after errors, null

  evaluate::Edition edition() const;
};

// Reads the snapshot (a folder or a zip file) or the site at `path`, from files that outlive the edition: a snapshot as
// of its year, a site as it is on that day. Without drafts.
void load_edition(const FileReader& files, const std::string& path, unsigned workers, model::CalendarDate today,
                  LoadedEdition& edition, Diagnostics& diagnostics);

}  // namespace ayumi::commands
