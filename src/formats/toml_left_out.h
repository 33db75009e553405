// Reading on after a mistake: which lines can be left out so that all that stands below them keeps its meaning.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::formats {

struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The line of a mistake, where it is a "name = value" or an item of a list and all its brackets and texts end in it;
// with it the lines that a text without its closing quote goes on in. nullopt for any other mistake, such as one in a
// header: without it, the keys below would belong to something else. `marked` is what the message points at, `stopped`
// where the parser gave up.
std::optional<TextRange> lines_to_leave_out(std::string_view text, std::size_t marked, std::size_t stopped);

}  // namespace ayumi::formats
