// The two parts of a Markdown file; the declaration is in markdown.h.
#include <cstdint>
#include <optional>
#include <string_view>

#include "formats/encoding.h"
#include "formats/markdown.h"
#include "formats/toml.h"

namespace ayumi::formats {
namespace {

// A line of a text by offsets; `next` is behind its line end.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t found = text.find('\n', begin);
  if (found == std::string_view::npos) return {begin, text.size(), text.size()};
  return {begin, found, found + 1};
}

bool is_fence(std::string_view text, const Line& line, std::string_view fence) {
  const std::string_view content = text.substr(line.begin, line.end - line.begin);
  return content.starts_with(fence) && content.find_first_not_of(" \t\r", fence.size()) == std::string_view::npos;
}

std::optional<Line> find_fence(std::string_view text, std::size_t begin, std::string_view fence) {
  while (begin < text.size()) {
    const Line line = line_at(text, begin);
    if (is_fence(text, line, fence)) return line;
    begin = line.next;
  }
  return std::nullopt;
}

Span span(const Source& source, std::size_t begin, std::size_t end) {
  return {&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic unclosed(const Source& source, const Line& opening) {
  return {.code = "markdown.front-matter",
          .message = {"先頭の「+++」に対応する、閉じる「+++」の行がありません",
                      "the “+++” at the start has no “+++” line that closes it"},
          .span = span(source, opening.begin, opening.begin + 3),
          .hints = {{"設定のあと、本文の前に「+++」だけの行を入れてください",
                     "put a line with +++ alone between the settings and the text"}}};
}

Diagnostic yaml(const Source& source, const Line& opening) {
  return {.code = "markdown.front-matter",
          .message = {"先頭の設定が YAML（「---」）で書かれています",
                      "the settings at the start are YAML, between “---” lines"},
          .span = span(source, opening.begin, opening.begin + 3),
          .hints = {{"「+++」だけの行で囲み、TOML（名前 = \"値\"）で書いてください",
                     "put them between lines with +++ alone, as TOML: name = \"value\""}}};
}

// "---" may also be a rule across the page: YAML it is where "name:" stands on the next line and "---" follows.
bool looks_like_yaml(std::string_view text, const Line& opening) {
  if (!is_fence(text, opening, "---") || !find_fence(text, opening.next, "---")) return false;
  const Line next = line_at(text, opening.next);
  const std::string_view content = text.substr(next.begin, next.end - next.begin);
  const std::size_t name =
      content.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  return name != std::string_view::npos && name > 0 && content[name] == ':';
}

}  // namespace

std::optional<MarkdownFile> split_front_matter(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  if (check_encoding(source, 0, text.size(), diagnostics) == Encoding::other) return std::nullopt;
  const std::size_t begin = skip_byte_order_mark(source, 0);
  const Line opening = line_at(text, begin);
  if (looks_like_yaml(text, opening)) {
    diagnostics.add(yaml(source, opening));
    return std::nullopt;
  }
  if (!is_fence(text, opening, "+++")) return MarkdownFile{Node(Table{}, span(source, begin, begin)), begin};
  const auto closing = find_fence(text, opening.next, "+++");
  if (!closing) {
    diagnostics.add(unclosed(source, opening));
    return std::nullopt;
  }
  auto front_matter = parse_toml(source, opening.next, closing->begin, diagnostics);
  if (!front_matter) return std::nullopt;
  return MarkdownFile{*std::move(front_matter), closing->next};
}

}  // namespace ayumi::formats
