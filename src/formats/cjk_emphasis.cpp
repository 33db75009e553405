#include "formats/cjk_emphasis.h"

#include <cstddef>

namespace ayumi::formats {
namespace {

constexpr std::string_view kMark = "**";

// U+3000 and above in the first 16 bits: kana, kanji, their punctuation and full-width forms (lead bytes E3 to EF).
bool is_cjk_lead(char c) { return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xEF; }

bool ends_with_cjk(std::string_view text) {
  return text.size() >= 3 && is_cjk_lead(text[text.size() - 3]) &&
         (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U;
}

bool starts_with_cjk(std::string_view text) { return !text.empty() && is_cjk_lead(text.front()); }

}  // namespace

bool has_failed_emphasis(std::string_view text, std::string_view line) {
  const std::size_t written = line.find(kMark);
  if (written == std::string_view::npos || (written > 0 && line[written - 1] == '\\')) return false;
  for (std::size_t at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark, at + kMark.size())) {
    if (ends_with_cjk(text.substr(0, at)) || starts_with_cjk(text.substr(at + kMark.size()))) return true;
  }
  return false;
}

}  // namespace ayumi::formats
