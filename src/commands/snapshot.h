// A fiscal year's snapshot: a bag in archive/ with the site as it was and the source that it was made from.
//
//   archive/2024/                 the first edition; corrections are archive/2024-2/ and so on
//     bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt
//     data/site/                  what was published
//     data/source/                data/, content/, templates/, themes/ as they were; of content/ what pages use
//     data/program/               the templates and themes of the program
//     data/snapshot.toml          year, edition, date, program, corrections
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "commands/prepared_site.h"
#include "model/common.h"
#include "model/fiscal_year.h"

namespace ayumi::commands {

// What an edition after the first corrected.
struct Correction {
  int edition = 2;
  model::CalendarDate date;
  std::string reason;   // in the site's first language
  std::string english;  // the same for English pages; may be empty
};

struct SnapshotInfo {
  model::FiscalYear year{};
  int edition = 1;
  model::CalendarDate date;  // when it was made
  std::string program;       // see program_name
  std::vector<Correction> corrections;
};

// "2024", "2024-2": the folder in archive/.
std::string snapshot_name(model::FiscalYear year, int edition);
// The year and edition of such a name; nullopt for any other.
std::optional<std::pair<model::FiscalYear, int>> parse_snapshot_name(std::string_view name);

// "2026-11-27"
std::string iso_date(model::CalendarDate date);

// data/snapshot.toml as text, and read again from the snapshot at `folder`. Errors: what can't be read,
// archive.no-snapshot for a folder that isn't one.
std::string to_toml(const SnapshotInfo& info);
std::optional<SnapshotInfo> read_snapshot_info(const FileReader& files, const std::string& folder, Sources& sources,
                                               Diagnostics& diagnostics);

// What archive/ has of one snapshot: a folder, a zip file or both.
struct Kept {
  bool has_folder = false;
  bool has_zip = false;
};

// The snapshots of a site by year and edition: what is in archive/ under such a name.
using KeptSnapshots = std::map<std::pair<model::FiscalYear, int>, Kept>;
KeptSnapshots kept_snapshots(const FileReader& files, const std::string& site);

// The files of a snapshot, or of whatever else is in a folder.
struct RecordFiles {
  std::shared_ptr<const FileReader> zip;  // null: they are on the disk
  std::string folder;                     // in the zip or on the disk

  const FileReader& reader(const FileReader& disk) const { return zip ? *zip : disk; }
};

// A folder as it is, a zip file read into memory. Errors: a file that can't be read as a zip, archive.no-snapshot for a
// zip without a snapshot.
std::optional<RecordFiles> open_record(const FileReader& files, const std::string& path, Diagnostics& diagnostics);

// How the source of the snapshot at `folder` is read: as of its year, on its date.
Preparation preparation_of(const SnapshotInfo& info, const std::string& folder, const FileReader& files,
                           unsigned workers);

}  // namespace ayumi::commands
