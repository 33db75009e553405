#include "charts/labels.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ayumi::charts {
namespace {

constexpr double kGap = 6;  // between texts on one line

bool can_stand(const std::string& text, double width) { return !text.empty() && text_width(text) <= width; }

// Every nth of them, from the last; nullopt if two touch.
std::optional<std::vector<std::size_t>> every(std::size_t stride, const std::vector<double>& centres,
                                              const std::vector<std::string>& texts, double width) {
  std::vector<std::size_t> chosen;
  double free_up_to = width + kGap;
  for (std::size_t i = 0; i < texts.size(); i += stride) {
    const std::size_t index = texts.size() - 1 - i;
    if (!can_stand(texts[index], width)) continue;
    const double half = text_width(texts[index]) / 2;
    const double centre = kept_inside(centres[index], 2 * half, width);
    if (centre + half + kGap > free_up_to) return std::nullopt;
    free_up_to = centre - half;
    chosen.push_back(index);
  }
  return chosen;
}

}  // namespace

bool Labels::is_free(const Box& box) const {
  return contains(area_, box) &&
         std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return overlap(box, other); });
}

bool Labels::is_clear(const Box& box) const {
  return std::none_of(lines_.begin(), lines_.end(), [&](const Line& line) { return crosses(box, line.from, line.to); });
}

bool Labels::place(SvgWriter& svg, std::string_view class_name, const std::vector<Spot>& spots, const std::string& text,
                   OnLines on_lines) {
  if (text.empty()) return false;
  const double width = text_width(text);
  const auto fits = [&](const Spot& spot) { return is_free(text_box(width, spot)); };
  const auto fits_clear = [&](const Spot& spot) { return fits(spot) && is_clear(text_box(width, spot)); };
  auto spot = std::find_if(spots.begin(), spots.end(), fits_clear);
  if (spot == spots.end() && on_lines == OnLines::as_last_resort) spot = std::find_if(spots.begin(), spots.end(), fits);
  if (spot == spots.end()) return false;
  svg.text(class_name, *spot, text);
  taken_.push_back(text_box(width, *spot));
  return true;
}

std::vector<Box> Labels::uncovered(Point top, Point bottom) const {
  std::vector<Box> covers;
  for (const Box& box : taken_) {
    if (crosses(box, top, bottom)) covers.push_back(box);
  }
  std::sort(covers.begin(), covers.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  std::vector<Box> parts;
  double from = top.y;
  for (const Box& box : covers) {
    if (box.top > from) parts.push_back({top.x, from, bottom.x, box.top});
    from = std::max(from, box.bottom);
  }
  if (from < bottom.y) parts.push_back({top.x, from, bottom.x, bottom.y});
  return parts;
}

std::vector<std::size_t> evenly_thinned(const std::vector<double>& centres, const std::vector<std::string>& texts,
                                        double width) {
  for (std::size_t stride = 1; stride < texts.size(); ++stride) {
    if (auto chosen = every(stride, centres, texts, width)) return *std::move(chosen);
  }
  return every(std::max<std::size_t>(texts.size(), 1), centres, texts, width).value_or(std::vector<std::size_t>{});
}

double kept_inside(double centre, double text_width, double width) {
  return std::max(std::min(centre, width - text_width / 2), text_width / 2);
}

}  // namespace ayumi::charts
