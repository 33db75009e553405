#include "charts/text_measure.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace ayumi::charts {
namespace {

constexpr double kSlack = 0.01;  // that a sum of widths may err by
constexpr double kAscent = 12.5;
constexpr double kDescent = 3.5;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool is_ascii(std::string_view character) { return static_cast<unsigned char>(character.front()) < 0x80U; }

// The first code point of a text that isn't empty, as its bytes.
std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && is_continuation(text[length])) ++length;
  return text.substr(0, length);
}

double ascii_ems(char c) {
  constexpr std::string_view kNarrow = " .,:;'!|()[]ijl";
  constexpr std::string_view kWide = "MW@mw%";
  if (kNarrow.find(c) != std::string_view::npos) return 0.35;
  if (kWide.find(c) != std::string_view::npos) return 0.95;
  if (c >= 'A' && c <= 'Z') return 0.72;
  return 0.6;
}

// Signs such as ▲ − … are "ambiguous": one cell on a terminal, but 1 em in Japanese fonts.
double wide_ems(std::string_view character) {
  const std::size_t cells = display_width(character);
  if (cells == 0) return 0;
  const bool below_general_punctuation = character.size() < 3;
  return cells == 1 && below_general_punctuation ? 0.65 : 1;
}

double ems(std::string_view character) {
  return is_ascii(character) ? ascii_ems(character.front()) : wide_ems(character);
}

bool is_full_width(std::string_view character) { return !is_ascii(character) && wide_ems(character) >= 1; }

bool may_not_start_line(std::string_view character) {
  constexpr std::string_view kClosing = "、。，．・：；！？）］｝」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％";
  return kClosing.find(character) != std::string_view::npos;
}

bool may_not_end_line(std::string_view character) {
  constexpr std::string_view kOpening = "（［｛「『【〈《";
  return kOpening.find(character) != std::string_view::npos;
}

bool breaks_between(std::string_view before, std::string_view after) {
  if (before == " ") return after != " ";
  if (after == " " || may_not_start_line(after) || may_not_end_line(before)) return false;
  return is_full_width(before) || is_full_width(after);
}

// The length in bytes of the first line: up to the last break that fits, else as many characters as fit, at least one.
std::size_t line_length(std::string_view text, double width) {
  std::size_t length = 0;
  std::size_t last_break = 0;
  double used = 0;
  std::string_view before;
  while (length < text.size()) {
    const std::string_view character = first_character(text.substr(length));
    if (!before.empty() && breaks_between(before, character)) last_break = length;
    used += ems(character) * kFontSize;
    if (used > width + kSlack && character != " " && length > 0) return last_break > 0 ? last_break : length;
    length += character.size();
    before = character;
  }
  return length;
}

}  // namespace

double text_width(std::string_view text) {
  double sum = 0;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    sum += ems(character);
    text.remove_prefix(character.size());
  }
  return sum * kFontSize;
}

Box text_box(double width, Spot spot) {
  const double before = spot.anchor == Anchor::start ? 0 : spot.anchor == Anchor::middle ? width / 2 : width;
  const double left = spot.baseline.x - before;
  return {left, spot.baseline.y - kAscent, left + width, spot.baseline.y + kDescent};
}

std::vector<std::string> wrap_text(std::string_view text, double width) {
  std::vector<std::string> lines;
  do {
    const std::size_t length = line_length(text, width);
    lines.emplace_back(trim(text.substr(0, length)));
    text.remove_prefix(length);
  } while (!text.empty());
  return lines;
}

}  // namespace ayumi::charts
