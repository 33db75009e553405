// A bag in a folder: every file looked at once.
#include <utility>

#include "archive/bag.h"
#include "archive/bag_names.h"
#include "archive/digests.h"
#include "base/file_failure.h"
#include "base/parallel.h"

namespace ayumi::archive {
namespace {

class FolderReader {
 public:
  FolderReader(const FileReader& files, const std::string& path, unsigned workers)
      : files_(files), folder_(path), workers_(workers) {}

  std::optional<BagContents> read(Diagnostics& diagnostics) {
    const auto entries = files_.list_all(folder_);
    if (!entries) {
      diagnostics.add(to_diagnostic(entries.failure()));
      return std::nullopt;
    }
    BagContents bag{folder_, {}, BagContents::PayloadFolder::missing};
    if (files_.is_directory(join_path(folder_, "data"))) bag.payload_folder = BagContents::PayloadFolder::there;
    std::vector<std::string> paths;
    std::size_t tag_bytes = 0;
    for (const DirectoryEntry& entry : *entries) {
      if (is_read(entry.path)) tag_bytes += entry.size;
      if (tag_bytes > kMostTagBytes) {
        diagnostics.add(
            to_diagnostic(file_failure(FileAction::read, Failure::Kind::too_large, join_path(folder_, entry.path))));
        return std::nullopt;
      }
      paths.push_back(entry.path);
      bag.files.push_back({entry.path, entry.kind, entry.size, {}, {}});
    }
    const std::vector<HashAlgorithm> algorithms = algorithms_of(paths);
    std::vector<Diagnostics> said(bag.files.size());
    parallel_for(bag.files.size(), workers_, [&](std::size_t i) { take(bag.files[i], algorithms, said[i]); });
    for (Diagnostics& each : said) diagnostics.append(std::move(each));
    return bag;
  }

 private:
  void take(BagFile& file, const std::vector<HashAlgorithm>& algorithms, Diagnostics& diagnostics) const {
    if (file.kind != DirectoryEntry::Kind::file) return;
    const std::string path = join_path(folder_, file.path);
    Digests digests(algorithms);
    if (auto done = is_read(file.path) ? take_whole(file, path, digests) : take_pieces(file, path, digests); !done) {
      diagnostics.add(to_diagnostic(done.failure()));
      return;
    }
    file.digests = digests.finish();
  }

  Result<void> take_whole(BagFile& file, const std::string& path, Digests& digests) const {
    auto bytes = files_.read(path, kLargestTagFile);
    if (!bytes) return bytes.failure();
    digests.add(*bytes);
    file.size = bytes->size();
    file.bytes = *std::move(bytes);
    return {};
  }

  Result<void> take_pieces(BagFile& file, const std::string& path, Digests& digests) const {
    const auto size = add_file(files_, path, digests);
    if (!size) return size.failure();
    file.size = *size;
    return {};
  }

  const FileReader& files_;
  const std::string& folder_;
  unsigned workers_;
};

}  // namespace

std::optional<BagContents> read_bag_folder(const FileReader& files, const std::string& path, unsigned workers,
                                           Diagnostics& diagnostics) {
  return FolderReader(files, path, workers).read(diagnostics);
}

}  // namespace ayumi::archive
