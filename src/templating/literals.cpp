#include "templating/literals.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "templating/characters.h"
#include "templating/fault.h"

namespace ayumi::templating {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_digit_of(char c, int base) {
  if (base == 16) return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  return c >= '0' && c < '0' + base;
}

int base_of_prefix(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return 10;
  switch (text[1]) {
    case 'x':
    case 'X':
      return 16;
    case 'o':
    case 'O':
      return 8;
    case 'b':
    case 'B':
      return 2;
    default:
      return 10;
  }
}

std::size_t run_of_digits(std::string_view text, std::size_t from, int base) {
  std::size_t i = from;
  while (i < text.size()) {
    if (is_digit_of(text[i], base)) {
      ++i;
    } else if (text[i] == '_' && i > from && i + 1 < text.size() && is_digit_of(text[i + 1], base)) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

std::size_t exponent_end(std::string_view text, std::size_t from) {
  if (from >= text.size() || (text[from] != 'e' && text[from] != 'E')) return from;
  std::size_t digits = from + 1;
  if (digits < text.size() && (text[digits] == '+' || text[digits] == '-')) ++digits;
  const std::size_t end = run_of_digits(text, digits, 10);
  return end == digits ? from : end;
}

[[noreturn]] void fail_range(std::string_view written, Span span) {
  fail("template.number",
       {fmt::format("数値「{}」は扱える範囲を超えています", written),
        fmt::format("the number {} is out of range", written)},
       span, {{"整数は64ビット、小数は18桁までです", "integers have 64 bits, decimals 18 digits"}});
}

void append_hex(std::string& out, std::string_view inside, std::size_t& at, std::size_t digits) {
  const std::string_view hex = inside.substr(at + 2, digits);
  unsigned code_point = 0;
  const auto result = std::from_chars(hex.data(), hex.data() + hex.size(), code_point, 16);
  const bool complete = hex.size() == digits && result.ptr == hex.data() + hex.size();
  if (!complete || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) {
    out += inside[at++];
    return;
  }
  append_code_point(out, code_point);
  at += 2 + digits;
}

void append_octal(std::string& out, std::string_view inside, std::size_t& at) {
  char32_t code_point = 0;
  std::size_t end = at + 1;
  while (end < inside.size() && end < at + 4 && is_digit_of(inside[end], 8)) {
    code_point = code_point * 8 + static_cast<char32_t>(inside[end++] - '0');
  }
  append_code_point(out, code_point);
  at = end;
}

void append_escape(std::string& out, std::string_view inside, std::size_t& at) {
  static constexpr std::string_view kLetters = "\\'\"abfnrtv";
  static constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
  const char letter = at + 1 < inside.size() ? inside[at + 1] : '\0';
  if (const auto index = kLetters.find(letter); letter != '\0' && index != std::string_view::npos) {
    out += kMeanings[index];
    at += 2;
  } else if (letter == '\n') {
    at += 2;
  } else if (letter == 'x' || letter == 'u' || letter == 'U') {
    append_hex(out, inside, at, letter == 'x' ? 2 : letter == 'u' ? 4 : 8);
  } else if (is_digit_of(letter, 8)) {
    append_octal(out, inside, at);
  } else {
    out += inside[at++];
  }
}

}  // namespace

std::size_t digits_length(std::string_view text) { return run_of_digits(text, 0, 10); }

std::size_t number_length(std::string_view text) {
  if (const int base = base_of_prefix(text); base != 10) {
    const std::size_t end = run_of_digits(text, 2, base);
    return end == 2 ? 1 : end;
  }
  std::size_t end = digits_length(text);
  if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) end = run_of_digits(text, end + 1, 10);
  return exponent_end(text, end);
}

Number parse_number(std::string_view written, Span span) {
  const int base = base_of_prefix(written);
  std::string digits(base == 10 ? written : written.substr(2));
  digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
  if (base == 10 && digits.find_first_of(".eE") != std::string::npos) {
    const auto number = Decimal::parse(digits);
    if (!number) fail_range(written, span);
    return *number;
  }
  if (base == 10 && digits.size() > 1 && digits[0] == '0' && digits.find_first_not_of('0') != std::string::npos) {
    fail("template.syntax", {"整数は0で始められません", "an integer can't begin with 0"}, span);
  }
  std::int64_t integer = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), integer, base);
  if (result.ec != std::errc()) fail_range(written, span);
  return integer;
}

std::string unescape_string(std::string_view inside) {
  const std::string text = with_line_feeds(inside);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      append_escape(out, text, at);
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
      continue;
    }
    out += '\n';
    if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
  }
  return out;
}

}  // namespace ayumi::templating
