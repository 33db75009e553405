// Whether the bytes of a file are UTF-8 text, and what to say where they aren't. For the readers in this folder.
#pragma once

#include <cstddef>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::formats {

// The offset behind a UTF-8 byte-order mark at `begin`, else `begin`.
std::size_t skip_byte_order_mark(const Source& source, std::size_t begin);

enum class Encoding { utf8, other };

// Looks at bytes [begin, end). UTF-16 (by its mark) and invalid UTF-8 are one diagnostic each, text.utf16 or
// text.invalid-utf8, with a hint how to save the file where its encoding can be guessed.
Encoding check_encoding(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace ayumi::formats
