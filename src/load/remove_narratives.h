// Takes out the narratives about what is taken out of the plans.
#pragma once

#include <set>
#include <string>

#include "model/site.h"

namespace ayumi::load {

// The folders of narratives, as their keys begin: "plans/area", "plans/area/projects/x".
std::string narrative_folder(const model::Plan& plan);
std::string narrative_folder(const model::Plan& plan, const model::Project& project);

// Takes out those of the folders, and below them.
void remove_narratives(model::Site& site, const std::set<std::string>& folders);

}  // namespace ayumi::load
