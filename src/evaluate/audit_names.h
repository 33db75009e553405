// What figures are called in the audit, so that people can say something about one; and what they said.
#pragma once

#include <string>

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// "rate/business-hub/startups", "share/B", "composite/company-dx", "table-total/requests/total-days",
// "stated-share/requests/total/granted": kind and place, without the year. Unique in a year.
std::string audit_name(const model::Plan& plan, const FigureName& figure);

// The note about it in its year's data; null: there is none.
const model::AuditNote* audit_note(const model::Plan& plan, const FigureName& figure);

}  // namespace ayumi::evaluate
