// What kinds of differences are called.
#pragma once

#include <string_view>

#include "evaluate/compare.h"

namespace ayumi::evaluate {

// For programs; never changes: "value-restated".
std::string_view word_of(Difference::Kind kind);
std::string_view word_of(Difference::Cause cause);
// For people: a heading; a part of a sentence.
Message name_of(Difference::Kind kind);
Message name_of(Difference::Cause cause);

}  // namespace ayumi::evaluate
