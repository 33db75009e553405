// Labels that never overlap: a text is placed where there is room, or not at all.
#pragma once

#include <string>
#include <vector>

#include "charts/geometry.h"
#include "charts/svg.h"
#include "charts/text_measure.h"

namespace ayumi::charts {

// Remembers what is taken. The first to ask gets the room, so the important texts come first.
class Labels {
 public:
  explicit Labels(Box area) : area_(area) {}

  // Something that no text may cover.
  void keep_free(const Box& box) { taken_.push_back(box); }
  // Writes the text at the first of the spots where it lies within the area and covers nothing; false if there is none.
  bool place(SvgWriter& svg, std::string_view class_name, const std::vector<Spot>& spots, const std::string& text);

 private:
  Box area_;
  std::vector<Box> taken_;
};

}  // namespace ayumi::charts
