#include "base/source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace ayumi {

Source::Source(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

LineColumn Source::line_column(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  std::string_view rest = std::string_view(text_).substr(*(next - 1));
  std::size_t before = offset - *(next - 1);
  LineColumn place{static_cast<std::size_t>(next - line_starts_.begin()), 1};
  while (before > 0) {
    const std::size_t length = first_code_point(rest).length;
    if (length > before) break;  // inside a character: the column of that character
    rest.remove_prefix(length);
    before -= length;
    ++place.column;
  }
  return place;
}

std::string_view Source::line(std::size_t line) const {
  const std::size_t begin = line_starts_.at(line - 1);
  std::string_view text = std::string_view(text_).substr(begin);
  if (line < line_starts_.size()) text = text.substr(0, line_starts_[line] - begin - 1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::size_t Source::offset(LineColumn place) const {
  if (place.line > line_starts_.size()) return text_.size();
  const std::size_t number = std::max<std::size_t>(place.line, 1);
  const std::string_view text = line(number);
  std::string_view rest = text;
  for (std::size_t column = 1; column < place.column && !rest.empty(); ++column) {
    rest.remove_prefix(first_code_point(rest).length);
  }
  return line_starts_[number - 1] + (text.size() - rest.size());
}

std::string_view Span::text() const {
  if (source == nullptr) return {};
  const std::string_view all = source->text();
  const std::size_t first = std::min<std::size_t>(begin, all.size());
  return all.substr(first, end > first ? end - first : 0);
}

}  // namespace ayumi
