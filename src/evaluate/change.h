// The change between two values of an indicator.
#pragma once

#include "evaluate/figures.h"
#include "evaluate/tolerance.h"

namespace ayumi::evaluate {

ValueChange change_between(const Decimal& now, const Decimal& then, model::FiscalYear since, model::Direction better,
                           const Tolerance& tolerance);

}  // namespace ayumi::evaluate
