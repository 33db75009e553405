#include "publish/publisher.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ayumi::publish {

namespace {

// Marks a folder as ours, and lists what is in it.
constexpr std::string_view kManifest = ".ayumi-manifest";
constexpr std::size_t kLargestFile = std::size_t{1} << 30;

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

Failure foreign_folder(const std::string& folder) {
  return {Failure::Kind::other,
          {"出力先のフォルダに Ayumi が作ったものではないファイルがあるため、上書きしません。空のフォルダか新しいフォルダを --out に指定してください",
           "the output folder holds files that Ayumi didn't make, so it is left as it is; name an empty or a new folder with --out"},
          folder};
}

}  // namespace

Publisher::Publisher(FileSystem& files, std::string folder)
    : files_(files), folder_(std::move(folder)), staging_(folder_ + ".ayumi-staging") {}

Publisher::~Publisher() {
  if (started_) static_cast<void>(files_.remove_all(staging_));
}

Result<void> Publisher::start(const std::vector<Address>& addresses) {
  has_former_ = files_.exists(folder_);
  if (has_former_ && !files_.exists(join_path(folder_, kManifest))) {
    const auto entries = files_.list_tree(folder_);
    if (!entries) return entries.failure();
    if (!entries->empty()) return foreign_folder(folder_);
  }
  if (auto removed = files_.remove_all(staging_); !removed) return removed;
  started_ = true;
  std::set<std::string> folders = {staging_};
  for (const Address& address : addresses) folders.insert(parent_of(join_path(staging_, address.path)));
  for (const std::string& folder : folders) {
    if (auto created = files_.create_directories(folder); !created) return created;
  }
  return write_manifest(addresses);
}

Result<void> Publisher::write_manifest(const std::vector<Address>& addresses) {
  std::vector<std::string> paths;
  for (const Address& address : addresses) paths.push_back(address.path);
  std::sort(paths.begin(), paths.end());
  std::string text;
  for (const std::string& path : paths) text += path + "\n";
  return files_.write(join_path(staging_, kManifest), text);
}

Result<void> Publisher::add(const std::string& path, std::string_view bytes) {
  const std::string staged = join_path(staging_, path);
  added_ += 1;
  bytes_ += bytes.size();
  if (has_former_) {
    const std::string former = join_path(folder_, path);
    const auto old = files_.read(former, kLargestFile);
    if (old && *old == bytes && files_.hard_link(former, staged)) {
      unchanged_ += 1;
      return {};
    }
  }
  return files_.write(staged, bytes);
}

Result<PublishSummary> Publisher::commit() {
  if (auto synced = files_.sync(staging_); !synced) return synced.failure();
  const auto swapped = has_former_ ? files_.exchange(staging_, folder_) : files_.rename(staging_, folder_);
  if (!swapped) return swapped.failure();
  started_ = false;
  if (has_former_) {
    if (auto removed = files_.remove_all(staging_); !removed) return removed.failure();
  }
  return PublishSummary{added_, unchanged_, bytes_};
}

}  // namespace ayumi::publish
