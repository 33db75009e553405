#include "preview/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <utility>

#include "base/text.h"

namespace ayumi::preview {

namespace {

using Identity = std::pair<dev_t, ino_t>;

struct DirectoryCloser {
  void operator()(DIR* directory) const { closedir(directory); }
};

std::vector<std::string> names_in(const std::string& folder) {
  const std::unique_ptr<DIR, DirectoryCloser> directory(opendir(folder.c_str()));
  std::vector<std::string> names;
  if (!directory) return names;
  while (const dirent* entry = readdir(directory.get())) {
    if (!is_ignored_name(entry->d_name)) names.emplace_back(entry->d_name);
  }
  return names;
}

}  // namespace

bool is_ignored_name(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') ||
         (name.size() > 1 && name.starts_with('#') && name.ends_with('#'));
}

std::string to_absolute(std::string_view path) {
  std::string whole(path);
  if (!path.starts_with('/')) {
    const std::unique_ptr<char, decltype(&std::free)> current(getcwd(nullptr, 0), &std::free);
    whole = std::string(current ? current.get() : "") + "/" + whole;
  }
  std::string absolute;
  for (const std::string_view part : split(whole, '/')) {
    if (!part.empty() && part != ".") absolute.append("/").append(part);
  }
  return absolute.empty() ? "/" : absolute;
}

std::vector<Step> steps_to(const std::string& path) {
  std::vector<Step> steps;
  std::string folder = "/";
  for (const std::string_view name : split(path, '/')) {
    if (name.empty()) continue;
    steps.push_back({folder, std::string(name)});
    if (folder != "/") folder += '/';
    folder += name;
  }
  return steps;
}

void walk(const std::string& path, const std::function<void(const Entry&)>& visit) {
  std::set<Identity> seen;
  std::vector<std::string> open = {path};
  while (!open.empty()) {
    Entry entry{std::move(open.back())};
    open.pop_back();
    struct stat link {};
    if (lstat(entry.path.c_str(), &link) != 0) continue;
    entry.is_link = S_ISLNK(link.st_mode);
    // A link that leads nowhere counts as what it is itself.
    if (!entry.is_link || stat(entry.path.c_str(), &entry.state) != 0) entry.state = link;
    const bool is_folder = S_ISDIR(entry.state.st_mode);
    if (is_folder && !seen.emplace(entry.state.st_dev, entry.state.st_ino).second) continue;
    visit(entry);
    if (!is_folder) continue;
    for (const std::string& name : names_in(entry.path))
      open.push_back((entry.path == "/" ? "" : entry.path) + "/" + name);
  }
}

}  // namespace ayumi::preview
