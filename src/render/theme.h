// Where templates, words and assets are looked up: the site's templates/, the site's theme, the built-in theme,
// the built-in templates. A theme needs to hold only what it does otherwise than the default one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"

namespace ayumi::render {

// A file of a theme that pages refer to: a style sheet, an icon.
struct Asset {
  std::string path;  // below assets/ of the site: "site.css"
  std::string bytes;
};

// Read once, then only looked at.
class Theme {
 public:
  // Reads the site's own templates/ and themes/<name>/ where there are any, on top of the built-in ones. Errors:
  // theme.unknown (neither the site nor the program has it), file.* for what can't be read.
  Theme(const FileReader& files, const std::string& site_folder, const std::string& name, Sources& sources,
        Diagnostics& diagnostics);

  // A template by its name, "pages/home.html"; nullptr if no layer has it.
  const Source* find(std::string_view name) const;
  // Every layer's version of a file, the built-in templates first: words are merged, not replaced.
  std::vector<const Source*> layers(std::string_view name) const;
  // Names of all templates below a folder: "words/".
  const std::vector<Asset>& assets() const { return assets_; }

 private:
  void add_layer(const std::map<std::string, std::string>& files, const std::string& shown_folder, Sources& sources);

  std::map<std::string, std::vector<const Source*>, std::less<>> templates_;  // the last version wins
  std::vector<Asset> assets_;                                                 // by path
};

}  // namespace ayumi::render
