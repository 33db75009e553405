// How much room a text needs, without knowing the font: a little more than common sans-serif fonts use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "charts/geometry.h"

namespace ayumi::charts {

// Every text of a chart has this size, in units of the viewBox; the <svg> says so, and a theme must leave it alone.
inline constexpr double kFontSize = 14;
inline constexpr double kLineHeight = 18;
// From a line's middle down to the baseline that centres figures and letters on it.
inline constexpr double kCentreToBaseline = 5;

enum class Anchor { start, middle, end };

// A text's place: the point on its baseline that the anchor names.
struct Spot {
  Point baseline;
  Anchor anchor = Anchor::start;
};

// 0 for the empty text. Full-width characters count 1 em, half-width ones by class round 0.55 em.
double text_width(std::string_view text);
// The room that a text of that width needs at the spot, from the ascenders to the descenders.
Box text_box(double width, Spot spot);
// Lines of at most that width where a break allows it: at spaces, and between any two characters one of which is
// full-width, unless closing punctuation would start a line. A longer word is broken anywhere. At least one line, maybe
// empty.
std::vector<std::string> wrap_text(std::string_view text, double width);

}  // namespace ayumi::charts
