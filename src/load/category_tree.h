// Categories in the order of their tree.
#pragma once

#include "load/names.h"
#include "model/plan.h"

namespace ayumi::load {

// Puts parents before their children, siblings as in the file, and sets depths; `names` follows. A category in a
// circle is a mistake, and becomes one at the top.
void order_categories(model::Plan& plan, Directory& names, Diagnostics& diagnostics);

}  // namespace ayumi::load
