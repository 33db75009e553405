// The labels of horizontal bars: beside them where all are short, else each above its own bar.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "charts/svg.h"

namespace ayumi::charts {

class RowLabels {
 public:
  // `width` is that of the whole chart.
  RowLabels(const std::vector<std::string>& labels, double width);

  // Where the bars may begin.
  double left() const { return left_; }
  // Writes the label of a row that begins at `top`, and returns the top of its bar.
  double draw(SvgWriter& svg, std::size_t row, double top, double bar_height) const;

 private:
  std::vector<std::vector<std::string>> lines_;
  double left_ = 0;
};

}  // namespace ayumi::charts
