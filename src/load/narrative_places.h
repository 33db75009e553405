// Where narratives may stand, and what each place belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/narratives.h"

namespace ayumi::load {

// The key of a file's narrative, with years as 2024; nullopt after a complaint: nothing of that name is in the data.
std::optional<std::string> narrative_key(const ContentFile& file, const std::vector<PlanPlaces>& plans,
                                         Diagnostics& diagnostics);

}  // namespace ayumi::load
