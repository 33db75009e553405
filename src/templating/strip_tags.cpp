#include "templating/strip_tags.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "templating/characters.h"

namespace ayumi::templating {

namespace {

// Cuts out everything from `open` to the next `close`; what is never closed stays.
std::string without(std::string_view text, std::string_view open, std::string_view close) {
  std::string out;
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = text.find(open, at);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin + open.size());
    if (end == std::string_view::npos) break;
    out.append(text, at, begin - at);
    at = end + close.size();
  }
  out.append(text.substr(at));
  return out;
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  bool is_pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (is_space(next_code_point(text, offset))) {
      is_pending = !out.empty();
      continue;
    }
    if (is_pending) out += ' ';
    is_pending = false;
    out.append(text, begin, offset - begin);
  }
  return out;
}

std::optional<char32_t> named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 12> kNames = {{{"amp", '&'},
                                                                                    {"lt", '<'},
                                                                                    {"gt", '>'},
                                                                                    {"quot", '"'},
                                                                                    {"apos", '\''},
                                                                                    {"nbsp", 0xA0},
                                                                                    {"copy", 0xA9},
                                                                                    {"raquo", 0xBB},
                                                                                    {"laquo", 0xAB},
                                                                                    {"yen", 0xA5},
                                                                                    {"mdash", 0x2014},
                                                                                    {"hellip", 0x2026}}};
  for (const auto& [known, code_point] : kNames) {
    if (known == name) return code_point;
  }
  return std::nullopt;
}

std::optional<char32_t> referenced(std::string_view reference) {
  if (!reference.starts_with('#')) return named(reference);
  reference.remove_prefix(1);
  const bool is_hex = reference.starts_with('x') || reference.starts_with('X');
  if (is_hex) reference.remove_prefix(1);
  unsigned code_point = 0;
  const auto result =
      std::from_chars(reference.data(), reference.data() + reference.size(), code_point, is_hex ? 16 : 10);
  const bool is_whole =
      !reference.empty() && result.ec == std::errc() && result.ptr == reference.data() + reference.size();
  const bool is_valid = code_point > 0 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  if (!is_whole || !is_valid) return std::nullopt;
  return static_cast<char32_t>(code_point);
}

std::string with_references_resolved(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    const auto found = end == std::string_view::npos ? std::nullopt : referenced(text.substr(at + 1, end - at - 1));
    if (!found) {
      out += text[at++];
      continue;
    }
    append_code_point(out, *found);
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string strip_tags(std::string_view markup) {
  const std::string text = without(without(markup, "<!--", "-->"), "<", ">");
  return with_references_resolved(with_single_spaces(text));
}

}  // namespace ayumi::templating
