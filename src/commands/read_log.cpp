#include "commands/read_log.h"

#include "archive/digests.h"
#include "base/hash.h"

namespace ayumi::commands {

namespace {

std::string normal(const std::string& path) { return join_path("", path); }

// Empty for a file that can't be read. Big files don't go into memory as a whole.
std::string digest_of(const FileReader& files, const std::string& path) {
  archive::Digests digests({HashAlgorithm::sha256});
  if (!archive::add_file(files, path, digests)) return {};
  return digests.finish().at(HashAlgorithm::sha256);
}

}  // namespace

Result<std::string> ReadLog::read(const std::string& path, std::size_t limit) const {
  auto bytes = files_.read(path, limit);
  if (bytes) note(path, sha256(*bytes));
  return bytes;
}

void ReadLog::note(const std::string& path, const std::string& digest) const {
  const std::lock_guard lock(mutex_);
  const auto [found, is_first] = digests_.try_emplace(normal(path), digest);
  if (!is_first && found->second != digest) changed_.insert(found->first);
}

bool ReadLog::has_changed(const std::string& path) const {
  std::string former;
  {
    const std::lock_guard lock(mutex_);
    const auto found = digests_.find(normal(path));
    if (found == digests_.end()) return false;
    if (changed_.contains(found->first)) return true;
    former = found->second;
  }
  return digest_of(files_, path) != former;
}

}  // namespace ayumi::commands
