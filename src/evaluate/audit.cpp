#include "evaluate/audit.h"

#include <fmt/core.h>

#include <algorithm>

#include "evaluate/audit_figures.h"
#include "evaluate/audit_items.h"
#include "evaluate/audit_names.h"
#include "evaluate/audit_tallies.h"

namespace ayumi::evaluate {
namespace {

// A note about a figure that agrees is mistyped, or what it explained has been corrected.
void check_notes(const model::Plan& plan, const AuditSummary& summary, Diagnostics& diagnostics) {
  for (const model::PlanYear& year : plan.years) {
    for (const model::AuditNote& note : year.audit_notes) {
      const auto is_meant = [&](const FigureName& figure) {
        return figure.place.year == year.year && audit_name(plan, figure) == note.figure;
      };
      if (std::any_of(summary.findings.begin(), summary.findings.end(), is_meant) ||
          std::any_of(summary.unchecked.begin(), summary.unchecked.end(), is_meant)) {
        continue;
      }
      const Message name = name_of(year.year);
      diagnostics.add(
          {Severity::warning,
           "audit.unused-note",
           {fmt::format("{}の照合に、「{}」という異なる値も計算できない値もありません", name.ja, note.figure),
            fmt::format("no figure “{}” differs or can't be recomputed in the audit of {}", note.figure, name.en)},
           note.span,
           {{"ayumi check --audit が表示する名前を写すか、違いがなくなったのなら、この説明を消してください",
             "copy the name that “ayumi check --audit” prints, or remove the note if nothing differs any "
             "more"}}});
    }
  }
}

}  // namespace

AuditSummary audit(const PlanFigures& figures, Diagnostics& diagnostics) {
  AuditLog log(*figures.plan, diagnostics);
  for (const YearFigures& year : figures.years) {
    audit_items(*figures.plan, year, log);
    audit_results(year, log);
    audit_tallies(*figures.plan, year, log);
    audit_differences(figures, year, log);
    audit_composites(figures, year, log);
    audit_key_figures(year, log);
  }
  AuditSummary summary = log.take();
  check_notes(*figures.plan, summary, diagnostics);
  return summary;
}

}  // namespace ayumi::evaluate
