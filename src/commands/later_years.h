// Why a snapshot of a past year can't be made from today's data.
#pragma once

#include "base/diagnostics.h"
#include "commands/prepared_site.h"
#include "model/fiscal_year.h"

namespace ayumi::commands {

// Gives each error that is there only because the site is read as of `year`, since a narrative speaks of a later one, a
// hint that says what to do. `preparation` is that of the site as it is today.
void explain_later_years(model::FiscalYear year, const Preparation& preparation, Diagnostics& diagnostics);

}  // namespace ayumi::commands
