#include "formats/markdown_links.h"

#include <algorithm>
#include <array>

namespace ayumi::formats {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What a browser makes of it: blanks and control characters are dropped, letters are lower case, "\" is "/".
std::string as_browsers_read(std::string_view destination) {
  std::string read;
  for (const char c : destination) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') continue;
    read += c == '\\' ? '/' : (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return read;
}

// The part before the colon; empty for a relative address.
std::string_view scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(address.front())) return {};
  const std::string_view scheme = address.substr(0, colon);
  const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? scheme : std::string_view{};
}

}  // namespace

bool is_safe_link(std::string_view destination) {
  constexpr std::array<std::string_view, 5> kSafe{"", "http", "https", "mailto", "tel"};
  const std::string address = as_browsers_read(destination);
  return std::find(kSafe.begin(), kSafe.end(), scheme_of(address)) != kSafe.end();
}

bool is_local_image(std::string_view destination) {
  const std::string address = as_browsers_read(destination);
  return scheme_of(address).empty() && !address.starts_with("//");
}

std::string to_attribute(std::string_view destination) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : destination) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (is_letter(c) || is_digit(c) ||
               std::string_view("!#$%()*+,-./:;=?@_~").find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

}  // namespace ayumi::formats
