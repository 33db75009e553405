// Values as JSON that is safe inside of HTML, as Jinja's tojson writes it: keys sorted, ASCII only, < > & ' as \u
// escapes.
#pragma once

#include <string>

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

// A negative indent: all on one line.
std::string to_json_text(const Value& value, int indent, const Use& use);

}  // namespace ayumi::templating
