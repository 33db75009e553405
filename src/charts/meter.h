// How far an actual value has come towards its target, as a small bar.
#pragma once

#include "base/html.h"

namespace ayumi::charts {

// A bar with a mark at the target, which a share of 1 reaches; below zero counts as zero. Beyond the mark the bar goes
// on to one and a half times the target, and ends in a point there. Hidden from whoever hears the page: the figures
// stand beside it.
Html meter(double share);

}  // namespace ayumi::charts
