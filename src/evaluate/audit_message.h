// An audit finding in words.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

Diagnostic describe(const model::Plan& plan, const AuditFinding& finding);

}  // namespace ayumi::evaluate
