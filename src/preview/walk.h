// Folders looked through, for watching them.
#pragma once

#include <sys/stat.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::preview {

// Does an editor keep this file for itself, or is it hidden?
bool is_ignored_name(std::string_view name);

// Absolute, without "." and empty parts; ".." stays, since a symbolic link may stand before it.
std::string to_absolute(std::string_view path);
// Every folder above an absolute path, from the top, and the name in it that leads on to the path.
struct Step {
  std::string folder;
  std::string name;
};
std::vector<Step> steps_to(const std::string& path);

struct Entry {
  std::string path;
  bool is_link = false;  // symbolic
  struct stat state {};  // of what a link leads to
};

// Calls `visit` for a path, if it exists, and if it is a folder for all below it, each folder before what is in it and
// only once, however many links lead to it.
void walk(const std::string& path, const std::function<void(const Entry&)>& visit);

}  // namespace ayumi::preview
