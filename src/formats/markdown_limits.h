// Texts that cmark-gfm would take too long or too much memory for; some of its steps take quadratic time in a
// paragraph, and it fills up short table rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::formats {

inline constexpr std::size_t kMaxMarkdownBytes = std::size_t{128} * 1024;  // some 43,000 kanji
inline constexpr std::size_t kMaxMarkdownLine = std::size_t{16} * 1024;
inline constexpr std::size_t kMaxTableCells = 100'000;
inline constexpr std::size_t kMaxMarkdownDepth = 100;  // blocks and spans within each other

// Why the text isn't rendered, as an error without a place, or nullopt. The worst text that passes takes about two
// seconds.
std::optional<Diagnostic> find_excess(std::string_view text);
Diagnostic markdown_too_deep();

}  // namespace ayumi::formats
