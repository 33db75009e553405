// A folder of its own for a test that needs the real disk.
#pragma once

#include <stdlib.h>

#include <stdexcept>
#include <string>

#include "base/file_system.h"

namespace ayumi::testing {

// Made empty, and removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    const char* base = ::getenv("TMPDIR");
    path_ = join_path(base != nullptr ? base : "/tmp", "ayumi-test-XXXXXX");
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder: " + path_);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { static_cast<void>(disk().remove_all(path_)); }

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return join_path(path_, name); }

 private:
  std::string path_;
};

}  // namespace ayumi::testing
