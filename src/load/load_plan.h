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
};

// The plans of all files, by id. Mistakes stay with their files, or go to `diagnostics` where they are about several.
std::vector<LoadedPlan> load_plans(std::vector<DataFile>& files, const std::string& folder,
                                   const std::vector<model::Language>& languages, unsigned workers,
                                   Diagnostics& diagnostics);

}  // namespace ayumi::load
