// What people write for a value that there isn't: a dash, or nothing behind "value =". What to write instead is the
// reason.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "load/names.h"

namespace ayumi::load {

// Blank, or nothing but dashes, in whatever width.
bool stands_for_no_value(std::string_view text);
// The hint, with the ids of the plan's reasons.
Message write_reason(const Directory& reasons);
// The diagnostics of a year's file that couldn't be parsed, with that hint for values of observations.
Diagnostics explain_missing_values(const Diagnostics& found, const Directory& reasons);

}  // namespace ayumi::load
