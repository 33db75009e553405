// Two editions of a small plan, and what is told of their differences.
#pragma once

#include <string>
#include <vector>

#include "evaluate/compare.h"
#include "unit/evaluate/plan_builder.h"

namespace ayumi::evaluate::test {

// A project “library” with the indicator “loans”, target 100 of every year, values in 2020 and 2021.
SiteBuilder small_site();

// Before and after, the same until a test changes one of them.
struct TwoEditions {
  SiteBuilder before = small_site();
  SiteBuilder after = small_site();

  std::vector<Difference> compared();
  // "value-restated library/loans 2020: 50 → 60"; causes follow in brackets.
  std::vector<std::string> told();
};

std::string told(const Difference& difference);

}  // namespace ayumi::evaluate::test
