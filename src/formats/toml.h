// TOML 1.0 by toml++. The only place that includes it is toml.cpp.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::formats {

// The file as a table. Every number is the exact decimal that its literal says; a literal that doesn't fit a Decimal is
// an error at its place. Invalid UTF-8, a syntax error (the first of the file), nesting deeper than 64: diagnostics and
// nullopt. An empty file is an empty table. A UTF-8 byte-order mark is accepted and skipped.
std::optional<Node> parse_toml(const Source& source, Diagnostics& diagnostics);
// The same for a part of a source (front matter); spans are offsets in the whole source.
std::optional<Node> parse_toml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace ayumi::formats
