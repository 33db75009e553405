#include "charts/row_labels.h"

#include <algorithm>

#include "charts/text_measure.h"

namespace ayumi::charts {
namespace {

constexpr double kGap = 8;
constexpr double kLargestShare = 0.4;  // of the width, for labels beside the bars

}  // namespace

RowLabels::RowLabels(const std::vector<std::string>& labels, double width, Place place) {
  double widest = 0;
  for (const std::string& label : labels) widest = std::max(widest, text_width(label));
  const bool beside = place == Place::beside_where_short && widest <= width * kLargestShare;
  if (beside && widest > 0) left_ = widest + kGap;
  for (const std::string& label : labels) {
    lines_.push_back(beside ? std::vector<std::string>{label} : wrap_text(label, width));
  }
}

double RowLabels::draw(SvgWriter& svg, std::size_t row, double top, double bar_height) const {
  if (left_ > 0) {
    svg.text("row-label", {{left_ - kGap, top + bar_height / 2 + kCentreToBaseline}, Anchor::end}, lines_[row].front());
    return top;
  }
  return draw_lines(svg, "row-label", lines_[row], top);
}

double draw_lines(SvgWriter& svg, std::string_view class_name, const std::vector<std::string>& lines, double top) {
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    svg.text(class_name, {{0, top + kLineHeight / 2 + kCentreToBaseline}, Anchor::start}, line);
    top += kLineHeight;
  }
  return top;
}

}  // namespace ayumi::charts
