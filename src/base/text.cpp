#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace ayumi {
namespace {

constexpr std::size_t kLongestName = 100;

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string normalized(std::string_view text, utf8proc_option_t form) {
  if (is_ascii(text)) return std::string(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form);
  const utf8proc_ssize_t length =
      utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (length < 0) return std::string(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::u32string folded(std::string_view text) {
  std::u32string out;
  const std::string compatible = to_nfkc(text);
  for (std::string_view rest = compatible; !rest.empty();) {
    const CodePoint point = first_code_point(rest);
    out += static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value)));
    rest.remove_prefix(point.length);
  }
  return out;
}

// Insertions, removals, replacements and swaps of neighbours that turn one text into the other.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::size_t length_gap(const std::u32string& a, const std::u32string& b) {
  return a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
}

template <class Text>
std::optional<std::string> nearest_of(std::string_view name, std::span<const Text> candidates) {
  if (name.size() > 4 * kLongestName) return std::nullopt;
  const std::u32string wanted = folded(name);
  std::optional<std::string> best;
  std::size_t best_distance = kLongestName;
  for (const Text& candidate : candidates) {
    const std::u32string offered = folded(candidate);
    const std::size_t longer = std::max(wanted.size(), offered.size());
    const std::size_t allowed = std::max<std::size_t>(longer / 3, 1);
    if (longer > kLongestName || length_gap(wanted, offered) > allowed) continue;
    const std::size_t distance = edit_distance(wanted, offered);
    if (distance > allowed || distance >= longer || distance >= best_distance) continue;
    best = std::string(candidate);
    best_distance = distance;
  }
  return best;
}

bool is_slug_start(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t length = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (length < 1) return {U'\uFFFD', 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = first_code_point(text.substr(at));
    if (point.value == U'\uFFFD' && point.length == 1) return at;
    at += point.length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(first_code_point(text).length)) ++count;
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    width += static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)));
    text.remove_prefix(point.length);
  }
  return width;
}

std::string to_nfc(std::string_view text) { return normalized(text, UTF8PROC_COMPOSE); }

std::string to_nfkc(std::string_view text) {
  return normalized(text, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kAsciiSpace = " \t\n\v\f\r";
  constexpr std::string_view kWideSpace = "\u3000";
  for (;;) {
    const std::size_t before = text.size();
    text.remove_prefix(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
    text.remove_suffix(text.size() - (text.find_last_not_of(kAsciiSpace) + 1));
    if (text.starts_with(kWideSpace)) text.remove_prefix(kWideSpace.size());
    if (text.ends_with(kWideSpace)) text.remove_suffix(kWideSpace.size());
    if (text.size() == before) return text;
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string_view> candidates) {
  return nearest_of(name, candidates);
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
  return nearest_of(name, candidates);
}

bool is_slug(std::string_view text) {
  const auto allowed = [](char c) { return is_slug_start(c) || c == '-'; };
  return !text.empty() && text.size() <= 64 && is_slug_start(text.front()) &&
         std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace ayumi
