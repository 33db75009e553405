// Definition changes: nothing is computed across one.
#pragma once

#include "model/project.h"

namespace ayumi::evaluate {

// Two years belong together when this is the same for both: how often the definition has changed by then.
int definition_in(const model::Indicator& indicator, model::FiscalYear year);

}  // namespace ayumi::evaluate
