// Composite indicators: KPIs that are made of indicators.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/ids.h"
#include "model/localized_text.h"

namespace ayumi::model {

// An indicator that counts in a composite: a project's, or one of the plan's own.
struct Member {
  std::optional<ProjectIndex> project;
  IndicatorIndex indicator{};
  std::optional<Decimal> weight;  // more than zero; missing: 1
  Span span{};
};

// The mean of its members' rates, each capped at the plan's cap, by their weights.
struct Composite {
  std::string id;
  LocalizedText name;
  LocalizedText description;
  std::optional<CategoryIndex> category;
  std::vector<Member> members;
  LocalizedText note;
  Span span{};
};

}  // namespace ayumi::model
