// The labels of horizontal bars: beside them where all are short, else each above its own bar.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "charts/svg.h"

namespace ayumi::charts {

class RowLabels {
 public:
  enum class Place { beside_where_short, above };

  // `width` is that of the whole chart.
  RowLabels(const std::vector<std::string>& labels, double width, Place place = Place::beside_where_short);

  // Where the bars may begin.
  double left() const { return left_; }
  // Writes the label of a row that begins at `top`, and returns the top of its bar.
  double draw(SvgWriter& svg, std::size_t row, double top, double bar_height) const;

 private:
  std::vector<std::vector<std::string>> lines_;
  double left_ = 0;
};

// Writes lines of text from the left edge, the first at `top`, and returns where the next would be.
double draw_lines(SvgWriter& svg, std::string_view class_name, const std::vector<std::string>& lines, double top);

}  // namespace ayumi::charts
