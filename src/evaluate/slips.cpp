#include "evaluate/slips.h"

#include "base/parallel.h"
#include "evaluate/slips_changes.h"
#include "evaluate/slips_codes.h"
#include "evaluate/slips_definitions.h"
#include "evaluate/slips_values.h"

namespace ayumi::evaluate {

void check_slips(const PlanFigures& figures, model::CalendarDate today, unsigned workers, Diagnostics& diagnostics) {
  const model::Plan& plan = *figures.plan;
  check_codes(plan, diagnostics);
  check_changes(figures, diagnostics);
  check_steps(plan, diagnostics);
  for (std::uint32_t i = 0; i < plan.indicators.size(); ++i) {
    check_definition(plan, std::nullopt, {i}, diagnostics);
    check_values(figures, std::nullopt, {i}, today, diagnostics);
  }
  std::vector<Diagnostics> found(plan.projects.size());
  parallel_for(found.size(), workers, [&](std::size_t position) {
    const model::ProjectIndex project{static_cast<std::uint32_t>(position)};
    check_budgets(plan, project, found[position]);
    for (std::uint32_t i = 0; i < plan.projects[position].indicators.size(); ++i) {
      check_definition(plan, project, {i}, found[position]);
      check_values(figures, project, {i}, today, found[position]);
    }
  });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
}

}  // namespace ayumi::evaluate
