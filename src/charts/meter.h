// How far an actual value has come towards its target, as a small bar.
#pragma once

#include <optional>

#include "base/html.h"

namespace ayumi::charts {

struct Meter {
  double share = 0;           // of the way to the target; below zero counts as zero
  std::optional<double> cap;  // the largest share there can be, where there is one; below 1 counts as 1
};

// A bar on a track that ends at the target, which a share of 1 reaches: half the way fills half the track. With a cap
// of 1 the track is as long as the chart. Otherwise there is room for the bar to go on beyond the track: up to the cap,
// or to one and a half times the target, where it ends in a point. Hidden from whoever hears the page: the figures
// stand beside it.
Html meter(const Meter& meter);

}  // namespace ayumi::charts
