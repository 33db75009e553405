#include "model/fiscal_year.h"

#include <array>
#include <charconv>
#include <string>

#include "base/text.h"

namespace ayumi::model {
namespace {

// Newest first. A fiscal year is named by the era that most of it lies in: Showa began on 25 December 1926, late in
// 大正15年度, so there is no 昭和元年度.
constexpr std::array<Era, 5> kEras{{
    {"令和", "Reiwa", "R", 2019, 2019},
    {"平成", "Heisei", "H", 1989, 1989},
    {"昭和", "Showa", "S", 1926, 1927},
    {"大正", "Taisho", "T", 1912, 1912},
    {"明治", "Meiji", "M", 1868, 1868},
}};

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// All of `text` as a number of at most `most_digits` digits.
std::optional<int> whole_number(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

std::optional<FiscalYear> western_year(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  const std::optional<int> year = whole_number(text, 4);
  if (!year || *year == 0) return std::nullopt;
  return FiscalYear{*year};
}

// What follows the era's name: "6", "元". Years that an era didn't live to see (平成32年度) stand in older plans.
std::optional<FiscalYear> year_of_era(const Era& era, std::string_view text) {
  const std::optional<int> number = text == "元" ? 1 : whole_number(text, 2);
  if (!number || *number == 0) return std::nullopt;
  return FiscalYear{era.first_year + *number - 1};
}

std::optional<FiscalYear> japanese_year(std::string_view text) {
  for (const Era& era : kEras) {
    std::string_view rest = text;
    if (take_prefix(rest, era.name_ja) || take_prefix(rest, era.letter)) return year_of_era(era, rest);
  }
  return std::nullopt;
}

// One name of a year, without anything in brackets.
std::optional<FiscalYear> single_name(std::string_view text) {
  if (take_prefix(text, "FY")) return western_year(text);
  take_suffix(text, "年度");
  const std::optional<FiscalYear> year = western_year(text);
  return year ? year : japanese_year(text);
}

}  // namespace

std::optional<EraYear> era_year(FiscalYear year) {
  for (const Era& era : kEras) {
    if (year.start >= era.first_fiscal_year) return EraYear{&era, year.start - era.first_year + 1};
  }
  return std::nullopt;
}

std::optional<FiscalYear> parse_fiscal_year(std::string_view text) {
  const std::string folded = to_nfkc(trim(text));
  std::string_view name = folded;
  if (!take_suffix(name, ")")) return single_name(name);
  const std::size_t bracket = name.find('(');
  if (bracket == std::string_view::npos) return std::nullopt;
  const std::optional<FiscalYear> outside = single_name(name.substr(0, bracket));
  const std::optional<FiscalYear> inside = single_name(name.substr(bracket + 1));
  return outside && outside == inside ? outside : std::nullopt;  // both name the same year, or it's a slip
}

}  // namespace ayumi::model
