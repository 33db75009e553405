// Zip files, made in memory: the same bytes from the same files, anywhere.
//
// Written here and not by libarchive, which puts the local time into each entry, so that its bytes depend on the time
// zone, and whose writers bring libxml2 and ICU into the program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ayumi::formats {

// For one thread. Entries stand in the order in which they are added, all with one time and the mode 0644.
class ZipWriter {
 public:
  // Seconds since 1970 in UTC; what is before 1980 counts as its first second, as zip knows no earlier time.
  explicit ZipWriter(std::int64_t time);
  // Paths are UTF-8 and '/'-separated, each once.
  void add(std::string_view path, std::string_view bytes);
  // The whole file. too_large for over 65,534 files or 4 GiB, which this plain kind of zip can't hold; `path` is for
  // that message.
  Result<std::string> finish(const std::string& path) &&;

 private:
  std::string stamp_;  // the time as zip writes it
  std::string extra_;  // the same in UTC, for programs that read it
  std::string bytes_;
  std::string directory_;
  std::uint64_t count_ = 0;
  std::uint64_t largest_ = 0;  // file
};

}  // namespace ayumi::formats
