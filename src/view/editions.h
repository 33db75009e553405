// Snapshots of fiscal years, as pages tell of them.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/common.h"
#include "model/fiscal_year.h"

namespace ayumi::view {

// What an edition after the first corrected, in the words of whoever did.
struct EditionCorrection {
  int edition = 2;
  model::CalendarDate date;
  std::string reason;
};

// One snapshot that the site carries.
struct Edition {
  model::FiscalYear year{};
  int edition = 1;
  model::CalendarDate date;
  std::string correction;      // empty for the first
  std::string path;            // of its folder from the site's root: "archive/2024/"
  std::set<std::string> pages;  // paths in the folder
  std::string zip;             // from the site's root; empty where there is none
  std::size_t zip_bytes = 0;
  std::string fingerprint;     // SHA-512 of its tagmanifest-sha512.txt
};

// That a site is itself a snapshot.
struct SnapshotNotice {
  model::FiscalYear year{};
  model::CalendarDate date;
  std::vector<EditionCorrection> corrections;
  std::string latest;  // address of the site as it is now; may be empty
};

}  // namespace ayumi::view
