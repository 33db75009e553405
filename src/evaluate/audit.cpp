#include "evaluate/audit.h"

#include "evaluate/audit_items.h"
#include "evaluate/audit_tallies.h"

namespace ayumi::evaluate {

AuditSummary audit(const PlanFigures& figures, Diagnostics& diagnostics) {
  AuditLog log(*figures.plan, diagnostics);
  for (const YearFigures& year : figures.years) {
    audit_items(*figures.plan, year, log);
    audit_results(year, log);
    audit_tallies(*figures.plan, year, log);
    audit_differences(figures, year, log);
  }
  return log.take();
}

}  // namespace ayumi::evaluate
