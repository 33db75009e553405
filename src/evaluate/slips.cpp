#include "evaluate/slips.h"

#include "evaluate/slips_changes.h"
#include "evaluate/slips_codes.h"
#include "evaluate/slips_definitions.h"
#include "evaluate/slips_values.h"

namespace ayumi::evaluate {

void check_slips(const PlanFigures& figures, model::CalendarDate today, Diagnostics& diagnostics) {
  const model::Plan& plan = *figures.plan;
  check_codes(plan, diagnostics);
  check_changes(figures, diagnostics);
  for (std::uint32_t p = 0; p < plan.projects.size(); ++p) {
    check_budgets(plan, {p}, diagnostics);
    for (std::uint32_t i = 0; i < plan.projects[p].indicators.size(); ++i) {
      check_definition(plan, {p}, {i}, diagnostics);
      check_values(figures, {p}, {i}, today, diagnostics);
    }
  }
}

}  // namespace ayumi::evaluate
