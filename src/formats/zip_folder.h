// The files of a zip file, in memory, as a folder that can be read.
#pragma once

#include <map>
#include <string>

#include "base/file_system.h"

namespace ayumi::formats {

// Names are as they stand in the zip. Entries that aren't files are left out, and so are those past `most` bytes in
// all; what can't be read is a Failure.
class ZipFolder final : public FileReader {
 public:
  static Result<ZipFolder> read(const OpenFile& file, const std::string& name, std::size_t most);

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override { return list_tree(path); }
  Result<std::vector<std::string>> list_hidden(const std::string&) const override { return std::vector<std::string>(); }
  Result<std::string> follow_link(const std::string& path) const override { return path; }
  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace ayumi::formats
