// What the operators of the language mean, on values.
#pragma once

#include <compare>
#include <optional>

#include "templating/ast.h"
#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

// All throw Fault where the kinds don't fit, a number leaves its range, or something is undefined.
bool truth(const Value& value, const Use& use);
Value negate(const Value& value, const Use& use);
Value calculate(ast::BinaryOperator operation, const Value& left, const Value& right, const Use& use);
bool compare(ast::ComparisonOperator operation, const Value& left, const Value& right, const Use& use);

bool equal(const Value& left, const Value& right, const Use& use);
std::strong_ordering order(const Value& left, const Value& right, const Use& use);
bool contains(const Value& container, const Value& item, const Use& use);

// A number, or a boolean as 0 or 1; nullopt for anything else or out of range.
std::optional<Decimal> to_decimal(const Value& value);
std::optional<std::int64_t> to_integer(const Value& value);
bool is_number(const Value& value);

// One part after another, as text; as Html, the text escaped, if one of them is Html.
Value concatenate(const List& parts, const Use& use);

}  // namespace ayumi::templating
