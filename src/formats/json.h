// JSON by nlohmann/json. The only place that includes it is json.cpp.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::formats {

// Numbers become int64 where they are whole, else exact decimals; every key and value has its span. text.invalid-utf8,
// text.utf16, json.syntax (the first of the file), json.duplicate-key, data.number-range, data.too-deep (64 levels):
// diagnostics with their places and nullopt.
std::optional<Node> parse_json(const Source& source, Diagnostics& diagnostics);

// Two-space indentation, members in their order, ends with a newline. Dates become strings, bytes that aren't UTF-8
// U+FFFD.
std::string to_json(const Node& node);

}  // namespace ayumi::formats
