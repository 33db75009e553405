// What the readers in this folder refuse whatever the format: nesting and numbers past what the program works with.
#pragma once

#include <cstddef>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::formats {

// Tables and arrays within each other, the file itself counting as one.
inline constexpr std::size_t kMaxDepth = 64;

Diagnostic too_deep(Span span);             // data.too-deep
Diagnostic number_out_of_range(Span span);  // data.number-range

}  // namespace ayumi::formats
