// What a file is, by its name.
#pragma once

#include <string_view>

namespace ayumi::preview {

// The Content-Type for a path's extension, in any letter case; "application/octet-stream" where it isn't known.
std::string_view content_type(std::string_view path);

}  // namespace ayumi::preview
