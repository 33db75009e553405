// Diagnostics as HTML, for the preview's overlay and its list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/html.h"

namespace ayumi::commands {

// How a place in a file is opened in an editor from a page: an address with {path}, {line} and {column} in it.
class EditorLink {
 public:
  // Without a pattern nothing is opened. Relative paths are below `folder`, which is absolute.
  EditorLink(std::string pattern, std::string folder) : pattern_(std::move(pattern)), folder_(std::move(folder)) {}

  // Empty where there is no pattern.
  std::string address(const std::string& path, LineColumn place) const;

 private:
  std::string pattern_;
  std::string folder_;
};

// "data/site.toml:3:1", as a link where an editor is known. Without a span: the path alone; empty for neither.
Html place_html(const Span& span, const std::string& path, const EditorLink& editor);
// An article: what is wrong, where, the source line with the stretch marked, hints, related places. `level` is of its
// heading.
Html mistake_html(const Diagnostic& diagnostic, MessageLanguage language, int level, const EditorLink& editor);

}  // namespace ayumi::commands
