// Finished files → the output folder, all or nothing. Knows nothing of pages or templates.
//
// Files are staged in a folder beside the output, then the two exchange their names in one step: whoever stops the
// build finds the old site or the new one. A file whose bytes are unchanged is a hard link to the old one and so keeps
// its time stamp.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"

namespace ayumi::publish {

// A file's path in the site, and what it is made from, for messages.
struct Address {
  std::string path;
  std::string origin;  // "projects/business-hub"; may be empty
};

// Errors publish.duplicate-address: the same path twice, paths that differ only in letter case (they collide on some
// systems), a file where another needs a folder.
void check_addresses(const std::vector<Address>& addresses, Diagnostics& diagnostics);

struct PublishSummary {
  std::size_t files = 0;
  std::size_t unchanged = 0;
  std::size_t bytes = 0;
  // Why the former site's files couldn't be removed from the staging folder; the new site stands all the same.
  std::optional<Failure> leftover = std::nullopt;
};

// One publication. `add` may be called from several threads, each path once; the other members by one thread.
class Publisher {
 public:
  // `folder` is the output; its parent must exist or be creatable. Where it is a symbolic link, the link stays and what
  // it leads to is the output. `token` tells this publication from others that may
  // go on at the same time (a process number); the last one to commit wins, each whole.
  Publisher(FileSystem& files, const std::string& folder, std::string token);
  // Removes what was staged and not committed.
  ~Publisher();
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  // Refuses a folder with files that Ayumi didn't make (names that start with "." aside); then makes the staging folder
  // with every folder that the addresses need.
  Result<void> start(const std::vector<Address>& addresses);
  Result<void> add(const std::string& path, std::string_view bytes);
  // Adds a file of somewhere else under an address that wasn't announced; called by one thread, after all of `add`.
  Result<void> copy(const std::string& from, const std::string& path);
  // The same with its bytes.
  Result<void> put(const std::string& path, std::string_view bytes);
  // Takes over what others have put there under names that start with "." (.htaccess, .well-known/), syncs, exchanges,
  // removes the former site.
  Result<PublishSummary> commit();

 private:
  Result<void> write_manifest();
  Result<void> take_over_hidden();

  FileSystem& files_;
  std::string folder_;
  std::string token_;
  std::string staging_;
  std::vector<std::string> paths_;  // of the manifest
  bool started_ = false;
  bool has_former_ = false;
  std::atomic<std::size_t> added_ = 0;
  std::atomic<std::size_t> unchanged_ = 0;
  std::atomic<std::size_t> bytes_ = 0;
};

}  // namespace ayumi::publish
