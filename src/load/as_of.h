// A site as of a fiscal year: what later years added isn't there yet.
#pragma once

#include "model/site.h"

namespace ayumi::load {

// Takes out: the years after `year` with all they say (values, changes of projects, comments), projects that first
// appear in one of them, the names that they gave, plans that begin after it, and the narratives about any of these.
// Targets and planned steps of later years stay, since they were known. What else the data say is as it is today.
void cut_after(model::Site& site, model::FiscalYear year);

}  // namespace ayumi::load
