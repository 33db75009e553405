#include "formats/zip_folder.h"

#include <utility>

#include "base/file_failure.h"
#include "formats/zip_reader.h"

namespace ayumi::formats {

namespace {

class BytesFile final : public OpenFile {
 public:
  explicit BytesFile(const std::string& bytes) : bytes_(bytes) {}
  std::size_t size() const override { return bytes_.size(); }
  Result<std::size_t> read_at(std::size_t offset, std::span<char> buffer) const override {
    return offset >= bytes_.size() ? 0 : bytes_.copy(buffer.data(), buffer.size(), offset);
  }

 private:
  const std::string& bytes_;
};

std::string normal(const std::string& path) { return join_path("", path); }

// "b/c" of "a/b/c" in "a"; everything in ".".
std::optional<std::string> below(const std::string& path, const std::string& folder) {
  if (folder == ".") return path;
  if (!path.starts_with(folder) || path.size() <= folder.size() || path[folder.size()] != '/') return std::nullopt;
  return path.substr(folder.size() + 1);
}

}  // namespace

Result<ZipFolder> ZipFolder::read(const OpenFile& file, const std::string& name, std::size_t most) {
  ZipFolder folder;
  std::size_t size = 0;
  bool is_full = false;
  const auto faults = walk_zip(file, [&](const ZipEntry& entry) -> ZipSink {
    if (entry.kind != ZipEntry::Kind::file) return {};
    std::string* const bytes = &folder.files_[normal(entry.path)];
    return [&, bytes](std::string_view part) {
      size += part.size();
      is_full = is_full || size > most;
      if (is_full) return ZipNext::stop;
      bytes->append(part);
      return ZipNext::go_on;
    };
  });
  if (is_full) return file_failure(FileAction::read, Failure::Kind::too_large, name);
  if (!faults.empty()) {
    const std::string& reason = faults.front().reason;
    return file_failure(FileAction::read, Failure::Kind::other, name, {reason, reason});
  }
  return folder;
}

Result<std::string> ZipFolder::read(const std::string& path, std::size_t limit) const {
  const auto found = files_.find(normal(path));
  if (found == files_.end()) return file_failure(FileAction::read, Failure::Kind::not_found, path);
  if (found->second.size() > limit) return file_failure(FileAction::read, Failure::Kind::too_large, path);
  return found->second;
}

Result<std::vector<DirectoryEntry>> ZipFolder::list_tree(const std::string& path) const {
  const std::string folder = normal(path);
  if (!is_directory(path)) return file_failure(FileAction::list, Failure::Kind::not_found, path);
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, bytes] : files_) {
    if (const auto relative = below(name, folder)) {
      entries.push_back({*relative, DirectoryEntry::Kind::file, bytes.size(), {}});
    }
  }
  return entries;
}

Result<std::unique_ptr<OpenFile>> ZipFolder::open(const std::string& path) const {
  const auto found = files_.find(normal(path));
  if (found == files_.end()) return file_failure(FileAction::read, Failure::Kind::not_found, path);
  return std::unique_ptr<OpenFile>(std::make_unique<BytesFile>(found->second));
}

bool ZipFolder::exists(const std::string& path) const { return files_.contains(normal(path)) || is_directory(path); }

bool ZipFolder::is_directory(const std::string& path) const {
  const std::string folder = normal(path);
  if (folder == ".") return true;
  const auto next = files_.upper_bound(folder + "/");
  return next != files_.end() && below(next->first, folder).has_value();
}

}  // namespace ayumi::formats
