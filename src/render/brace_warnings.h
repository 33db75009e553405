// Quotations of figures that a narrative would print as they stand, since their braces are other than {{ … }}.
#pragma once

#include "base/diagnostics.h"
#include "templating/shape.h"

namespace ayumi::render {

// Adds warnings: template.braces for full-width ones, ｛｛ … ｝｝, and for a single one before a name of the context
// that is called, { share("2024") }. Text between `backticks` may be about braces.
void warn_of_braces(const Span& body, const templating::Shape& context, Diagnostics& diagnostics);

}  // namespace ayumi::render
