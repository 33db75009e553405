#include "charts/stack_chart.h"

#include <algorithm>
#include <cmath>

#include "charts/row_labels.h"
#include "charts/svg.h"

namespace ayumi::charts {
namespace {

constexpr double kBarHeight = 28;
constexpr double kMargin = 8;
constexpr double kPadding = 4;  // round a text in its part
constexpr double kGap = 2;      // between parts
constexpr double kThinnest = 1;
constexpr double kLetterPadding = 1;  // round a single letter
constexpr double kLeader = 6;         // the line from a text above to its part
constexpr double kTextGap = 6;        // between texts above

std::vector<std::string> labels_of(const StackChart& chart) {
  std::vector<std::string> labels;
  for (const StackRow& row : chart.rows) labels.push_back(row.label);
  return labels;
}

// Half a gap less on both sides, but as much of a thin part as can be seen.
Box apart(const Box& box) {
  const double width = std::max(box.width() - kGap, std::min(box.width(), kThinnest));
  const double centre = box.center().x;
  return {centre - width / 2, box.top, centre + width / 2, box.bottom};
}

// Where a part of a row is, from left to right.
struct Place {
  const StackPart* part;
  double left;
  double right;
  double centre() const { return (left + right) / 2; }
};

std::vector<Place> places_of(const StackRow& row, double left, double width) {
  std::vector<Place> places;
  double x = left;
  for (const StackPart& part : row.parts) {
    if (!std::isfinite(part.share) || part.share <= 0) continue;
    const double end = std::min(x + (width - left) * part.share, width);
    if (end > x) places.push_back({&part, x, end});
    x = end;
  }
  return places;
}

// The first of its texts, up to the n-th, that fits; empty where none does.
std::string text_inside(const Place& place, std::size_t nth) {
  const auto fits = [&](const std::string& text) {
    constexpr double kLetter = kFontSize * 1.05;
    const double width = text_width(text);
    return width + 2 * (width <= kLetter ? kLetterPadding : kPadding) <= place.right - place.left;
  };
  const std::vector<std::string>& texts = place.part->texts;
  const auto end = texts.begin() + static_cast<std::ptrdiff_t>(std::min(nth + 1, texts.size()));
  const auto text = std::find_if(texts.begin(), end, fits);
  return text == end ? std::string() : *text;
}

struct TextAbove {
  const Place* place;
  std::string text;
  double centre;
};

struct Texts {
  std::vector<std::string> inside;  // of each place; empty where it stands above
  std::vector<TextAbove> above;
};

// The n-th text of each part that has no room inside, over its part or as near as the others let it. nullopt where they
// are too many for one line.
std::optional<std::vector<TextAbove>> in_line(const std::vector<const Place*>& places, std::size_t nth, double width) {
  std::vector<TextAbove> texts;
  double free_from = -kTextGap;
  for (const Place* place : places) {
    const std::string& text = place->part->texts[std::min(nth, place->part->texts.size() - 1)];
    const double half = text_width(text) / 2;
    const double centre = std::max(place->centre(), free_from + kTextGap + half);
    texts.push_back({place, text, centre});
    free_from = centre + half;
  }
  double free_to = width + kTextGap;
  for (std::size_t i = texts.size(); i-- > 0;) {
    const double half = text_width(texts[i].text) / 2;
    texts[i].centre = std::min(texts[i].centre, free_to - kTextGap - half);
    if (texts[i].centre - half < 0) return std::nullopt;
    free_to = texts[i].centre - half;
  }
  return texts;
}

// Letters alone only where there are too many narrow parts to write the counts above.
Texts texts_of(const std::vector<Place>& places, double width) {
  constexpr std::size_t kLast = 2;
  Texts texts;
  for (std::size_t nth = 0; nth <= kLast; ++nth) {
    texts.inside.clear();
    std::vector<const Place*> narrow;
    for (const Place& place : places) {
      const std::string& text = texts.inside.emplace_back(text_inside(place, nth));
      if (text.empty() && !place.part->texts.empty()) narrow.push_back(&place);
    }
    if (auto above = in_line(narrow, nth, width)) {
      texts.above = *std::move(above);
      break;
    }
  }
  return texts;
}

void draw_place(SvgWriter& svg, const Place& place, const std::string& text, double top) {
  const Box box{place.left, top, place.right, top + kBarHeight};
  svg.rect("part " + place.part->class_name, apart(box));
  svg.text("part-text " + place.part->class_name + "-text",
           {{place.centre(), box.center().y + kCentreToBaseline}, Anchor::middle}, text);
}

void draw_above(SvgWriter& svg, const TextAbove& above, double bar_top) {
  const double bottom = bar_top - kLeader;
  svg.text("value", {{above.centre, bottom - kLineHeight / 2 + kCentreToBaseline}, Anchor::middle}, above.text);
  svg.line("leader", {above.centre, bottom}, {above.place->centre(), bar_top + 2});
}

// Writes a row and returns where it ends.
double draw_row(SvgWriter& svg, const RowLabels& labels, const StackRow& row, std::size_t index, double top,
                double width) {
  const std::vector<Place> places = places_of(row, labels.left(), width);
  const auto [inside, above] = texts_of(places, width);
  if (!above.empty() && labels.left() > 0) top += kLineHeight + kLeader;
  double bar_top = labels.draw(svg, index, top, kBarHeight);
  if (!above.empty() && labels.left() == 0) bar_top += kLineHeight + kLeader;
  for (std::size_t i = 0; i < places.size(); ++i) draw_place(svg, places[i], inside[i], bar_top);
  for (const TextAbove& text : above) draw_above(svg, text, bar_top);
  return bar_top + kBarHeight;
}

}  // namespace

std::optional<Html> stack_chart(const StackChart& chart) {
  if (chart.rows.empty()) return std::nullopt;
  const double width = width_of(chart.figure);
  const RowLabels labels(labels_of(chart), width);
  SvgWriter svg;
  double top = 0;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    top = draw_row(svg, labels, chart.rows[i], i, top, width) + kMargin;
  }
  return framed(chart.figure, "stack", top, svg.markup());
}

}  // namespace ayumi::charts
