#include "formats/markdown_warnings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace ayumi::formats {
namespace {

constexpr std::size_t kMost = 100;

// As CommonMark has it: LF, CRLF or CR ends a line.
std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
  return lines;
}

// Whether a text is that of its place; the template language drops the last line end.
bool is_all_of(std::string_view text, std::string_view place) {
  return place.starts_with(text) && place.find_first_not_of("\r\n", text.size()) == std::string_view::npos;
}

}  // namespace

MarkdownWarnings::MarkdownWarnings(std::string_view text, Span place, Diagnostics& diagnostics)
    : text_(text),
      place_(place),
      is_whole_place_(place && is_all_of(text, place.text())),
      lines_(split_lines(text)),
      diagnostics_(diagnostics) {}

std::string_view MarkdownWarnings::line(int number) const {
  const auto index = static_cast<std::size_t>(number) - 1;
  return number > 0 && index < lines_.size() ? lines_[index] : std::string_view{};
}

Span MarkdownWarnings::place_of(std::string_view line) const {
  const auto begin = place_.begin + static_cast<std::uint32_t>(line.data() - text_.data());
  return {place_.source, begin, begin + static_cast<std::uint32_t>(line.size())};
}

void MarkdownWarnings::add(Diagnostic diagnostic, int line) {
  if (seen_.size() >= kMost || !seen_.insert({diagnostic.code, line}).second) return;
  const std::string_view found = this->line(line);
  diagnostic.span = place_;
  if (is_whole_place_ && found.data() != nullptr) {
    diagnostic.span = place_of(found);
  } else if (line > 0) {
    diagnostic.message.ja += "（本文の" + std::to_string(line) + "行目）";
    diagnostic.message.en += " (line " + std::to_string(line) + " of the text)";
  }
  diagnostics_.add(std::move(diagnostic));
}

}  // namespace ayumi::formats
