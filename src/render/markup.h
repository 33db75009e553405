// Tags and text of markup that Ayumi's templates and narratives made: all text in it is escaped, values of attributes
// stand in double quotes and hold neither quotes nor angle brackets.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::render {

// What is done with the value of an attribute; without a value, the attribute goes.
using AttributeChange = std::function<std::optional<std::string>(std::string_view name, std::string_view value)>;

// A tag with its attributes changed.
std::string changed_tag(std::string_view tag, const AttributeChange& change);
// Its value in the tag; empty where it isn't there.
std::string_view attribute(std::string_view tag, std::string_view name);
// Whether the tag is one of that name: "<a", "</nav".
bool is_tag(std::string_view tag, std::string_view name);

// Calls `text` and `tag` for the parts of a page in turn.
template <class Text, class Tag>
void each_part(std::string_view html, Text text, Tag tag) {
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    text(html.substr(at, open - at));
    const std::size_t close = std::min(html.find('>', open), html.size() - 1);
    if (open < html.size()) tag(html.substr(open, close + 1 - open));
    at = open < html.size() ? close + 1 : open;
  }
}

}  // namespace ayumi::render
