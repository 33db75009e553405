#include "view/axis_words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace ayumi::view {

namespace {

constexpr double kManyDigits = 1e6;

// A word for a large number, as a pattern.
struct Large {
  Decimal one;
  std::string pattern;
};

// Those that the language has, the smallest first.
std::vector<Large> large_words(const Words& words) {
  static constexpr std::pair<const char*, std::int64_t> kAll[] = {{"large.e4", 10'000},
                                                                  {"large.e6", 1'000'000},
                                                                  {"large.e8", 100'000'000},
                                                                  {"large.e9", 1'000'000'000},
                                                                  {"large.e12", 1'000'000'000'000}};
  std::vector<Large> all;
  for (const auto& [key, one] : kAll) {
    std::string pattern = words.has(key) ? words.get(key) : std::string();
    if (!pattern.empty()) all.push_back({*Decimal::from_integer(one), std::move(pattern)});
  }
  return all;
}

bool counts_by_itself(const Words& words, std::string_view unit) {
  std::string_view rest;
  const std::string all = words.get("large.units");
  for (rest = all; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (unit.substr(0, word.size()) == word) return true;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return false;
}

std::string in_words(const Wording& wording, const std::vector<Large>& words, const Decimal& value) {
  const Large* chosen = &words.front();
  for (const Large& word : words) {
    if (value.abs() >= word.one) chosen = &word;
  }
  const auto count = divide(value, chosen->one);
  if (!count || value.is_zero()) return wording.number(value, 0);
  return fill(chosen->pattern, {{"number", wording.number(*count, 0)}});
}

}  // namespace

std::string axis_unit(const Wording& wording, const model::LocalizedText& unit) {
  if (unit.empty()) return {};
  return wording.words().fill("chart.unit", {{"unit", wording.plain_unit(unit)}});
}

std::string with_unit(const Wording& wording, const std::string& title, const model::LocalizedText& unit) {
  if (unit.empty()) return title;
  return wording.words().fill("chart.title_unit", {{"title", title}, {"unit", wording.plain_unit(unit)}});
}

std::function<std::string(const Decimal& value, int digits)> axis_numbers(const Wording& wording,
                                                                          const model::LocalizedText& unit,
                                                                          double largest) {
  const std::vector<Large> words = large_words(wording.words());
  const bool is_scaled = !unit.empty() && counts_by_itself(wording.words(), wording.plain_unit(unit));
  if (largest < kManyDigits || is_scaled || words.empty()) {
    return [&wording](const Decimal& value, int digits) { return wording.number(value, digits); };
  }
  return [&wording, words](const Decimal& value, int) { return in_words(wording, words, value); };
}

}  // namespace ayumi::view
