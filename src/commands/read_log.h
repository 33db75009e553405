// Remembers what was read, so that it can be told whether a file was saved again meanwhile.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>

#include "base/file_system.h"

namespace ayumi::commands {

// Reads from `files`, which must outlive it.
class ReadLog final : public FileReader {
 public:
  explicit ReadLog(const FileReader& files) : files_(files) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override {
    return files_.list_tree(path);
  }
  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override { return files_.list_all(path); }
  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override { return files_.open(path); }
  Result<std::vector<std::string>> list_hidden(const std::string& path) const override {
    return files_.list_hidden(path);
  }
  Result<std::string> follow_link(const std::string& path) const override { return files_.follow_link(path); }
  bool exists(const std::string& path) const override { return files_.exists(path); }
  bool is_directory(const std::string& path) const override { return files_.is_directory(path); }

  // Whether the file, as it is now, has other bytes than it was read with, or was read with two; false for one that
  // never was.
  bool has_changed(const std::string& path) const;

 private:
  void note(const std::string& path, const std::string& digest) const;

  const FileReader& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::string> digests_;  // by path
  mutable std::set<std::string> changed_;               // read with two
};

}  // namespace ayumi::commands
