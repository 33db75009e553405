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

Span MarkdownWarnings::place_of(std::string_view marked) const {
  const auto begin = place_.begin + static_cast<std::uint32_t>(marked.data() - text_.data());
  return {place_.source, begin, begin + static_cast<std::uint32_t>(marked.size())};
}

void MarkdownWarnings::add(Diagnostic diagnostic, int line) { add_at(std::move(diagnostic), line, this->line(line)); }

void MarkdownWarnings::add(Diagnostic diagnostic, int line, std::string_view written) {
  const std::string_view whole = this->line(line);
  std::size_t at = written.empty() ? std::string_view::npos : whole.find(written);
  while (at != std::string_view::npos && seen_.contains({diagnostic.code, line, at})) {
    at = whole.find(written, at + written.size());
  }
  add_at(std::move(diagnostic), line, at == std::string_view::npos ? whole : whole.substr(at, written.size()));
}

void MarkdownWarnings::add_at(Diagnostic diagnostic, int line, std::string_view marked) {
  const auto column = static_cast<std::size_t>(marked.data() - this->line(line).data());
  if (seen_.size() >= kMost || !seen_.insert({diagnostic.code, line, column}).second) return;
  diagnostic.span = place_;
  if (is_whole_place_ && marked.data() != nullptr) {
    diagnostic.span = place_of(marked);
  } else if (line > 0) {
    diagnostic.message.ja += "（本文の" + std::to_string(line) + "行目）";
    diagnostic.message.en += " (line " + std::to_string(line) + " of the text)";
  }
  diagnostics_.add(std::move(diagnostic));
}

}  // namespace ayumi::formats
