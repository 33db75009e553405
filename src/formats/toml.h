// TOML 1.0 by toml++. The only place that includes it is toml.cpp.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::formats {

// The file as a table. Integers become int64, other numbers the exact decimal that the literal says (also 1.0), both
// below 10^18. A table or array that a [header] makes has the header as its span, one that a dotted key makes the key.
// Diagnostics and nullopt: text.invalid-utf8, text.utf16, toml.syntax (each line that is wrong by itself, up to 50, or
// as many as can be found by reading 64 MiB; behind any other mistake nothing is read), toml.duplicate-key (with the
// place of the first; nothing behind it is read), toml.time-of-day, data.number-range, data.lost-digits (a decimal that
// a double doesn't keep), data.too-deep (64 levels, the file being the first). An empty file is an empty table. A UTF-8
// byte-order mark is accepted and skipped.
std::optional<Node> parse_toml(const Source& source, Diagnostics& diagnostics);
// The same for a part of a source (front matter); spans are offsets in the whole source.
std::optional<Node> parse_toml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace ayumi::formats
