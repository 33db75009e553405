// What decoding a file needs to know besides the file.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "load/format_info.h"
#include "load/names.h"
#include "model/plan.h"
#include "model/site.h"

namespace ayumi::load {

// For one file and one thread. All but `diagnostics` and `field` is only read.
struct Decoding {
  const std::vector<model::Language>& languages;  // the site's, never empty
  Diagnostics& diagnostics;
  const PlanNames* names = nullptr;                             // of the plan that the file belongs to
  const model::Plan* plan = nullptr;                            // decoded before its projects and years
  std::optional<model::FiscalYear> folder_year = std::nullopt;  // of a file in years/
  const FieldInfo* field = nullptr;                             // the key being read, for messages
  const TableInfo* file = nullptr;                              // the outermost table, set when it is opened

  // Whether the plan's first and last year are known.
  bool knows_years() const { return plan != nullptr && plan->first.start != 0 && plan->last.start != 0; }
};

}  // namespace ayumi::load
