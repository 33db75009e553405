// How far an actual value has come towards its target, as a small bar.
#pragma once

#include <string>

#include "base/html.h"

namespace ayumi::charts {

struct Meter {
  double share = 0;   // 1 is the target; below zero counts as zero
  std::string label;  // the accessible name, with the figures
};

// A bar with a mark at the target. Beyond it the bar goes on to one and a half times the target, and ends in a point
// there.
Html meter(const Meter& meter);

}  // namespace ayumi::charts
