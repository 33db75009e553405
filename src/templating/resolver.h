// Finds out where each name of a template lives: in a slot of a frame, or in the context of the render. After Jinja's
// rules: loops, `with`, macros, call, filter and set blocks are scopes, `if` is none; what a scope sets starts in it as
// what it means further out; blocks see no local variables unless they are `scoped`.
#pragma once

#include "templating/template.h"

namespace ayumi::templating {

// Completes bindings, slots, filters, tests and references of a freshly parsed template. Throws Fault past 65,535
// variables.
void resolve_names(Template& compiled);

}  // namespace ayumi::templating
