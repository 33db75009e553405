// The interface's words in a language, from words/<language>.toml of every layer of the theme.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "render/theme.h"
#include "view/words.h"

namespace ayumi::render {

// Errors: words.missing-language (no layer has the language; the hint says which file to write). Keys that another
// language has and this one lacks are words.missing-key, a warning; their text is taken from English.
view::Words read_words(const Theme& theme, const std::string& language, Diagnostics& diagnostics);

}  // namespace ayumi::render
