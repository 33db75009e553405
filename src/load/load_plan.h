// The files of one plan → the plan.
#pragma once

#include <string>
#include <vector>

#include "load/inventory.h"
#include "load/names.h"
#include "model/site.h"

namespace ayumi::load {

struct LoadedPlan {
  std::string id;
  PlanNames names;
  model::Plan plan;
  // Of the plan's own file, the languages, and every id: all that decoding a file of the plan hangs on besides that
  // file. Empty where no memory asks for it.
  std::string context;
};

// The plans of all files, by id; reads the files of the years. Mistakes stay with their files, or go to `diagnostics`
// where they are about several.
std::vector<LoadedPlan> load_plans(const Reading& reading, const std::string& folder, std::vector<DataFile>& files,
                                   const std::vector<model::Language>& languages, Diagnostics& diagnostics);

}  // namespace ayumi::load
