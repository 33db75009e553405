// Names of things in messages, in the two languages of the program.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

Message name_of(model::FiscalYear year);            // 令和6年度（2024年度） / FY2024
Message name_of(const model::LocalizedText& text);  // empty for an empty text
// 令和6年度（2024年度）「事業」の「指標」 / FY2024, “project”, “indicator”; a project's name is the one of that year,
// and its latest where there is no year.
Message name_of(const model::Plan& plan, const Subject& subject);

}  // namespace ayumi::evaluate
