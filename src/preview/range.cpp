#include "preview/range.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ayumi::preview {

namespace {

// Decimal digits and nothing else; what is too large counts as the largest.
std::optional<std::size_t> parse_size(std::string_view digits) {
  if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  std::size_t value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return parsed.ec == std::errc() ? value : std::numeric_limits<std::size_t>::max();
}

}  // namespace

std::optional<ByteRange> parse_range(std::string_view text, std::size_t size) {
  constexpr std::string_view kUnit = "bytes=";
  const auto is_same = [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  };
  const std::string_view unit = text.substr(0, kUnit.size());
  if (!std::equal(kUnit.begin(), kUnit.end(), unit.begin(), unit.end(), is_same)) return std::nullopt;
  text.remove_prefix(kUnit.size());
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view first = text.substr(0, dash);
  const auto last = parse_size(text.substr(dash + 1));
  if (first.empty()) {  // the last so many bytes
    if (!last) return std::nullopt;
    return ByteRange{size - std::min(*last, size), size};
  }
  const auto begin = parse_size(first);
  if (!begin || (!last && dash + 1 != text.size()) || (last && *last < *begin)) return std::nullopt;
  if (*begin >= size) return ByteRange{size, size};
  return ByteRange{*begin, last ? std::min(*last, size - 1) + 1 : size};
}

}  // namespace ayumi::preview
