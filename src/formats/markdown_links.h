// Which destinations of links and images may stand on a page, and how they are written there.
#pragma once

#include <string>
#include <string_view>

namespace ayumi::formats {

// No scheme, or http, https, mailto or tel, told as browsers tell: white space and control characters don't count.
bool is_safe_link(std::string_view destination);
// A file of the site: no scheme and no host.
bool is_local_image(std::string_view destination);
// For a double-quoted attribute: everything that isn't plainly part of an address is percent-encoded, & and ' escaped.
std::string to_attribute(std::string_view destination);

}  // namespace ayumi::formats
