// Numbers and strings as they are written in a template.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/decimal.h"
#include "base/source.h"

namespace ayumi::templating {

using Number = std::variant<std::int64_t, Decimal>;

// How many bytes at the start of the text are digits, or a number: 12, 1_000, 0x1f, 0o17, 0b11, 1.5, 1e3.
std::size_t digits_length(std::string_view text);
std::size_t number_length(std::string_view text);
// Throws Fault where the number is out of range or badly written.
Number parse_number(std::string_view written, Span span);

// The inside of a string literal with Python's escapes resolved; unknown ones stay as they are.
std::string unescape_string(std::string_view inside);
// Every line end as "\n".
std::string with_line_feeds(std::string_view text);

}  // namespace ayumi::templating
