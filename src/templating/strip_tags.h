// The text of markup.
#pragma once

#include <string>
#include <string_view>

namespace ayumi::templating {

// Without comments and tags, white space joined to single spaces, references resolved: numbers, and the names that text
// commonly has (&amp; &lt; &gt; &quot; &apos; &nbsp; …). Other names stay as they are.
std::string strip_tags(std::string_view markup);

}  // namespace ayumi::templating
