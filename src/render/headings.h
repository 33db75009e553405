// The sections of a page, for its "on this page".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"

namespace ayumi::render {

struct Heading {
  std::string id;
  Html name;  // without tags
};

// Every <h2 id="…"> of markup that Ayumi's templates and narratives made, in its order.
std::vector<Heading> section_headings(std::string_view markup);

// Right inside the page's title; the markup's end where it has none.
std::size_t begin_of_title(std::string_view markup);
// Where the sections of a page may be listed: behind its title and the paragraphs that stand right below it. The
// markup's end where it has no title.
std::size_t end_of_title(std::string_view markup);

}  // namespace ayumi::render
