#include "model/plan.h"

#include <algorithm>

namespace ayumi::model {

const PlanYear* Plan::find_year(FiscalYear year) const {
  const auto found =
      std::lower_bound(years.begin(), years.end(), year,
                       [](const PlanYear& candidate, FiscalYear wanted) { return candidate.year < wanted; });
  return found != years.end() && found->year == year ? &*found : nullptr;
}

}  // namespace ayumi::model
