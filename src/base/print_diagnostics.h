// Diagnostics as text for a terminal and as JSON lines for an editor.
#pragma once

#include <string>

#include "base/diagnostics.h"

namespace ayumi {

enum class Colour { no, yes };

// error[data.unknown-key]: message
//   --> data/site.toml:3:1
//    |
//  3 | titel = "…"
//    | ^^^^^
//    = hint: …
// The caret counts East Asian wide characters as two cells and tabs as shown. Control characters of the source line are
// replaced by a visible sign, invalid UTF-8 by U+FFFD; a long line is cut round the caret. Ends with a newline.
std::string to_text(const Diagnostic& diagnostic, MessageLanguage language, Colour colour = Colour::no);

}  // namespace ayumi
