// Several digests of one file, taken in one reading.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_system.h"
#include "base/hash.h"

namespace ayumi::archive {

class Digests {
 public:
  explicit Digests(const std::vector<HashAlgorithm>& algorithms);
  void add(std::string_view bytes);
  std::map<HashAlgorithm, std::string> finish();

 private:
  std::vector<std::pair<HashAlgorithm, Hasher>> hashers_;
};

// Adds a file piece by piece; its size.
Result<std::size_t> add_file(const FileReader& files, const std::string& path, Digests& digests);

}  // namespace ayumi::archive
