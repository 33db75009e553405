// One value a year as columns, small enough for many of them on a page.
#pragma once

#include <optional>
#include <vector>

#include "base/html.h"

namespace ayumi::charts {

struct SmallColumns {
  // Of the way to the target, a year each in order; below zero counts as zero. nullopt: that year has none.
  std::vector<std::optional<double>> shares;
};

// Columns on one base line, the last year's the strongest, beneath a line at the target, which a share of 1 reaches.
// The axes are the same in all of them, so that they compare: one and a half times the target is as high as they go,
// and a year without a value keeps its place. Hidden from whoever hears the page: the figures stand beside it.
Html small_columns(const SmallColumns& columns);

}  // namespace ayumi::charts
