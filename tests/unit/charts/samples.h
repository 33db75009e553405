// Charts to test with: named ones that are also golden cases, and random ones.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "charts/bar_chart.h"
#include "charts/line_chart.h"
#include "charts/stack_chart.h"

namespace ayumi::charts::test {

// The number with its thousands separated, as a caller would print it.
std::string printed(const Decimal& value, int digits);
std::string printed(double value);
Value value_of(std::optional<double> number);
LineChart line_sample(const std::vector<std::optional<double>>& actual,
                      const std::vector<std::optional<double>>& targets = {}, Width width = Width::compact);

// The kinds of charts as one: how many texts and shapes they have is none of a test's business.
struct Sample {
  std::string name;
  Html svg;
};
std::vector<Sample> golden_samples();

// Any magnitude from 0.01 to 10^9, either sign, gaps, equal values, up to 30 columns, long and short labels.
LineChart random_line_chart(std::mt19937& random);
BarChart random_bar_chart(std::mt19937& random);
StackChart random_stack_chart(std::mt19937& random);

}  // namespace ayumi::charts::test
