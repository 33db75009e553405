// A value's parts, and where they don't add up.
#pragma once

#include <optional>
#include <string>

#include "view/plan_context.h"

namespace ayumi::view {

// What a breakdown is of.
struct BrokenDown {
  std::optional<Decimal> value;  // which unlabelled parts should add up to
  int digits = 0;
  const model::LocalizedText& unit;
  evaluate::Subject place;  // for its finding in the audit
};
BreakdownView breakdown_view(const PlanContext& context, const model::Breakdown& breakdown, const BrokenDown& whole,
                             const std::string& chart_id);

}  // namespace ayumi::view
