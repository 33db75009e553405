// Makes a snapshot: the site as of its year and the source that it was made from, as a bag in archive/.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "archive/bag_writer.h"
#include "base/diagnostics.h"
#include "base/timings.h"
#include "commands/commands.h"
#include "commands/prepared_site.h"
#include "commands/read_log.h"
#include "commands/snapshot.h"
#include "commands/snapshot_source.h"

namespace ayumi::commands {

// "archive/2024-2" of the site.
std::string snapshot_folder(const std::string& site, model::FiscalYear year, int edition);

struct MadeSnapshot {
  archive::WrittenBag bag;
  SnapshotSource source;
};

// For one snapshot. Diagnostics point into it.
class SnapshotMaker {
 public:
  SnapshotMaker(SnapshotInfo info, const Options& options, World& world);

  const std::string& folder() const { return folder_; }
  // nullopt after an error, which `diagnostics` tells; then nothing is there. Errors of its own: archive.draft,
  // archive.file-name, archive.no-plan, and a failure where a file was saved while it was at work.
  std::optional<MadeSnapshot> make(Timings& timings, Diagnostics& diagnostics);

 private:
  Preparation preparation() const;
  Result<void> unchanged(const std::vector<std::string>& files) const;
  std::optional<MadeSnapshot> write(const std::vector<std::string>& files, Timings& timings, Diagnostics& diagnostics);

  const SnapshotInfo info_;
  const Options& options_;
  World& world_;
  const std::string folder_;
  const ReadLog log_;                       // of what the pages are made from
  std::unique_ptr<PreparedSite> prepared_;  // what the diagnostics point into
};

}  // namespace ayumi::commands
