// Probable slips in codes and numbers of projects and bands.
#pragma once

#include "base/diagnostics.h"
#include "model/plan.h"

namespace ayumi::evaluate {

// check.full-width: full-width digits in a code or number. check.leading-zeros: "4" among "01", "02", "03".
void check_codes(const model::Plan& plan, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
