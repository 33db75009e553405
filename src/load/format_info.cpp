#include "load/format_info.h"

#include <algorithm>

namespace ayumi::load {

TypeInfo TypeInfo::list_of(TypeInfo item) {
  return {.kind = Kind::list, .item = std::make_shared<const TypeInfo>(std::move(item))};
}

const FieldInfo* TableInfo::find(std::string_view key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [key](const FieldInfo& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace ayumi::load
