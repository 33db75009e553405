// An audit finding in words.
#pragma once

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

// The code of a finding about such a figure: "audit.rate".
std::string_view audit_code(FigureName::Kind kind);
// Which figure, without its place: 「A」の件数 / count of A.
Message figure_words(const FigureName& figure);
// What would give the published figure, in words, or that nothing known would. The words on pages (audit.by_…,
// audit.why_… in templates/words) say the same in every language of a site.
Message explain(const AuditFinding& finding);
// Why a figure can't be recomputed, in words.
Message explain(UncheckedFigure::Why why);

Diagnostic describe(const model::Plan& plan, const AuditFinding& finding);

}  // namespace ayumi::evaluate
