#include "base/html.h"

#include <algorithm>

namespace ayumi {
namespace {

std::string_view reference_of(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&#34;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_ascii_punctuation(char character) {
  return (character >= '!' && character <= '/') || (character >= ':' && character <= '@') ||
         (character >= '[' && character <= '`') || (character >= '{' && character <= '~');
}

bool is_layout(char character) { return character == '\n' || character == '\r' || character == '\t'; }

void append_numeric_reference(std::string& out, char character) {
  out += "&#";
  out += std::to_string(static_cast<int>(character));
  out += ';';
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kSpecial = "&<>\"'";
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of(kSpecial), text.size());
    out += text.substr(0, plain);
    if (plain == text.size()) return;
    out += reference_of(text[plain]);
    text.remove_prefix(plain + 1);
  }
}

Html escape(std::string_view text) {
  std::string markup;
  markup.reserve(text.size());
  append_escaped(markup, text);
  return Html::from_markup(std::move(markup));
}

std::string escape_for_markdown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    // Spaces at the ends could make a code block or a line break of their surroundings.
    const bool outer_space = text[i] == ' ' && (i == 0 || i + 1 == text.size() || text[i - 1] == ' ');
    if (outer_space || is_layout(text[i]) || is_ascii_punctuation(text[i])) {
      append_numeric_reference(out, text[i]);
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace ayumi
