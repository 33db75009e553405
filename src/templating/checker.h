// What can be known to be wrong before anything renders: names, attributes, filters, tests, arguments, blocks. Works
// through a template and all that it includes, imports and extends by constant names, with the declared form of its
// context.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "templating/engine.h"
#include "templating/library.h"
#include "templating/shape.h"
#include "templating/template.h"

namespace ayumi::templating {

// Tells of all mistakes at once, each once; false if there are any.
bool check_template(const Template& compiled, const Shape& context, const std::vector<Global>& globals,
                    const Library& library, Diagnostics& diagnostics);

}  // namespace ayumi::templating
