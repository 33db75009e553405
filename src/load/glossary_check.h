// Whether names are translated as the glossary says.
#pragma once

#include "base/diagnostics.h"
#include "model/site.h"

namespace ayumi::load {

// Looks at the names of categories, projects and indicators. Where a name contains a term in its original, its
// translation must contain the term's, in any letter case; a term within a longer one counts as that.
void check_glossary(const model::Site& site, Diagnostics& diagnostics);

}  // namespace ayumi::load
