// The folders that a theme is made of: its own, the built-in one of its name, those of the themes it stands on.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "render/theme_file.h"

namespace ayumi::render {

// Bytes by path below a folder.
using Files = std::map<std::string, std::string>;

struct ThemeLayer {
  std::string folder;  // as messages name it: "themes/booklet"
  Files templates;     // by path below templates/
  Files assets;        // all else but theme.toml
  ThemeFile file;
};

// The built-in files below a folder ("templates/"), by their path in it.
Files builtin_below(std::string_view folder);
// The site's files below a folder; a missing folder has none.
Files site_below(const FileReader& reader, const std::string& folder, Diagnostics& diagnostics);

// From the built-in standard theme, on which all others stand, to the one that is asked for; never empty. Errors:
// theme.unknown, theme.cyclic, those of read_theme_file.
std::vector<ThemeLayer> theme_layers(const FileReader& reader, const std::string& site_folder, const Named& theme,
                                     Sources& sources, Diagnostics& diagnostics);

}  // namespace ayumi::render
