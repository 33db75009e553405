// A style sheet as it is published: without what only its writers need.
#pragma once

#include <string>
#include <string_view>

namespace ayumi::render {

// Without comments, and without white space where it separates nothing. Strings, url(…) and escapes stay as they are;
// what isn't well-formed CSS comes out as badly formed as it was.
std::string compact_css(std::string_view css);

}  // namespace ayumi::render
