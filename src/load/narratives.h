// Markdown texts: which page or thing each belongs to, their front matter, their languages.
#pragma once

#include <string>
#include <vector>

#include "load/inventory.h"
#include "load/names.h"
#include "model/site.h"

namespace ayumi::load {

// A plan's folder with what its narratives can be about.
struct PlanPlaces {
  std::string id;
  const PlanNames* names = nullptr;
  const model::Plan* plan = nullptr;
};

// The narratives of all files that stand in a right place, by key. `plans` is ordered by id.
std::vector<model::Narrative> load_narratives(std::vector<ContentFile>& files, const std::vector<PlanPlaces>& plans,
                                              const std::vector<model::Language>& languages, Diagnostics& diagnostics);

}  // namespace ayumi::load
