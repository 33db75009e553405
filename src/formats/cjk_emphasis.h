// "**" that CommonMark leaves as it is beside Japanese punctuation.
#pragma once

#include <string_view>

namespace ayumi::formats {

// CommonMark lets "**" open or close only by what stands beside it: next to a bracket or a full stop it must have white
// space or punctuation on its other side. In Japanese there is none, so **「重要」**です keeps its asterisks. Says
// whether `text`, a text that the parser has left over, has such asterisks beside a CJK character, and `line`, the line
// as written, has them unescaped.
bool has_failed_emphasis(std::string_view text, std::string_view line);

}  // namespace ayumi::formats
