// theme.toml: what a theme says of itself. A theme stands on another one and says only what is different.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::render {

// A name with its place.
struct Named {
  std::string name;
  Span span{};
};

// Each of `colors` has to be told from each of `on`, in every scheme.
struct ContrastRule {
  std::vector<Named> colors;
  std::vector<Named> on;
  double least = 1;
};

struct ThemeFile {
  Named base;  // the theme it stands on; empty: not said
  // Published sheet ("site": assets/site.css) and the theme's sheets that it is put together from, in order. What isn't
  // here is as the base has it.
  std::map<std::string, std::vector<Named>> styles;
  SchemeColors colors;
  std::vector<ContrastRule> contrasts;
};

// Whether it may bring tokens of its own is not said here. Diagnostics: toml.*, data.bad-color, theme.wrong-key (an
// unknown key, or one whose value is of another type); what is right is kept.
ThemeFile read_theme_file(const Source& source, Diagnostics& diagnostics);

}  // namespace ayumi::render
