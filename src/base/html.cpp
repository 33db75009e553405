#include "base/html.h"

#include <array>

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

// A table, because nearly all bytes of a site pass through here.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> special{};
  for (const char character : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(character)] = true;
  return special;
}();

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
  std::size_t plain = 0;  // where the stretch begins that is copied as it is
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kSpecial[static_cast<unsigned char>(text[i])]) continue;
    out += text.substr(plain, i - plain);
    out += reference_of(text[i]);
    plain = i + 1;
  }
  out += text.substr(plain);
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
