// A file system in memory: fast, alone, and it remembers what was asked of it. Without symbolic links and permissions.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_failure.h"
#include "base/file_system.h"

namespace ayumi::testing {

// Behaves as the disk does, failures and their wording included. The folders "." and "/" are always there. A file has
// another stamp after each write, and none is fresh.
class MemoryFileSystem final : public FileSystem {
 public:
  // Puts a file there with all its parent folders; not recorded.
  void add(const std::string& path, std::string bytes);

  // For checks after the work: nullopt if there is no such file.
  std::optional<std::string> bytes(const std::string& path) const;
  // Whether both names are links to one file.
  bool same_file(const std::string& a, const std::string& b) const;
  // The changes asked for, failed ones included, in order: "write out/index.html", "rename a b".
  std::vector<std::string> changes() const;

  // Whether a run has the folder for itself.
  bool is_locked(const std::string& folder) const;

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override;
  Result<std::vector<std::string>> list_hidden(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override;
  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override;
  Result<std::string> follow_link(const std::string& path) const override { return path; }
  bool exists(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  Result<void> create_directories(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<void> copy_file(const std::string& from, const std::string& to) override;
  Result<void> hard_link(const std::string& from, const std::string& to) override;
  Result<void> link_tree(const std::string& from, const std::string& to) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> rename_new(const std::string& from, const std::string& to) override;
  Result<std::unique_ptr<FolderLock>> lock(const std::string& folder) override;
  Result<void> exchange(const std::string& a, const std::string& b) override;
  Result<void> remove_all(const std::string& path) override;
  Result<void> sync(const std::string& path) override;

 private:
  // A file's bytes, and when they were written: a clock that ticks with each write.
  struct Written {
    std::string bytes;
    std::int64_t tick = 0;
  };
  // A folder has no content; links to one file share theirs.
  using Content = std::shared_ptr<const Written>;
  using Nodes = std::map<std::string, Content>;

  Content written(std::string bytes);
  bool has(const std::string& name) const;
  bool has_folder(const std::string& name) const;
  // Creates the folder `name` and those above it; the name of a file in the way, if there is one.
  std::optional<std::string> make_folders(const std::string& name);
  // Takes out the node and all below it, by their paths relative to it.
  Nodes take(const std::string& name);
  void put(const std::string& name, Nodes&& nodes);
  std::optional<Failure::Kind> obstacle_to_rename(const std::string& from, const std::string& to) const;

  mutable std::mutex mutex_;
  Nodes nodes_;
  std::int64_t ticks_ = 0;
  std::vector<std::string> changes_;
  std::shared_ptr<std::set<std::string>> locked_ = std::make_shared<std::set<std::string>>();
};

}  // namespace ayumi::testing
