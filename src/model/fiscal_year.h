// Fiscal years and the Japanese eras that name them. A fiscal year is named by the calendar year it starts in.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace ayumi::model {

// 2024 is 令和6年度: 2024-04-01 to 2025-03-31.
struct FiscalYear {
  int start = 0;
  friend auto operator<=>(const FiscalYear&, const FiscalYear&) = default;
  FiscalYear next() const { return {start + 1}; }
  FiscalYear previous() const { return {start - 1}; }
};

struct Era {
  std::string_view name_ja;   // "令和"
  std::string_view name_en;   // "Reiwa"
  std::string_view letter;    // "R"
  int first_year = 0;         // 元年: 2019 for Reiwa
  int first_fiscal_year = 0;  // the first that bears its name
};

struct EraYear {
  const Era* era = nullptr;
  int year = 0;  // 1 is 元年
};

// The era that the fiscal year is named by, by table back to Meiji (1868); nullopt before. FY2019 is 令和元年度
// throughout.
std::optional<EraYear> era_year(FiscalYear year);

// Reads what people write: 2024, 2024年度, FY2024, 令和6年度, 令和元年度, R6, Ｒ６, H31, 令和6年度(2024); nullopt for
// anything else.
std::optional<FiscalYear> parse_fiscal_year(std::string_view text);

}  // namespace ayumi::model
