// Texts with places for values, after C's printf: "%s", "%.1f", "%(name)s".
#pragma once

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

// `text % values`: a tuple, an object for named places, or one value.
Value format_operator(const Value& text, const Value& values, const Use& use);
// The filter `format`: positional or named arguments.
Value format_filter(const Value& text, const Arguments& arguments, const Use& use);

}  // namespace ayumi::templating
