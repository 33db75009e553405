// Tables of colours by token, as data/site.toml and a theme's theme.toml hold them: link = "#0017c1".
#pragma once

#include <vector>

#include "base/color.h"
#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::formats {

// Appends the table's colours; whether a token has that name is not for this to know. False after data.bad-color, once
// for each value that isn't a colour.
bool read_colors(const Table& table, std::vector<TokenColor>& colors, Diagnostics& diagnostics);

}  // namespace ayumi::formats
