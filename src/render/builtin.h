// The templates, words and themes that are compiled into the program, so that one file is enough on a machine without a
// network.
#pragma once

#include <span>
#include <string_view>

namespace ayumi::render {

struct BuiltinFile {
  std::string_view path;  // as in the repository: "templates/base.html", "themes/standard/site.css"
  std::string_view bytes;
};

// Ordered bytewise by path. The list is CMakeLists.txt's.
std::span<const BuiltinFile> builtin_files();

}  // namespace ayumi::render
