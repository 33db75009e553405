#include "publish/publisher.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace ayumi::publish {

namespace {

// Marks a folder as ours, and lists what is in it.
constexpr std::string_view kManifest = ".ayumi-manifest";
constexpr std::size_t kLargestFile = std::size_t{1} << 30;

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

Failure foreign_file(const std::string& path) {
  return {
      Failure::Kind::other,
      {"出力先に Ayumi "
       "が作ったものではないファイルがあるため、上書きしません。ファイルを移すか、空のフォルダーか新しいフォルダーを "
       "--out に指定してください",
       "the output folder holds a file that Ayumi didn't make, so it is left as it is; move the file away, or name "
       "an empty or a new "
       "folder with --out"},
      path};
}

// What the manifest lists; nothing where there is none.
std::set<std::string, std::less<>> listed_files(const FileReader& files, const std::string& folder) {
  std::set<std::string, std::less<>> listed;
  const auto manifest = files.read(join_path(folder, kManifest), kLargestFile);
  if (!manifest) return listed;
  for (const std::string_view path : split(*manifest, '\n')) listed.emplace(path);
  return listed;
}

// The folder holds nothing but what an earlier publication put there.
Result<void> check_owned(const FileReader& files, const std::string& folder) {
  const auto entries = files.list_tree(folder);
  if (!entries) return entries.failure();
  const auto listed = listed_files(files, folder);
  for (const DirectoryEntry& entry : *entries) {
    if (listed.find(entry.path) == listed.end()) return foreign_file(join_path(folder, entry.path));
  }
  return {};
}

}  // namespace

Publisher::Publisher(FileSystem& files, const std::string& folder, std::string token)
    : files_(files), folder_(join_path("", folder)), token_(std::move(token)) {}

Publisher::~Publisher() {
  if (started_) static_cast<void>(files_.remove_all(staging_));
}

Result<void> Publisher::start(const std::vector<Address>& addresses) {
  auto folder = files_.follow_link(folder_);
  if (!folder) return folder.failure();
  folder_ = *std::move(folder);
  staging_ = folder_ + ".ayumi-staging-" + token_;
  has_former_ = files_.exists(folder_);
  if (has_former_) {
    if (auto owned = check_owned(files_, folder_); !owned) return owned;
  }
  if (auto removed = files_.remove_all(staging_); !removed) return removed;
  started_ = true;
  std::set<std::string> folders = {staging_};
  for (const Address& address : addresses) {
    folders.insert(parent_of(join_path(staging_, address.path)));
    paths_.push_back(address.path);
  }
  for (const std::string& each : folders) {
    if (auto created = files_.create_directories(each); !created) return created;
  }
  return {};
}

Result<void> Publisher::write_manifest() {
  std::sort(paths_.begin(), paths_.end());
  std::string text;
  for (const std::string& path : paths_) text += path + "\n";
  return files_.write(join_path(staging_, kManifest), text);
}

Result<void> Publisher::take_over_hidden() {
  const auto hidden = files_.list_hidden(folder_);
  if (!hidden) return hidden.failure();
  for (const std::string& path : *hidden) {
    if (path == kManifest) continue;
    const std::string staged = join_path(staging_, path);
    if (auto created = files_.create_directories(parent_of(staged)); !created) return created;
    if (auto linked = files_.link_tree(join_path(folder_, path), staged); !linked) return linked;
  }
  return {};
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

Result<void> Publisher::copy(const std::string& from, const std::string& path) {
  const auto bytes = files_.read(from, kLargestFile);
  if (!bytes) return bytes.failure();
  return put(path, *bytes);
}

Result<void> Publisher::put(const std::string& path, std::string_view bytes) {
  if (auto created = files_.create_directories(parent_of(join_path(staging_, path))); !created) return created;
  paths_.push_back(path);
  return add(path, bytes);
}

Result<PublishSummary> Publisher::commit() {
  if (auto written = write_manifest(); !written) return written.failure();
  if (has_former_) {
    if (auto taken = take_over_hidden(); !taken) return taken.failure();
  }
  if (auto synced = files_.sync(staging_); !synced) return synced.failure();
  const auto swapped = has_former_ ? files_.exchange(staging_, folder_) : files_.rename(staging_, folder_);
  if (!swapped) return swapped.failure();
  started_ = false;
  PublishSummary summary{added_, unchanged_, bytes_};
  if (has_former_) {
    if (auto removed = files_.remove_all(staging_); !removed) summary.leftover = removed.failure();
  }
  return summary;
}

}  // namespace ayumi::publish
