#include "render/markup.h"

namespace ayumi::render {

std::string changed_tag(std::string_view tag, const AttributeChange& change) {
  std::string out;
  std::size_t at = 0;
  while (true) {
    const std::size_t equals = tag.find("=\"", at);
    const std::size_t end = equals == std::string_view::npos ? equals : tag.find('"', equals + 2);
    if (end == std::string_view::npos) return out.append(tag.substr(at));
    const std::size_t name = tag.rfind(' ', equals) + 1;
    const auto value = change(tag.substr(name, equals - name), tag.substr(equals + 2, end - equals - 2));
    out.append(tag.substr(at, (value ? equals + 2 : name - 1) - at));
    if (value) out.append(*value).append("\"");
    at = end + 1;
  }
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const std::size_t begin = tag.find(start);
  if (begin == std::string_view::npos) return {};
  const std::string_view value = tag.substr(begin + start.size());
  return value.substr(0, value.find('"'));
}

bool is_tag(std::string_view tag, std::string_view name) {
  return tag.starts_with(name) && tag.size() > name.size() && (tag[name.size()] == ' ' || tag[name.size()] == '>');
}

}  // namespace ayumi::render
