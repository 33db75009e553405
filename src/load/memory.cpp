#include "load/memory.h"

#include <utility>

namespace ayumi::load {

void KeptFile::take(std::shared_ptr<const Source> read) {
  source = std::move(read);
  part.reset();
  version.reset();
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
