// What a watcher says of a change.
#pragma once

#include <set>
#include <string>

namespace ayumi::preview {

struct Changes {
  // Files, by their absolute path in a watched folder, that came, went or may have other bytes. Files alone: each is an
  // ordinary file, or there is none.
  std::set<std::string> files;
  // Something else may have changed: folders or symbolic links, or all that one method can say is that something did.
  bool anything = false;
};

}  // namespace ayumi::preview
