// Horizontal bars from zero, a row each: projects by year, a total by partner.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "charts/figure.h"

namespace ayumi::charts {

struct BarRow {
  std::string label;
  Value value;  // without a number: no bar, and the text, if any, in its place
};

struct BarChart {
  Figure figure;
  std::vector<BarRow> rows;
  std::optional<double> full{};  // the value of a bar of full length; else, or where one is larger, the largest
};

// nullopt without a single drawable value. A negative bar goes to the left of zero, with its text at its left. A text
// without room is left out.
std::optional<Html> bar_chart(const BarChart& chart);

}  // namespace ayumi::charts
