#include "load/memory.h"

#include <algorithm>
#include <utility>

#include "load/inventory.h"

namespace ayumi::load {

void KeptFile::take(std::shared_ptr<const Source> read) {
  source = std::move(read);
  part.reset();
  version.reset();
}

KeptInventory::KeptInventory(Inventory of_site) : inventory(std::make_unique<Inventory>(std::move(of_site))) {}

KeptInventory::~KeptInventory() = default;

bool KeptInventory::may_differ(const std::set<std::string>& paths, const std::string& folder,
                               const FileReader& files) const {
  return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
    const bool is_listed = path.starts_with("data/") || path.starts_with("content/");
    return is_listed && inventory->has(path) != files.exists(join_path(folder, path));
  });
}

void Memory::start() {
  for (auto& [path, file] : files_) file.is_there = false;
}

KeptFile& Memory::file(const std::string& path, const FileStamp& stamp) {
  KeptFile& file = files_[path];
  file.may_differ = file.source == nullptr || file.stamp.is_fresh || file.stamp != stamp;
  file.stamp = stamp;
  file.is_there = true;
  return file;
}

void Memory::finish() {
  std::erase_if(files_, [](const auto& entry) { return !entry.second.is_there; });
}

}  // namespace ayumi::load
