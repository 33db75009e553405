// Where templates, words and assets are looked up: the site's templates/, the site's theme, the built-in theme, what
// that stands on, the built-in templates. A theme needs to hold only what it does otherwise.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "render/theme_file.h"

namespace ayumi::render {

// A file of a theme that pages refer to: a style sheet, an icon.
struct Asset {
  std::string path;  // below assets/ of the site: "site.css"
  std::string bytes;
};

// What a site says of its looks: which theme, and what is otherwise than there.
struct SiteLook {
  Named theme;
  SchemeColors colors{};
  std::optional<Asset> logo{};
};

// Read once, then only looked at.
class Theme {
 public:
  // Reads the site's own templates/ and themes/<name>/ where there are any, on top of the built-in ones. Errors:
  // theme.unknown (neither the site nor the program has it), theme.cyclic (it stands on itself), theme.missing-style,
  // theme.contrast, theme.unknown-token, those of read_theme_file, file.* for what can't be read.
  Theme(const FileReader& files, const std::string& site_folder, const SiteLook& look, Sources& sources,
        Diagnostics& diagnostics);

  // Whether all its folders are there and could be read; mistakes in its looks don't count.
  bool is_found() const { return is_found_; }
  // A template by its name, "pages/home.html"; nullptr if no layer has it.
  const Source* find(std::string_view name) const;
  // Every layer's version of a file, the built-in templates first: words are merged, not replaced.
  std::vector<const Source*> layers(std::string_view name) const;
  // Names of all templates below a folder: "words/".
  const std::vector<Asset>& assets() const { return assets_; }

 private:
  void add_layer(const std::map<std::string, std::string>& files, const std::string& shown_folder, Sources& sources);

  std::map<std::string, std::vector<const Source*>, std::less<>> templates_;  // the last version wins
  bool is_found_ = false;
  std::vector<Asset> assets_;  // by path
};

}  // namespace ayumi::render
