#include "charts/key.h"

#include "charts/text_measure.h"

namespace ayumi::charts {
namespace {

constexpr double kSignWidth = 22;
constexpr double kSignGap = 5;  // between a sign and its name
constexpr double kEntryGap = 14;
constexpr double kRadius = 4;
constexpr double kBar = 10;
constexpr double kTextLeft = kSignWidth + kSignGap;

// The same shapes and classes as in the drawing.
void draw_sign(SvgWriter& svg, KeyEntry::Sign sign, Point left) {
  const Point right{left.x + kSignWidth, left.y};
  const Point middle{left.x + kSignWidth / 2, left.y};
  switch (sign) {
    case KeyEntry::Sign::line:
      svg.line("series-actual", left, right);
      return svg.circle("point-actual", middle, kRadius);
    case KeyEntry::Sign::bar:
      return svg.rect("bar-actual", {left.x, left.y - kBar / 2, right.x, left.y + kBar / 2});
    case KeyEntry::Sign::target:
      return svg.line("target", left, right);
    case KeyEntry::Sign::baseline:
      return svg.line("baseline", left, right);
    case KeyEntry::Sign::definition_change:
      return svg.line("break", {middle.x, middle.y - 8}, {middle.x, middle.y + 8});
    case KeyEntry::Sign::plan_start:
      return svg.line("plan-start", {middle.x, middle.y - 8}, {middle.x, middle.y + 8});
  }
}

}  // namespace

double draw_key(SvgWriter& svg, const std::vector<KeyEntry>& entries, double width) {
  Point at;
  double bottom = 0;
  for (const KeyEntry& entry : entries) {
    if (entry.name.empty()) continue;
    const double name_width = text_width(entry.name);
    if (at.x > 0 && at.x + kTextLeft + name_width > width) at = {0, bottom};
    draw_sign(svg, entry.sign, {at.x, at.y + kLineHeight / 2});
    const std::vector<std::string> lines = wrap_text(entry.name, width - kTextLeft);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double middle = at.y + kLineHeight * (static_cast<double>(i) + 0.5);
      svg.text("key", {{at.x + kTextLeft, middle + kCentreToBaseline}, Anchor::start}, lines[i]);
    }
    bottom = at.y + kLineHeight * static_cast<double>(lines.size());
    const bool fills_row = lines.size() > 1;
    at = fills_row ? Point{0, bottom} : Point{at.x + kTextLeft + name_width + kEntryGap, at.y};
  }
  return bottom;
}

}  // namespace ayumi::charts
