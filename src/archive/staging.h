// Making something under a new name in one step: it is made beside the name first, in a place that no listing shows.
#pragma once

#include <memory>
#include <string>

#include "base/file_system.h"

namespace ayumi::archive {

// One making. The folder around the name is this run's alone meanwhile, so that what killed runs left there can be
// told from what is in use, and is removed. Whoever stops the run leaves nothing under the name, or all of it.
class Staging {
 public:
  Staging(FileSystem& files, const std::string& target);
  // Removes what was made and not committed.
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  // Failure exists where the name is taken, in_use while another run is at work in the same folder.
  Result<void> start();
  // Where to make it: a name beside the target that starts with ".".
  const std::string& path() const { return path_; }
  // Flushes it to the disk and gives it its name; a Failure of kind exists if that was taken meanwhile.
  Result<void> commit();

 private:
  Result<void> remove_leftovers();

  FileSystem& files_;
  std::string target_;
  std::string parent_;
  std::string path_;
  std::unique_ptr<FolderLock> lock_;
};

}  // namespace ayumi::archive
