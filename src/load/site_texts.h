// All texts of a site with the keys that the parity ledger knows them by.
#pragma once

#include <vector>

#include "load/text_collector.h"
#include "model/site.h"

namespace ayumi::load {

// Every text of the data files, in the order of the model; "site/title",
// "plans/aomori-area/projects/business-hub/name".
std::vector<LocatedText> site_texts(const model::Site& site);

}  // namespace ayumi::load
