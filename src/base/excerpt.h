// One source line as a terminal can show it, with a stretch of it marked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ayumi {

struct Excerpt {
  std::string line;            // spaces for tabs, visible signs for control characters, U+FFFD for invalid bytes
  std::size_t mark_begin = 0;  // cells before the marked stretch
  std::size_t mark_width = 1;  // its cells, at least one
};

// Marks the bytes [begin, end) of the line, as far as they are on it. A line of more than about 100 cells is cut round
// `begin`, with "…" for what is left out.
Excerpt make_excerpt(std::string_view line, std::size_t begin, std::size_t end);

// Text that can't move the cursor, change colours or the direction of writing: such characters become visible signs.
std::string visible(std::string_view text);

}  // namespace ayumi
