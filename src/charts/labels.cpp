#include "charts/labels.h"

#include <algorithm>

namespace ayumi::charts {

bool Labels::place(SvgWriter& svg, std::string_view class_name, const std::vector<Spot>& spots,
                   const std::string& text) {
  if (text.empty()) return false;
  const double width = text_width(text);
  for (const Spot& spot : spots) {
    const Box box = text_box(width, spot);
    const bool is_free = std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return overlap(box, other); });
    if (!is_free || !contains(area_, box)) continue;
    svg.text(class_name, spot, text);
    taken_.push_back(box);
    return true;
  }
  return false;
}

}  // namespace ayumi::charts
