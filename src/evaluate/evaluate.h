// model → figures, by pure functions. Sees no files, clock, locale or templates; the contract is the handbook's method
// page.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "model/site.h"

namespace ayumi::evaluate {

// `today` is the last day that an observation may be of (a later one is probably a slip). The same figures and
// diagnostics from any number of workers. Adds
//   error   evaluate.*   what can't be computed: a division by zero that the method doesn't settle, an overflow
//   warning check.*      what is probably a slip: a target on the wrong side of the baseline, a jump by ten, a year
//                        skipped, a value in the future, full-width digits in a code, a code that lost its zeros, a
//                        value overdue, a change without effect; and a value that gets no rating without a reason being
//                        named (check.not-rated)
//   finding check.*      a cumulative total that falls, a text that a band demands and that isn't there
//   finding audit.*      published figures that differ
//   warning audit.unused-note  a note about a figure that doesn't differ
Figures evaluate(const model::Site& site, model::CalendarDate today, unsigned workers, Diagnostics& diagnostics);

}  // namespace ayumi::evaluate
