#include "formats/tree.h"

#include <algorithm>

namespace ayumi::formats {

const Entry* Table::find(std::string_view key) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [key](const Entry& entry) { return entry.key == key; });
  return found == entries_.end() ? nullptr : &*found;
}

}  // namespace ayumi::formats
