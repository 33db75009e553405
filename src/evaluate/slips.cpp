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
  check_steps(plan, diagnostics);
  for (std::uint32_t i = 0; i < plan.indicators.size(); ++i) {
    check_definition(plan, std::nullopt, {i}, diagnostics);
    check_values(figures, std::nullopt, {i}, today, diagnostics);
  }
  for (std::uint32_t p = 0; p < plan.projects.size(); ++p) {
    check_budgets(plan, {p}, diagnostics);
    for (std::uint32_t i = 0; i < plan.projects[p].indicators.size(); ++i) {
      check_definition(plan, model::ProjectIndex{p}, {i}, diagnostics);
      check_values(figures, model::ProjectIndex{p}, {i}, today, diagnostics);
    }
  }
}

}  // namespace ayumi::evaluate
