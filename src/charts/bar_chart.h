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
  std::optional<double> full;  // the value of a bar of full length; else the largest one
};

// nullopt without a single drawable value.
std::optional<Html> bar_chart(const BarChart& chart);

}  // namespace ayumi::charts
