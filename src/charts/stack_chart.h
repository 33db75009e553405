// Shares of a whole, a bar a row: how the ratings were shared out, year by year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "charts/figure.h"

namespace ayumi::charts {

struct StackPart {
  std::string class_name;  // "band-1" … or "unrated"; a word, not data
  double share = 0;        // of the row, 0 to 1; whatever goes beyond the whole is cut off
  // The first, "A 31", stands inside or, where it doesn't fit, above with a line to the part. The others, "A", are for
  // rows with too many of these.
  std::vector<std::string> texts;
};

struct StackRow {
  std::string label;
  std::vector<StackPart> parts;  // from left to right
};

struct StackChart {
  Figure figure;
  std::vector<StackRow> rows;
};

// nullopt without rows. Parts stand apart by a gap, so that neighbours differ without colour.
std::optional<Html> stack_chart(const StackChart& chart);

}  // namespace ayumi::charts
