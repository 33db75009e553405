// Links that leave a record: marked, since what they lead to isn't kept with it.
#pragma once

#include <string>
#include <string_view>

namespace ayumi::render {

// The page with rel="external" and `label` (text) behind each link to another site.
std::string mark_outgoing(std::string_view page, std::string_view label);

}  // namespace ayumi::render
