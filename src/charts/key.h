// The line above a chart that says what its signs mean.
#pragma once

#include <string>
#include <vector>

#include "charts/svg.h"

namespace ayumi::charts {

struct KeyEntry {
  enum class Sign { line, bar, target, baseline, definition_change, plan_start };
  Sign sign = Sign::line;
  std::string name;  // empty: the entry is left out
};

// Writes the entries from the top left on, in as many rows as they need, and returns the height used; 0 for none.
double draw_key(SvgWriter& svg, const std::vector<KeyEntry>& entries, double width);

}  // namespace ayumi::charts
