// Narratives before there are figures: enough to check what doesn't hang on them.
#pragma once

#include <vector>

#include "model/site.h"
#include "templating/value.h"
#include "view/pages.h"

namespace ayumi::view {

// Every narrative in every language that it has, whether a page shows it or not.
std::vector<NarrativeText> narrative_texts(const model::Site& site);
// A narrative's context in which every figure reads "0".
templating::Object placeholder_context(const model::Site& site);

}  // namespace ayumi::view
