// model → figures, by pure functions. Sees no files, clock, locale or templates; the contract is the handbook's method
// page.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "model/site.h"

namespace ayumi::evaluate {

// `today` is the last day that an observation may be of (a later one is probably a slip). Adds
//   error   evaluate.*   what can't be computed: a division by zero that the method doesn't settle, an overflow
//   warning check.*      what is probably a slip: a target on the wrong side of the baseline, a cumulative total that
//   falls, a jump by ten,
//                        a year skipped, a value in the future, full-width digits in a code, a code that lost its
//                        zeros, a text that a band demands, a value overdue
//   finding audit.*      published figures that differ
Figures evaluate(const model::Site& site, model::CalendarDate today, unsigned workers, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
