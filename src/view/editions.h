// Snapshots of fiscal years, as pages tell of them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "evaluate/compare.h"
#include "model/common.h"
#include "model/fiscal_year.h"

namespace ayumi::view {

// What was corrected, in the words of whoever did.
struct CorrectionText {
  std::string text;     // in the site's first language; empty: nothing was
  std::string english;  // for English pages; may be empty
};

// What an edition after the first corrected.
struct EditionCorrection {
  int edition = 2;
  model::CalendarDate date;
  CorrectionText reason;
};

// One snapshot that the site carries.
struct Edition {
  model::FiscalYear year{};
  int edition = 1;
  model::CalendarDate date;
  CorrectionText correction;    // empty for the first
  std::string path;             // of its folder from the site's root: "archive/2024/"
  std::set<std::string> pages;  // paths in the folder
  std::string zip;              // from the site's root; empty where there is none
  std::size_t zip_bytes = 0;    // without a zip, those of all its files
  std::string fingerprint;      // SHA-512 of its tagmanifest-sha512.txt
};

// A difference between two editions, in the two languages of the program.
struct EditionChangeLine {
  Message what;  // "令和6年度「事業」の「指標」"
  Message before;
  Message after;
  Message remark;  // why, and what the data say about it; may be empty
};

// Differences of one kind in a plan, or in the site itself.
struct EditionChangeGroup {
  Message plan;  // its title
  Message kind;
  std::vector<EditionChangeLine> lines;
};

// What is different in an edition from the one before it.
struct EditionChanges {
  std::string name;  // of the later one: "2024-2"
  model::FiscalYear year{};
  int edition = 1;
  model::FiscalYear former_year{};
  int former_edition = 1;
  std::vector<EditionChangeGroup> groups;  // plan by plan
};

// A value that was another one when it was first kept.
struct FormerValue {
  model::FiscalYear record{};  // the snapshot that says so
  Message value;
};

// What of a plan an earlier snapshot has otherwise.
struct FormerValues {
  std::map<evaluate::ItemPlace, FormerValue> items;
  std::map<evaluate::FigurePlace, FormerValue> figures;
};

// That a site is itself a snapshot.
struct SnapshotNotice {
  model::FiscalYear year{};
  model::CalendarDate date;
  std::vector<EditionCorrection> corrections;
  std::string latest;  // address of the site as it is now; may be empty
};

}  // namespace ayumi::view
