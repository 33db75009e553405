// + - * / // % **: exact, an overflow is an error and never a wrap.
#include <fmt/core.h>

#include <limits>

#include "templating/fault.h"
#include "templating/format_text.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

using ast::BinaryOperator;

namespace {

constexpr std::int64_t kMaxExponent = 1000;

std::string_view symbol_of(BinaryOperator operation) {
  static constexpr std::string_view kSymbols[] = {"+", "-", "*", "/", "//", "%", "**"};
  return kSymbols[static_cast<std::size_t>(operation)];
}

[[noreturn]] void fail_kinds(BinaryOperator operation, const Value& left, const Value& right, const Use& use) {
  const Message a = kind_name(left);
  const Message b = kind_name(right);
  const std::string_view symbol = symbol_of(operation);
  std::vector<Message> hints;
  if (operation == BinaryOperator::add && (left.characters() != nullptr || right.characters() != nullptr)) {
    hints.push_back({"文字列としてつなぐには「~」を使います", "to join values as text, use \"~\""});
  }
  fail("template.type",
       {fmt::format("「{}」は{}と{}には使えません", symbol, a.ja, b.ja),
        fmt::format("\"{}\" can't be used on {} and {}", symbol, a.en, b.en)},
       use.span, std::move(hints));
}

[[noreturn]] void fail_range(const Use& use) {
  fail("template.number", {"計算の結果が扱える範囲を超えました", "the result of this calculation is out of range"},
       use.span);
}

[[noreturn]] void fail_zero(const Use& use) {
  fail("template.number", {"0では割れません", "division by zero"}, use.span);
}

std::int64_t add_exactly(std::int64_t a, std::int64_t b, const Use& use) {
  std::int64_t result = 0;
  if (__builtin_add_overflow(a, b, &result)) fail_range(use);
  return result;
}

std::int64_t subtract_exactly(std::int64_t a, std::int64_t b, const Use& use) {
  std::int64_t result = 0;
  if (__builtin_sub_overflow(a, b, &result)) fail_range(use);
  return result;
}

std::int64_t multiply_exactly(std::int64_t a, std::int64_t b, const Use& use) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(a, b, &result)) fail_range(use);
  return result;
}

std::int64_t floor_quotient(std::int64_t a, std::int64_t b, const Use& use) {
  if (b == 0) fail_zero(use);
  if (a == std::numeric_limits<std::int64_t>::min() && b == -1) fail_range(use);
  const std::int64_t quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t floor_remainder(std::int64_t a, std::int64_t b, const Use& use) {
  if (b == 0) fail_zero(use);
  if (b == -1) return 0;
  const std::int64_t remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

Value decimal_or_fail(const std::optional<Decimal>& result, const Use& use) {
  if (!result) fail_range(use);
  return Value(*result);
}

Value divide_numbers(const Value& left, const Value& right, const Use& use) {
  const auto a = to_decimal(left);
  const auto b = to_decimal(right);
  if (!a || !b) fail_range(use);
  if (b->is_zero()) fail_zero(use);
  return decimal_or_fail(divide(*a, *b), use);
}

Value integer_power(std::int64_t base, std::int64_t exponent, const Use& use) {
  std::int64_t result = 1;
  for (std::int64_t i = 0; i < exponent; ++i) result = multiply_exactly(result, base, use);
  return Value(result);
}

Value decimal_power(const Decimal& base, std::int64_t exponent, const Use& use) {
  std::optional<Decimal> result = Decimal::from_integer(1);
  for (std::int64_t i = 0; result && i < (exponent < 0 ? -exponent : exponent); ++i) result = multiply(*result, base);
  if (!result || exponent >= 0) return decimal_or_fail(result, use);
  if (result->is_zero()) fail_zero(use);
  return decimal_or_fail(divide(*Decimal::from_integer(1), *result), use);
}

Value power(const Value& left, const Value& right, const Use& use) {
  const auto exponent = to_integer(right);
  if (!exponent) {
    fail("template.unsupported",
         {"「**」の右側は整数でなければなりません", "the right side of \"**\" has to be an integer"}, use.span);
  }
  const auto base = to_integer(left);
  const bool is_trivial = base && (*base == 0 || *base == 1 || *base == -1);
  if (is_trivial && *exponent >= 0) {
    return Value(*exponent == 0 || *base == 1 ? std::int64_t{1}
                 : *base == 0                 ? std::int64_t{0}
                 : *exponent % 2 == 0         ? 1
                                              : -1);
  }
  if (*exponent > kMaxExponent || *exponent < -kMaxExponent) fail_range(use);
  if (base && *exponent >= 0) return integer_power(*base, *exponent, use);
  const auto decimal = to_decimal(left);
  if (!decimal) fail_range(use);
  return decimal_power(*decimal, *exponent, use);
}

Value calculate_integers(BinaryOperator operation, std::int64_t a, std::int64_t b, const Use& use) {
  switch (operation) {
    case BinaryOperator::add:
      return Value(add_exactly(a, b, use));
    case BinaryOperator::subtract:
      return Value(subtract_exactly(a, b, use));
    case BinaryOperator::multiply:
      return Value(multiply_exactly(a, b, use));
    case BinaryOperator::floor_divide:
      return Value(floor_quotient(a, b, use));
    default:
      return Value(floor_remainder(a, b, use));
  }
}

Value calculate_decimals(BinaryOperator operation, const Value& left, const Value& right, const Use& use) {
  const auto a = to_decimal(left);
  const auto b = to_decimal(right);
  if (!a || !b) fail_range(use);
  switch (operation) {
    case BinaryOperator::add:
      return decimal_or_fail(add(*a, *b), use);
    case BinaryOperator::subtract:
      return decimal_or_fail(subtract(*a, *b), use);
    case BinaryOperator::multiply:
      return decimal_or_fail(multiply(*a, *b), use);
    case BinaryOperator::floor_divide:
      if (b->is_zero()) fail_zero(use);
      return decimal_or_fail(floor_divide(*a, *b), use);
    default:
      if (b->is_zero()) fail_zero(use);
      return decimal_or_fail(floor_modulo(*a, *b), use);
  }
}

Value calculate_numbers(BinaryOperator operation, const Value& left, const Value& right, const Use& use) {
  if (operation == BinaryOperator::divide) return divide_numbers(left, right, use);
  if (operation == BinaryOperator::power) return power(left, right, use);
  const auto a = to_integer(left);
  const auto b = to_integer(right);
  return a && b ? calculate_integers(operation, *a, *b, use) : calculate_decimals(operation, left, right, use);
}

Value join_lists(const Sequence& left, const Sequence& right, const Use& use) {
  use.budget.spend_steps(left.items.size() + right.items.size(), use.span);
  List items = left.items;
  items.insert(items.end(), right.items.begin(), right.items.end());
  return left.form == Sequence::Form::tuple ? make_tuple(std::move(items)) : Value(std::move(items));
}

Value repeat_text(const Value& text, std::int64_t count, const Use& use) {
  const std::string& once = *text.characters();
  const auto times = count < 0 ? std::size_t{0} : static_cast<std::size_t>(count);
  if (!once.empty() && times > std::numeric_limits<std::size_t>::max() / once.size()) fail_range(use);
  use.budget.spend_bytes(once.size() * times, use.span);
  std::string out;
  if (!once.empty()) {
    for (std::size_t i = 0; i < times; ++i) out += once;
  }
  return text.html() != nullptr ? Value(Html::from_markup(std::move(out))) : Value(std::move(out));
}

Value repeat_list(const Sequence& sequence, std::int64_t count, const Use& use) {
  const auto times = count < 0 || sequence.items.empty() ? std::size_t{0} : static_cast<std::size_t>(count);
  if (times > use.budget.limits().loop_steps) use.budget.spend_steps(times, use.span);
  use.budget.spend_steps(sequence.items.size() * times, use.span);
  List items;
  for (std::size_t i = 0; i < times; ++i) items.insert(items.end(), sequence.items.begin(), sequence.items.end());
  return sequence.form == Sequence::Form::tuple ? make_tuple(std::move(items)) : Value(std::move(items));
}

std::optional<Value> repeat(const Value& left, const Value& right, const Use& use) {
  const auto count = to_integer(right);
  if (!count) return std::nullopt;
  if (left.characters() != nullptr) return repeat_text(left, *count, use);
  if (left.sequence() != nullptr) return repeat_list(*left.sequence(), *count, use);
  return std::nullopt;
}

}  // namespace

Value negate(const Value& value, const Use& use) {
  require(value, use);
  if (const auto integer = to_integer(value)) {
    if (*integer == std::numeric_limits<std::int64_t>::min()) fail_range(use);
    return Value(-*integer);
  }
  if (const Decimal* decimal = value.decimal()) return Value(-*decimal);
  const Message kind = kind_name(value);
  fail("template.type",
       {fmt::format("{}に符号は付けられません", kind.ja), fmt::format("a sign can't be put before {}", kind.en)},
       use.span);
}

Value calculate(BinaryOperator operation, const Value& left, const Value& right, const Use& use) {
  require(left, use);
  require(right, use);
  if (is_number(left) && is_number(right)) return calculate_numbers(operation, left, right, use);
  if (operation == BinaryOperator::add) {
    if (left.characters() != nullptr && right.characters() != nullptr) return concatenate({left, right}, use);
    const bool same_form =
        left.sequence() != nullptr && right.sequence() != nullptr && left.sequence()->form == right.sequence()->form;
    if (same_form) return join_lists(*left.sequence(), *right.sequence(), use);
  }
  if (operation == BinaryOperator::multiply) {
    if (auto repeated = repeat(left, right, use)) return *std::move(repeated);
    if (auto repeated = repeat(right, left, use)) return *std::move(repeated);
  }
  if (operation == BinaryOperator::modulo && left.characters() != nullptr) return format_operator(left, right, use);
  fail_kinds(operation, left, right, use);
}

}  // namespace ayumi::templating
