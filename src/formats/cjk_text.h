// What Japanese text needs to know of its characters.
#pragma once

#include <string_view>

namespace ayumi::formats {

// U+3000 and above in the first 16 bits: kana, kanji, their punctuation and full-width forms (lead bytes E3 to EF).
inline bool is_cjk_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xEF;
}

inline bool ends_with_cjk(std::string_view text) {
  return text.size() >= 3 && is_cjk_lead(text[text.size() - 3]) &&
         (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U;
}

inline bool starts_with_cjk(std::string_view text) { return !text.empty() && is_cjk_lead(text.front()); }

}  // namespace ayumi::formats
