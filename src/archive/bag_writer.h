// Makes bags: BagIt 1.0 with SHA-512, the same bytes from the same files.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "archive/staging.h"
#include "base/file_system.h"

namespace ayumi::archive {

// A line of bag-info.txt. The name has no colon; both are one line (line ends become blanks).
struct BagLabel {
  std::string name;
  std::string value;
};

struct WrittenBag {
  std::size_t payload_files = 0;
  std::size_t payload_bytes = 0;
  // SHA-512 of tagmanifest-sha512.txt. Who keeps it elsewhere can prove that nothing in the bag was changed, even by
  // somebody who made its manifests anew.
  std::string fingerprint;
};

// One new bag. `add` and `copy` may be called from several threads, the rest by one.
class BagWriter {
 public:
  // The folder must not be there; its parents are made.
  BagWriter(FileSystem& files, const std::string& folder);

  // Failure exists where the folder is there already, in_use while another run makes something beside it.
  Result<void> start();
  // A file of the payload; `path` is below data/: "site/index.html". Each path once; one that no bag may have, or that
  // was there before, is a Failure.
  Result<void> add(const std::string& path, std::string_view bytes);
  // The same with the bytes of a file, which don't go into memory as a whole.
  Result<void> copy(const std::string& from, const std::string& path);
  // Writes the manifests and bag-info.txt (the labels in their order, then Bagging-Date, which is `date` as
  // "YYYY-MM-DD", and Payload-Oxum), then gives the whole its name in one step.
  Result<WrittenBag> commit(const std::vector<BagLabel>& labels, const std::string& date);

 private:
  Result<std::string> reserve(const std::string& path);
  void record(const std::string& path, std::string digest, std::size_t size);
  Result<std::string> write_tag_files(const std::vector<BagLabel>& labels, const std::string& date);

  FileSystem& files_;
  Staging staging_;
  std::mutex mutex_;
  std::map<std::string, std::string> digests_;  // by the path below data/; empty while the file is being written
  std::set<std::string> folders_;
  std::size_t bytes_ = 0;
};

}  // namespace ayumi::archive
