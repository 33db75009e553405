// Numbers and dates that TOML can't read although a person can: in full-width digits, with commas, dashes where there
// is no value, and days that no calendar has.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::formats {

struct NumberWords {
  std::size_t begin = 0;  // what is marked
  std::size_t end = 0;
  Message message;
  Message hint;
};

// About the number in or before the place where the parser stopped; nullopt where there is none, or nothing that is
// known here is wrong with it.
std::optional<NumberWords> explain_number(std::string_view text, std::size_t stopped);

// Nothing but dashes or leaders, in whatever width: what printed tables have where there is no value. Not empty.
bool is_dashes(std::string_view text);

}  // namespace ayumi::formats
