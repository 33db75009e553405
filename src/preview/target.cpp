#include "preview/target.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace ayumi::preview {

namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return std::nullopt;
}

std::optional<std::string> decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (text.size() - i < 3) return std::nullopt;
    const auto high = hex_digit(text[i + 1]);
    const auto low = hex_digit(text[i + 2]);
    if (!high || !low) return std::nullopt;
    decoded += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  return decoded;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_visible(char c) { return !is_control(c) && c != ' '; }

bool is_safe_part(std::string_view part) { return !part.empty() && part != "." && part != ".."; }

// Of a decoded path.
bool is_safe(std::string_view path) {
  if (!path.starts_with('/') || find_invalid_utf8(path)) return false;
  if (std::ranges::any_of(path, [](char c) { return is_control(c) || c == '\\'; })) return false;
  std::vector<std::string_view> parts = split(path.substr(1), '/');
  if (parts.back().empty()) parts.pop_back();
  return std::ranges::all_of(parts, is_safe_part);
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
  if (!std::ranges::all_of(text, is_visible) || text.find('#') != std::string_view::npos) return std::nullopt;
  const std::size_t mark = std::min(text.find('?'), text.size());
  const std::string_view query = text.substr(std::min(mark + 1, text.size()));
  auto path = decode(text.substr(0, mark));
  if (!path || !is_safe(*path) || find_invalid_utf8(query)) return std::nullopt;
  return Target{*std::move(path), std::string(query)};
}

}  // namespace ayumi::preview
