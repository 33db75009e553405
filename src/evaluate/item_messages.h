// What there is to say about an item that gets no rating.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// error evaluate.division-by-zero
Diagnostic division_by_zero(const model::Plan& plan, const Item& item);
// A sum of years without a value: error evaluate.overflow, else warning check.not-rated.
Diagnostic no_sum(const model::Plan& plan, const Item& item);
// warning check.not-rated, naming what the band asked for and isn't there
Diagnostic not_rated(const model::Plan& plan, const Item& item);

}  // namespace ayumi::evaluate
