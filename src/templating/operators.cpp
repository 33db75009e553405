#include "templating/operators.h"

#include <fmt/core.h>

#include <algorithm>

#include "templating/fault.h"
#include "templating/print_value.h"

namespace ayumi::templating {

using ast::ComparisonOperator;

namespace {

[[noreturn]] void fail_order(const Value& left, const Value& right, const Use& use) {
  const Message a = kind_name(left);
  const Message b = kind_name(right);
  fail("template.type",
       {fmt::format("{}と{}の大小は比べられません", a.ja, b.ja), fmt::format("can't order {} and {}", a.en, b.en)},
       use.span);
}

bool equal_lists(const Sequence& left, const Sequence& right, const Use& use) {
  if (left.form != right.form || left.items.size() != right.items.size()) return false;
  use.budget.spend_steps(left.items.size(), use.span);
  return std::equal(left.items.begin(), left.items.end(), right.items.begin(),
                    [&](const Value& a, const Value& b) { return equal(a, b, use); });
}

bool equal_objects(const Object& left, const Object& right, const Use& use) {
  const Members members = left.members();
  if (members.size() != right.members().size()) return false;
  use.budget.spend_steps(members.size(), use.span);
  return std::all_of(members.begin(), members.end(), [&](const auto& member) {
    const Value* other = right.find(member.first);
    return other != nullptr && equal(member.second, *other, use);
  });
}

std::strong_ordering order_numbers(const Value& left, const Value& right) {
  const auto a = to_integer(left);
  const auto b = to_integer(right);
  if (a && b) return *a <=> *b;
  const auto x = to_decimal(left);
  const auto y = to_decimal(right);
  if (x && y) return *x <=> *y;
  // One is an integer beyond any decimal: its sign decides.
  if (!x) return *a < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  return *b < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
}

std::strong_ordering order_lists(const List& left, const List& right, const Use& use) {
  const std::size_t common = std::min(left.size(), right.size());
  use.budget.spend_steps(common, use.span);
  for (std::size_t i = 0; i < common; ++i) {
    if (!equal(left[i], right[i], use)) return order(left[i], right[i], use);
  }
  return left.size() <=> right.size();
}

}  // namespace

std::optional<std::int64_t> to_integer(const Value& value) {
  if (const std::int64_t* integer = value.integer()) return *integer;
  if (const bool* boolean = value.boolean()) return *boolean ? 1 : 0;
  return std::nullopt;
}

std::optional<Decimal> to_decimal(const Value& value) {
  if (const Decimal* decimal = value.decimal()) return *decimal;
  const auto integer = to_integer(value);
  return integer ? Decimal::from_integer(*integer) : std::nullopt;
}

bool is_number(const Value& value) {
  return value.integer() != nullptr || value.decimal() != nullptr || value.boolean() != nullptr;
}

bool truth(const Value& value, const Use& use) {
  switch (value.kind()) {
    case Value::Kind::none:
      return false;
    case Value::Kind::boolean:
      return *value.boolean();
    case Value::Kind::integer:
      return *value.integer() != 0;
    case Value::Kind::decimal:
      return !value.decimal()->is_zero();
    case Value::Kind::text:
    case Value::Kind::html:
      return !value.characters()->empty();
    case Value::Kind::list:
      return !value.list()->empty();
    case Value::Kind::object:
      return !value.object()->members().empty();
    case Value::Kind::undefined:
      require(value, use);
      return false;
    case Value::Kind::function:
    case Value::Kind::native:
      break;
  }
  return true;
}

bool equal(const Value& left, const Value& right, const Use& use) {
  require(left, use);
  require(right, use);
  if (is_number(left) && is_number(right)) return order_numbers(left, right) == 0;
  const std::string* text = left.characters();
  const std::string* other = right.characters();
  if (text != nullptr && other != nullptr) return *text == *other;
  if (left.sequence() != nullptr && right.sequence() != nullptr) {
    use.budget.check_depth(left.depth(), use.span);
    return equal_lists(*left.sequence(), *right.sequence(), use);
  }
  if (left.object() != nullptr && right.object() != nullptr) {
    use.budget.check_depth(left.depth(), use.span);
    return equal_objects(*left.object(), *right.object(), use);
  }
  if (left.native() != nullptr) return left.native() == right.native();
  if (left.function() != nullptr) return left.function() == right.function();
  return left.is_none() && right.is_none();
}

std::strong_ordering order(const Value& left, const Value& right, const Use& use) {
  require(left, use);
  require(right, use);
  if (is_number(left) && is_number(right)) return order_numbers(left, right);
  const std::string* text = left.characters();
  const std::string* other = right.characters();
  if (text != nullptr && other != nullptr) return *text <=> *other;
  const bool same_form =
      left.sequence() != nullptr && right.sequence() != nullptr && left.sequence()->form == right.sequence()->form;
  if (!same_form) fail_order(left, right, use);
  use.budget.check_depth(left.depth(), use.span);
  return order_lists(*left.list(), *right.list(), use);
}

bool contains(const Value& container, const Value& item, const Use& use) {
  require(container, use);
  require(item, use);
  if (const List* list = container.list()) {
    use.budget.spend_steps(list->size(), use.span);
    return std::any_of(list->begin(), list->end(), [&](const Value& other) { return equal(other, item, use); });
  }
  const std::string* wanted = item.characters();
  if (const Object* object = container.object()) return wanted != nullptr && object->find(*wanted) != nullptr;
  const std::string* text = container.characters();
  if (text != nullptr && wanted != nullptr) return text->find(*wanted) != std::string::npos;
  const Message kind = kind_name(text == nullptr ? container : item);
  if (text != nullptr) {
    fail("template.type",
         {fmt::format("文字列の中で探せるのは文字列だけです（{}が渡されました）", kind.ja),
          fmt::format("only a text can be looked for in a text, not {}", kind.en)},
         use.span);
  }
  fail("template.type",
       {fmt::format("{}の中は「in」で探せません", kind.ja), fmt::format("can't look into {} with \"in\"", kind.en)},
       use.span);
}

bool compare(ComparisonOperator operation, const Value& left, const Value& right, const Use& use) {
  switch (operation) {
    case ComparisonOperator::equal:
      return equal(left, right, use);
    case ComparisonOperator::unequal:
      return !equal(left, right, use);
    case ComparisonOperator::less:
      return order(left, right, use) < 0;
    case ComparisonOperator::less_equal:
      return order(left, right, use) <= 0;
    case ComparisonOperator::greater:
      return order(left, right, use) > 0;
    case ComparisonOperator::greater_equal:
      return order(left, right, use) >= 0;
    case ComparisonOperator::in:
      return contains(right, left, use);
    case ComparisonOperator::not_in:
      return !contains(right, left, use);
  }
  return false;
}

Value concatenate(const List& parts, const Use& use) {
  const bool is_html =
      std::any_of(parts.begin(), parts.end(), [](const Value& part) { return part.html() != nullptr; });
  std::string out;
  for (const Value& part : parts) {
    require(part, use);
    if (is_html) {
      append_html(out, part, use);
    } else {
      append_text(out, part, use);
    }
  }
  use.budget.spend_bytes(out.size(), use.span);
  if (is_html) return Value(Html::from_markup(std::move(out)));
  return Value(std::move(out));
}

}  // namespace ayumi::templating
