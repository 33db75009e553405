// Full-width characters that Japanese input methods leave where TOML wants ASCII.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::formats {

struct FullWidth {
  std::string_view written;  // the whole character, UTF-8
  char meant = ' ';          // its ASCII counterpart
};

// The character at the start of `text` if it is a full-width one with an ASCII counterpart: ＝ ＂ “ ” ， 、 ０ ▲ the
// full-width space and so on.
std::optional<FullWidth> full_width_at(std::string_view text);

}  // namespace ayumi::formats
