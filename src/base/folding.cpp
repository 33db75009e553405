#include "base/folding.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "base/text.h"

namespace ayumi {

namespace {

constexpr char32_t kFirstPaired = 0x2E80;
constexpr char32_t kKatakanaToHiragana = 0x60;

utf8proc_int32_t number_of(char32_t code_point) { return static_cast<utf8proc_int32_t>(code_point); }

void append(std::string& out, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t used = utf8proc_encode_char(number_of(code_point), bytes);
  for (utf8proc_ssize_t i = 0; i < used; ++i) out += static_cast<char>(bytes[i]);
}

// The code points of the text, each made into another or (0) left out.
template <class Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    if (const char32_t now = change(next.value); now != 0) append(out, now);
    text.remove_prefix(next.length);
  }
  return out;
}

std::string mapped(std::string_view text, int wanted) {
  utf8proc_uint8_t* made = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | wanted);
  const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  if (length < 0) return std::string(text);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

// The voicing marks of kana are others, and stay.
char32_t without_accent(char32_t c) { return c >= 0x300 && c <= 0x36F ? 0 : c; }

char32_t small_hiragana(char32_t c) {
  const bool is_katakana = (c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE;
  return is_katakana ? c - kKatakanaToHiragana : static_cast<char32_t>(utf8proc_tolower(number_of(c)));
}

bool is_kanji(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || c == U'々' || c == U'〇' || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_particle(char32_t c) { return std::u32string_view(U"のはがにでとへもを").find(c) != std::u32string_view::npos; }

bool is_cut(char32_t before, char32_t after) {
  return (is_kanji(before) && is_particle(after)) || (is_particle(before) && is_kanji(after)) || before == U'を' ||
         after == U'を';
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (; !text.empty(); text.remove_prefix(first_code_point(text).length)) points += first_code_point(text).value;
  return points;
}

bool is_searched(char32_t c) {
  switch (utf8proc_category(number_of(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string fold_case(std::string_view text) { return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD); }

std::string fold(std::string_view text) {
  if (find_invalid_utf8(text)) return std::string(text);
  return changed(to_nfkc(changed(mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), without_accent)), small_hiragana);
}

bool is_paired(char32_t code_point) { return code_point >= kFirstPaired && is_searched(code_point); }

std::vector<std::string> search_runs(std::string_view folded) {
  std::vector<std::string> runs;
  enum class Kind { none, word, paired } kind = Kind::none;
  while (!folded.empty()) {
    const CodePoint next = first_code_point(folded);
    const Kind now = !is_searched(next.value) ? Kind::none : is_paired(next.value) ? Kind::paired : Kind::word;
    if (now != Kind::none && now != kind) runs.emplace_back();
    if (now != Kind::none) runs.back() += folded.substr(0, next.length);
    kind = now;
    folded.remove_prefix(next.length);
  }
  return runs;
}

std::vector<std::string> search_units(std::string_view run) {
  if (run.empty() || !is_paired(first_code_point(run).value)) return {std::string(run)};
  const std::u32string letters = code_points(run);
  std::vector<std::string> units;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool goes_on = i + 1 < letters.size() && !is_cut(letters[i], letters[i + 1]);
    const bool has_begun = i > 0 && !is_cut(letters[i - 1], letters[i]);
    if (!goes_on && (has_begun || is_particle(letters[i]))) continue;
    append(units.emplace_back(), letters[i]);
    if (goes_on) append(units.back(), letters[i + 1]);
  }
  return units;
}

}  // namespace ayumi
