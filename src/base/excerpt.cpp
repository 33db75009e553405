#include "base/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace ayumi {
namespace {

constexpr std::size_t kTabStop = 4;
constexpr std::size_t kCells = 100;        // the widest line that is shown whole
constexpr std::size_t kCellsBefore = 40;   // what is left before the mark when the front is cut
constexpr std::size_t kBytesAround = 600;  // more than enough for either side of a cut line
constexpr std::string_view kCut = "…";

// A code point of the line as it is shown.
struct Glyph {
  std::string shown;
  std::size_t width;
  std::size_t offset;  // in the line
};

bool changes_direction(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

// What stands for a code point on a terminal.
std::string shown(CodePoint point, std::string_view bytes) {
  const auto picture = [](char32_t control) {
    return std::string{'\xE2', '\x90', static_cast<char>(0x80 + control)};  // U+2400 and the following
  };
  if (point.value < 0x20) return picture(point.value);
  if (point.value == 0x7F) return picture(0x21);
  const bool broken = point.value == 0xFFFD && point.length == 1;
  if (broken || (point.value >= 0x80 && point.value < 0xA0) || changes_direction(point.value)) return "\uFFFD";
  return std::string(bytes.substr(0, point.length));
}

bool is_line_separator(char32_t value) { return value == 0x2028 || value == 0x2029; }

std::vector<Glyph> to_glyphs(std::string_view line, std::size_t from, std::size_t to) {
  std::vector<Glyph> glyphs;
  std::size_t cells = 0;
  while (from < to) {
    const std::string_view rest = line.substr(from);
    const CodePoint point = first_code_point(rest);
    Glyph glyph{shown(point, rest), 0, from};
    if (point.value == '\t') glyph.shown.assign(kTabStop - cells % kTabStop, ' ');
    glyph.width = display_width(glyph.shown);
    cells += glyph.width;
    from += point.length;
    glyphs.push_back(std::move(glyph));
  }
  return glyphs;
}

std::size_t width_of(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += glyphs[i].width;
  return width;
}

std::size_t index_of(const std::vector<Glyph>& glyphs, std::size_t offset) {
  const auto at = std::partition_point(glyphs.begin(), glyphs.end(), [&](const Glyph& g) { return g.offset < offset; });
  return static_cast<std::size_t>(at - glyphs.begin());
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The bytes of a long line that are worth a look; both ends between characters.
std::size_t window_begin(std::string_view line, std::size_t begin) {
  std::size_t from = begin > kBytesAround ? begin - kBytesAround : 0;
  while (from > 0 && from < begin && is_continuation(line[from])) ++from;
  return from;
}

std::size_t window_end(std::string_view line, std::size_t begin) {
  std::size_t to = std::min(line.size(), begin + kBytesAround);
  while (to < line.size() && is_continuation(line[to])) ++to;
  return to;
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    out += is_line_separator(point.value) ? "\uFFFD" : shown(point, text);
    text.remove_prefix(point.length);
  }
  return out;
}

Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const std::size_t from = window_begin(line, begin);
  const std::size_t to = window_end(line, begin);
  const std::vector<Glyph> glyphs = to_glyphs(line, from, to);
  const std::size_t mark = index_of(glyphs, begin);

  std::size_t first = 0;
  const bool whole = from == 0 && to == line.size() && width_of(glyphs, 0, glyphs.size()) <= kCells;
  const bool cut_front = !whole && (from > 0 || width_of(glyphs, 0, mark) > kCells - kCellsBefore);
  if (cut_front) {
    first = mark;
    for (std::size_t cells = 0; first > 0 && cells + glyphs[first - 1].width <= kCellsBefore;) {
      cells += glyphs[--first].width;
    }
  }
  std::size_t last = first;
  std::size_t cells = 0;
  while (last < glyphs.size() && (whole || cells + glyphs[last].width <= kCells)) cells += glyphs[last++].width;

  Excerpt excerpt;
  if (cut_front) excerpt.line = kCut;
  for (std::size_t i = first; i < last; ++i) excerpt.line += glyphs[i].shown;
  if (last < glyphs.size() || to < line.size()) excerpt.line += kCut;
  excerpt.mark_begin = width_of(glyphs, first, mark) + (cut_front ? 1 : 0);
  const std::size_t mark_end = std::clamp(index_of(glyphs, end), mark, last);
  excerpt.mark_width = std::max<std::size_t>(width_of(glyphs, mark, mark_end), 1);
  return excerpt;
}

}  // namespace ayumi
