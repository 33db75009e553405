#include "load/literals.h"

#include <array>
#include <vector>

#include "base/decimal.h"
#include "base/text.h"
#include "model/fiscal_year.h"

namespace ayumi::load {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ▲ △ − ‐ – are minus signs before a number; NFKC has already turned － into -.
std::string_view cut_sign(std::string_view& text) {
  constexpr std::array<std::string_view, 6> kMinus{"▲", "△", "−", "‐", "–", "-"};
  for (const std::string_view sign : kMinus) {
    if (!text.starts_with(sign)) continue;
    text = trim(text.substr(sign.size()));
    return "-";
  }
  if (text.starts_with("+")) text.remove_prefix(1);
  return "";
}

// Groups of three behind each comma, as in 1,234,567.
bool is_separator(std::string_view text, std::size_t at) {
  if (text[at] != ',' || at == 0 || !is_digit(text[at - 1])) return false;
  std::size_t digits = 0;
  while (at + 1 + digits < text.size() && is_digit(text[at + 1 + digits])) ++digits;
  return digits == 3;
}

std::size_t read_digits(std::string_view text, std::string& digits) {
  std::size_t at = 0;
  for (bool seen_point = false; at < text.size(); ++at) {
    if (text[at] == '.' && !seen_point && at > 0 && at + 1 < text.size() && is_digit(text[at + 1])) {
      seen_point = true;
      digits += '.';
    } else if (is_digit(text[at])) {
      digits += text[at];
    } else if (seen_point || !is_separator(text, at)) {
      break;
    }
  }
  return at;
}

// TOML has no leading zeros: 007 is 7.
std::string without_leading_zeros(std::string digits) {
  std::size_t zeros = 0;
  while (zeros + 1 < digits.size() && digits[zeros] == '0' && is_digit(digits[zeros + 1])) ++zeros;
  return digits.substr(zeros);
}

// The numbers in a text, and nothing else of it.
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    int number = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      if (number < 100000) number = number * 10 + (text[at] - '0');
    }
    numbers.push_back(number);
  }
  return numbers;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<MeantNumber> meant_number(std::string_view text) {
  const std::string plain = to_nfkc(trim(text));
  std::string_view rest = trim(plain);
  MeantNumber meant;
  meant.literal = cut_sign(rest);
  std::string digits;
  const std::size_t end = read_digits(rest, digits);
  if (digits.empty()) return std::nullopt;
  meant.literal += without_leading_zeros(digits);
  meant.unit = trim(rest.substr(end));
  if (!Decimal::parse(meant.literal)) return std::nullopt;
  return meant;
}

std::optional<std::string> meant_id(std::string_view text) {
  std::string id;
  for (const char c : to_nfkc(trim(text))) {
    if (c >= 'A' && c <= 'Z') {
      id += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
      id += c;
    } else if ((c == ' ' || c == '_' || c == '.' || c == '-') && !id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (!is_slug(id)) return std::nullopt;
  return id;
}

std::optional<std::string> meant_date(std::string_view text) {
  const std::string plain = to_nfkc(trim(text));
  std::vector<int> numbers = numbers_in(plain);
  if (numbers.size() != 3) return std::nullopt;
  if (numbers[0] < 1000) {
    // The number of an era's calendar year names its fiscal year too.
    const auto era = model::parse_fiscal_year(plain.substr(0, plain.find("年")));
    if (!era) return std::nullopt;
    numbers[0] = era->start;
  }
  if (numbers[1] < 1 || numbers[1] > 12 || numbers[2] < 1 || numbers[2] > 31) return std::nullopt;
  return std::to_string(numbers[0]) + "-" + two_digits(numbers[1]) + "-" + two_digits(numbers[2]);
}

}  // namespace ayumi::load
