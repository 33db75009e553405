// Filters on numbers.
#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/filter_support.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

[[noreturn]] void fail_range(const Use& use) {
  fail("template.number", {"数値が扱える範囲を超えました", "the number is out of range"}, use.span);
}

Decimal number_of(const Value& value, const Use& use) {
  if (!is_number(value)) fail_kind({"数値", "a number"}, value, use);
  const auto decimal = to_decimal(value);
  if (!decimal) fail_range(use);
  return *decimal;
}

Value absolute(const Use& use, const Value& input, const FilterArguments&) {
  if (const auto integer = to_integer(input)) return *integer < 0 ? negate(input, use) : Value(*integer);
  return Value(number_of(input, use).abs());
}

std::optional<std::int64_t> read_integer(std::string_view text, int base) {
  text = strip(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  std::string digits(text);
  const bool is_negative = digits.starts_with('-');
  const std::size_t start = is_negative ? 1 : 0;
  const std::string prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "";
  if (!prefix.empty() && to_lower(std::string_view(digits).substr(start, 2)) == prefix) digits.erase(start, 2);
  std::int64_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (digits.empty() || result.ec != std::errc() || result.ptr != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> whole_part(const Decimal& decimal) {
  const auto cut = round_to(decimal, 0, RoundingMode::truncate);
  return cut ? cut->to_integer() : std::nullopt;
}

// What is no number is the default, as in Jinja.
Value to_int(const Use& use, const Value& input, const FilterArguments& arguments) {
  Value fallback = arguments[0] == nullptr ? Value(0) : *arguments[0];
  const std::int64_t base = integer_or(arguments[1], 10, use);
  if (base < 2 || base > 36) fail_type({"基数は2から36までです", "the base has to be from 2 to 36"}, use);
  if (const auto integer = to_integer(input)) return Value(*integer);
  if (const Decimal* decimal = input.decimal()) {
    const auto whole = whole_part(*decimal);
    return whole ? Value(*whole) : fallback;
  }
  const std::string* text = input.characters();
  if (text == nullptr) return fallback;
  if (const auto integer = read_integer(*text, static_cast<int>(base))) return Value(*integer);
  const auto decimal = Decimal::parse(strip(*text));
  const auto whole = decimal ? whole_part(*decimal) : std::nullopt;
  return whole ? Value(*whole) : fallback;
}

Value to_float(const Use&, const Value& input, const FilterArguments& arguments) {
  Value fallback = arguments[0] == nullptr ? Value(Decimal()) : *arguments[0];
  if (const auto decimal = to_decimal(input)) return Value(*decimal);
  const std::string* text = input.characters();
  const auto decimal = text == nullptr ? std::nullopt : Decimal::parse(strip(*text));
  return decimal ? Value(*decimal) : fallback;
}

// Towards plus (ceil) or minus infinity (floor), at `digits` decimals.
std::optional<Decimal> round_towards(const Decimal& value, int digits, int direction) {
  auto cut = round_to(value, digits, RoundingMode::truncate);
  if (!cut || *cut == value || value.sign() != direction) return cut;
  auto step = Decimal::from_integer(1);
  for (int i = 0; i < digits && step; ++i) step = divide(*step, *Decimal::from_integer(10));
  for (int i = digits; i < 0 && step; ++i) step = multiply(*step, *Decimal::from_integer(10));
  if (!step) return std::nullopt;
  return direction > 0 ? add(*cut, *step) : subtract(*cut, *step);
}

Value round_number(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t digits = integer_or(arguments[0], 0, use);
  if (digits < -18 || digits > 18)
    fail_type({"桁数は-18から18までです", "the precision has to be from -18 to 18"}, use);
  const std::string method = text_or(arguments[1], "common", use);
  if (method != "common" && method != "ceil" && method != "floor") {
    fail_type({"丸めの方法は common、ceil、floor のどれかです", "the method has to be common, ceil or floor"}, use);
  }
  const Decimal number = number_of(input, use);
  const int places = static_cast<int>(digits);
  const auto rounded = method == "common" ? round_to(number, places, RoundingMode::half_up)
                                          : round_towards(number, places, method == "ceil" ? 1 : -1);
  if (!rounded) fail_range(use);
  // Whole numbers stay whole, as they do in Python.
  const auto whole = rounded->to_integer();
  if (method == "common" && to_integer(input) && whole) return Value(*whole);
  return Value(*rounded);
}

}  // namespace

std::span<const Filter> number_filters() {
  using Result = Filter::Result;
  static const std::vector<Filter> filters = {
      {"abs", {}, 0, absolute, Result::number},
      {"float", {"default"}, 0, to_float, Result::any},
      {"int", {"default", "base"}, 0, to_int, Result::any},
      {"round", {"precision", "method"}, 0, round_number, Result::number},
  };
  return filters;
}

}  // namespace ayumi::templating
