// Text as a search compares it. themes/standard/search.js folds what is typed in the same way; the two change together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// Full- and half-width forms alike (NFKC), letters without case and without the marks above and below them (é → e),
// katakana as hiragana. A text that isn't well-formed UTF-8 comes back as it is.
std::string fold(std::string_view text);

// Without letter case, in normal form C: names that some file systems take for one. Else as `fold`, marks and kana
// stay.
std::string fold_case(std::string_view text);

// Whether a search takes the character in pairs: kana, kanji and every other letter from U+2E80 on.
bool is_paired(char32_t code_point);

// The runs of a folded text that a search looks at, in order: a word of letters and digits, or a run of paired
// characters. "dx推進の3つ" → dx, 推進の, 3, つ.
std::vector<std::string> search_runs(std::string_view folded);
// What is compared of a run. A word is compared whole, paired characters by twos: 青森市 → 青森, 森市. A run is cut
// where a particle stands beside a kanji, since such pairs are in nearly every text and tell nothing: 雪の観光を → 雪,
// 観光. A character that is left alone stands by itself, a particle goes.
std::vector<std::string> search_units(std::string_view run);

}  // namespace ayumi
