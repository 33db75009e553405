#include "model/plan.h"

#include <algorithm>

namespace ayumi::model {

const PlanYear* Plan::find_year(FiscalYear year) const {
  const auto found =
      std::lower_bound(years.begin(), years.end(), year,
                       [](const PlanYear& candidate, FiscalYear wanted) { return candidate.year < wanted; });
  return found != years.end() && found->year == year ? &*found : nullptr;
}

const std::vector<Indicator>& Plan::indicators_of(std::optional<ProjectIndex> project) const {
  return project ? projects[project->value].indicators : indicators;
}

const Indicator& Plan::indicator(std::optional<ProjectIndex> project, IndicatorIndex index) const {
  return indicators_of(project)[index.value];
}

}  // namespace ayumi::model
