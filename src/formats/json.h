// JSON by nlohmann/json. The only place that includes it is json.cpp.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::formats {

// Numbers become int64 where they are whole, else exact decimals. Nesting deeper than 64, a duplicate key, invalid
// UTF-8, a syntax error: a diagnostic with its place and nullopt. Spans are those of values where the parser gives
// them, else empty.
std::optional<Node> parse_json(const Source& source, Diagnostics& diagnostics);

// Two-space indentation, members in their order, ends with a newline.
std::string to_json(const Node& node);

}  // namespace ayumi::formats
