// Labels that never overlap: a text is placed where there is room, or not at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "charts/geometry.h"
#include "charts/svg.h"
#include "charts/text_measure.h"

namespace ayumi::charts {

// Remembers what is taken. The first to ask gets the room, so the important texts come first.
class Labels {
 public:
  // What a text does where there is only room upon a line.
  enum class OnLines { never, as_last_resort };

  explicit Labels(Box area) : area_(area) {}

  // Something that no text may cover.
  void keep_free(const Box& box) { taken_.push_back(box); }
  // A line that texts keep clear of.
  void keep_clear(Point from, Point to) { lines_.push_back({from, to}); }
  // Writes the text at the first of the spots where it lies within the area and covers nothing; false if there is none.
  bool place(SvgWriter& svg, std::string_view class_name, const std::vector<Spot>& spots, const std::string& text,
             OnLines on_lines = OnLines::never);
  // The parts of a vertical line that nothing stands upon, from top to bottom.
  std::vector<Box> uncovered(Point top, Point bottom) const;

 private:
  struct Line {
    Point from;
    Point to;
  };
  bool is_free(const Box& box) const;
  bool is_clear(const Box& box) const;

  Box area_;
  std::vector<Box> taken_;
  std::vector<Line> lines_;
};

// Which of the texts centred at rising places stand on one line without touching each other or leaving [0, width]:
// every nth, counted from the last, which is the latest year. An empty text, or one wider than all the room, never
// does.
std::vector<std::size_t> evenly_thinned(const std::vector<double>& centres, const std::vector<std::string>& texts,
                                        double width);
// The nearest place to `centre` from where a text of `text_width` stays within [0, width].
double kept_inside(double centre, double text_width, double width);

}  // namespace ayumi::charts
