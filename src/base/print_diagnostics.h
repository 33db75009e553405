// Diagnostics as text for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi {

// "error" / 「エラー」
std::string_view label_of(Severity severity, MessageLanguage language);

enum class Colour { no, yes };

// error[data.unknown-key]: message
//   --> data/site.toml:3:1
//    |
//  3 | titel = "…"
//    | ^^^^^
//    = hint: …
// see: the first of two     each related place, with its own lines as above and "-" for the caret
//   --> …
// A span over several lines shows the first. Without a span there is only the path, if there is one. The caret counts
// East Asian wide characters as two cells and tabs as shown. Control characters, of the source line and of all other
// texts, are replaced by a visible sign, invalid UTF-8 by U+FFFD; a long line is cut round the caret to about 100
// cells. Further lines of a message are indented. Ends with a newline.
std::string to_text(const Diagnostic& diagnostic, MessageLanguage language, Colour colour = Colour::no);

}  // namespace ayumi
