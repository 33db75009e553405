#include "templating/filter_support.h"

#include <fmt/core.h>

#include "templating/fault.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

void fail_type(const Message& message, const Use& use) { fail("template.type", message, use.span); }

void fail_kind(const Message& expected, const Value& found, const Use& use) {
  const Message kind = kind_name(found);
  fail_type({fmt::format("{}が必要ですが、{}が渡されました", expected.ja, kind.ja),
             fmt::format("expected {}, not {}", expected.en, kind.en)},
            use);
}

std::int64_t integer_or(const Value* value, std::int64_t fallback, const Use& use) {
  if (value == nullptr) return fallback;
  if (const auto integer = to_integer(*value)) return *integer;
  fail_kind({"整数", "an integer"}, *value, use);
}

bool truth_or(const Value* value, bool fallback, const Use& use) {
  return value == nullptr ? fallback : truth(*value, use);
}

std::string text_or(const Value* value, std::string_view fallback, const Use& use) {
  return value == nullptr ? std::string(fallback) : to_text(*value, use);
}

Value text_like(const Value& origin, std::string text, const Use& use) {
  use.budget.spend_bytes(text.size(), use.span);
  return origin.html() != nullptr ? Value(Html::from_markup(std::move(text))) : Value(std::move(text));
}

}  // namespace ayumi::templating
