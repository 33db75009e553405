// What filters share: arguments of the right kind, or a message.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "templating/filters.h"

namespace ayumi::templating {

// Each takes a parameter's value, or the fallback where none was given.
std::int64_t integer_or(const Value* value, std::int64_t fallback, const Use& use);
bool truth_or(const Value* value, bool fallback, const Use& use);
std::string text_or(const Value* value, std::string_view fallback, const Use& use);

// Html if the value it came from was Html.
Value text_like(const Value& origin, std::string text, const Use& use);

[[noreturn]] void fail_type(const Message& message, const Use& use);
// "expected a number, not a text"
[[noreturn]] void fail_kind(const Message& expected, const Value& found, const Use& use);

}  // namespace ayumi::templating
