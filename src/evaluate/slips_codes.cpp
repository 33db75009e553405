#include "evaluate/slips_codes.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// U+FF10 to U+FF19. Circled numbers and the like are meant as they are.
bool has_full_width_digit(std::string_view code) {
  constexpr std::string_view kLead = "\xEF\xBC";
  for (std::size_t at = code.find(kLead); at != std::string_view::npos; at = code.find(kLead, at + 1)) {
    const char last = at + 2 < code.size() ? code[at + 2] : '\0';
    if (last >= '\x90' && last <= '\x99') return true;
  }
  return false;
}

void check_width(const std::string& code, Span span, Diagnostics& diagnostics) {
  if (!has_full_width_digit(code)) return;
  diagnostics.add(
      {Severity::warning,
       "check.full-width",
       {fmt::format("「{}」に全角の数字が含まれています", code), fmt::format("“{}” contains full-width digits", code)},
       span,
       {{fmt::format("半角で「{}」と入力してください", to_nfkc(code)), fmt::format("write “{}”", to_nfkc(code))}}});
}

bool all_digits(const std::string& code) { return !code.empty() && std::all_of(code.begin(), code.end(), is_digit); }

// A project's number, in the plan or in a year's chart.
struct Number {
  const std::string& text;
  Span span;
};

std::vector<Number> numbers_of(const model::Plan& plan) {
  std::vector<Number> numbers;
  for (const model::Project& project : plan.projects) numbers.push_back({project.number, project.number_span});
  for (const model::PlanYear& year : plan.years) {
    for (const model::Change& change : year.changes) numbers.push_back({change.number, change.number_span});
  }
  return numbers;
}

// The length that numbers are filled up to with zeros; 0 where none begins with one.
std::size_t filled_length(const std::vector<Number>& numbers) {
  std::size_t length = 0;
  for (const Number& number : numbers) {
    const std::string& text = number.text;
    if (text.size() > 1 && text.front() == '0' && all_digits(text)) length = std::max(length, text.size());
  }
  return length;
}

void check_zeros(const model::Plan& plan, Diagnostics& diagnostics) {
  const std::vector<Number> numbers = numbers_of(plan);
  const std::size_t length = filled_length(numbers);
  for (const auto& [number, span] : numbers) {
    if (!all_digits(number) || number.size() >= length) continue;
    const std::string filled = std::string(length - number.size(), '0') + number;
    diagnostics.add(
        {Severity::warning,
         "check.leading-zeros",
         {fmt::format("番号「{}」の先頭の0が失われている可能性があります（ほかの番号は{}桁です）", number, length),
          fmt::format("the number “{}” may have lost its leading zeros (others have {})", number,
                      counted(length, "digit"))},
         span,
         {{fmt::format("「{}」ではありませんか", filled), fmt::format("should it be “{}”?", filled)}}});
  }
}

}  // namespace

void check_codes(const model::Plan& plan, Diagnostics& diagnostics) {
  for (const model::Band& band : plan.scheme.bands) check_width(band.code, band.code_span, diagnostics);
  for (const model::Category& category : plan.categories) {
    check_width(name_of(category.number).ja, category.number_span, diagnostics);
  }
  for (const model::Project& project : plan.projects) check_width(project.number, project.number_span, diagnostics);
  for (const model::PlanYear& year : plan.years) {
    for (const model::Change& change : year.changes) check_width(change.number, change.number_span, diagnostics);
  }
  check_zeros(plan, diagnostics);
}

}  // namespace ayumi::evaluate
