#include "base/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "base/descriptor.h"
#include "base/disk_files.h"
#include "base/file_failure.h"
#include "base/text.h"

namespace ayumi {
namespace {

constexpr mode_t kFileMode = 0644;
constexpr mode_t kFolderMode = 0755;

Failure refused(FileAction action, const std::string& path, int error = errno) {
  return system_failure(action, path, error);
}

Failure too_large(const std::string& path, std::size_t limit) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20U;
  const std::string size = limit >= kMebibyte ? fmt::format("{} MiB", limit / kMebibyte) : fmt::format("{} B", limit);
  return file_failure(FileAction::read, Failure::Kind::too_large, path,
                      {fmt::format("上限は {} です", size), fmt::format("the limit is {}", size)});
}

// A path from data may hold a NUL, where the system would stop reading it.
bool has_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  if (has_nul(path) || ::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

// The name itself, wherever it may lead.
bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

// --- reading ---

Result<std::string> read_all(const Descriptor& file, const std::string& path, std::size_t expected, std::size_t limit) {
  std::string bytes;
  std::size_t filled = 0;
  bytes.resize(std::min(expected, limit) + 1);  // one more than there should be, to see the end or the excess
  for (;;) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refused(FileAction::read, path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return too_large(path, limit);
    if (filled == bytes.size()) bytes.resize(std::min(filled * 2, limit) + 1);
  }
  bytes.resize(filled);
  return bytes;
}

// --- listing ---

struct CloseDirectory {
  void operator()(DIR* directory) const { ::closedir(directory); }
};

// Walks a tree, following links. A folder that is already open above itself is a loop.
class Lister {
 public:
  explicit Lister(const std::string& root) : root_(root) {}

  Result<std::vector<DirectoryEntry>> list() && {
    if (has_nul(root_)) return file_failure(FileAction::list, Failure::Kind::not_found, root_);
    if (const Result<void> done = list_folder(""); !done) return done.failure();
    std::sort(entries_.begin(), entries_.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  struct Folder {
    dev_t device;
    ino_t number;
    friend bool operator==(const Folder&, const Folder&) = default;
  };

  Result<void> list_folder(const std::string& folder) {
    const std::string path = join_path(root_, folder);
    const int number = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) return refused(FileAction::list, path);
    DIR* opened = ::fdopendir(number);
    if (opened == nullptr) {
      const int error = errno;
      ::close(number);
      return refused(FileAction::list, path, error);
    }
    const std::unique_ptr<DIR, CloseDirectory> directory(opened);
    struct stat status {};
    if (::fstat(number, &status) != 0) return refused(FileAction::list, path);
    const Folder self{status.st_dev, status.st_ino};
    if (std::find(open_.begin(), open_.end(), self) != open_.end()) {
      return file_failure(FileAction::list, Failure::Kind::link_loop, path);
    }
    open_.push_back(self);
    Result<void> done = list_names(*directory, folder);
    open_.pop_back();
    return done;
  }

  Result<void> list_names(DIR& directory, const std::string& folder) {
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(&directory);
      if (entry == nullptr && errno != 0) return refused(FileAction::list, join_path(root_, folder));
      if (entry == nullptr) return {};
      const std::string_view name = entry->d_name;
      if (name.starts_with('.')) continue;
      std::string path = folder.empty() ? std::string() : folder + '/';
      path += name;
      if (Result<void> done = add(::dirfd(&directory), entry->d_name, std::move(path)); !done) return done;
    }
  }

  // `name` as it stands in the folder that is open, `path` from the root. Without the system's looking for the folder
  // again, since a big site has tens of thousands of files, and a preview looks at all of them after each change.
  Result<void> add(int folder, const char* name, std::string path) {
    struct stat found {};
    const bool is_there = ::fstatat(folder, name, &found, 0) == 0;
    if (!is_there && errno == ELOOP) return refused(FileAction::list, join_path(root_, path));
    if (is_there && S_ISDIR(found.st_mode)) return list_folder(path);
    if (entries_.size() == kMostEntries) {
      return file_failure(FileAction::list, Failure::Kind::other, root_,
                          {"ファイルが100万件を超えています", "it holds more than a million files"});
    }
    if (is_there && S_ISREG(found.st_mode)) {
      entries_.push_back(
          {std::move(path), DirectoryEntry::Kind::file, static_cast<std::size_t>(found.st_size), stamp(found)});
    } else {
      entries_.push_back({std::move(path), DirectoryEntry::Kind::other});
    }
    return {};
  }

  FileStamp stamp(const struct stat& status) const {
    const std::int64_t modified = nanoseconds(status.st_mtim);
    return {modified, nanoseconds(status.st_ctim), status.st_ino, static_cast<std::size_t>(status.st_size),
            modified + kCoarsestClock > started_};
  }

  // Some disks keep whole seconds, or two.
  static constexpr std::int64_t kCoarsestClock = 2'000'000'000;

  static std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
  }

  static std::int64_t now() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return nanoseconds(time);
  }

  const std::string& root_;
  const std::int64_t started_ = now();
  std::vector<Folder> open_;  // from the root down to the folder being listed
  std::vector<DirectoryEntry> entries_;
};

constexpr int kMostLinks = 40;  // as the kernel has it

Result<std::vector<std::string>> find_hidden(const std::string& root) {
  namespace fs = std::filesystem;
  std::vector<std::string> hidden;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
    if (!entry->path().filename().native().starts_with('.')) continue;
    hidden.push_back(entry->path().lexically_relative(root).generic_string());
    entry.disable_recursion_pending();
  }
  if (error) return refused(FileAction::list, root, error.value());
  std::sort(hidden.begin(), hidden.end());
  return hidden;
}

// --- writing ---

// A name beside `path` that no listing shows.
std::string beside(const std::string& path, std::string_view suffix) {
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  return fmt::format("{}.{}.{}", path.substr(0, name), path.substr(name), suffix);
}

bool write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

// Creates a file that must not exist yet. 0 or the error; a file that could not be finished is removed.
int create_file(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
  if (!file) return errno;
  // fchmod, because the umask has been at the mode that open was given.
  if (::fchmod(file.get(), kFileMode) == 0 && write_all(file, bytes) && file.close()) return 0;
  const int error = errno;
  ::unlink(path.c_str());
  return error;
}

// Replaces a file by a new one under its name. What else is linked to the old one keeps the old bytes.
Result<void> replace_file(const std::string& path, std::string_view bytes) {
  struct stat status {};
  const bool there = ::lstat(path.c_str(), &status) == 0;
  // Never a device or a pipe: whoever may would remove /dev/null.
  if (there && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) {
    return file_failure(FileAction::write, Failure::Kind::not_a_file, path);
  }
  const std::string fresh = beside(path, "new");
  ::unlink(fresh.c_str());  // what a killed run may have left
  if (const int error = create_file(fresh, bytes); error != 0) return refused(FileAction::write, path, error);
  if (::rename(fresh.c_str(), path.c_str()) == 0) return {};
  const int error = errno;
  ::unlink(fresh.c_str());
  return refused(FileAction::write, path, error);
}

// --- folders and names ---

int create_folder(const std::string& path) {
  if (::mkdir(path.c_str(), kFolderMode) != 0) return errno;
  return ::chmod(path.c_str(), kFolderMode) == 0 ? 0 : errno;
}

// For systems that can't exchange two names: for a moment there is nothing under the name `a`.
bool exchange_by_renames(const std::string& a, const std::string& b) {
  const std::string third = beside(a, "old");
  if (::rename(a.c_str(), third.c_str()) != 0) return false;
  if (::rename(b.c_str(), a.c_str()) != 0) {
    const int error = errno;
    ::rename(third.c_str(), a.c_str());
    errno = error;
    return false;
  }
  return ::rename(third.c_str(), b.c_str()) == 0;
}

class Disk final : public FileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    if (has_nul(path)) return file_failure(FileAction::read, Failure::Kind::not_found, path);
    // O_NONBLOCK, so that opening a pipe doesn't wait for its writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file || ::fstat(file.get(), &status) != 0) return refused(FileAction::read, path);
    if (!S_ISREG(status.st_mode)) return file_failure(FileAction::read, Failure::Kind::not_a_file, path);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) return too_large(path, limit);
    return read_all(file, path, size, limit);
  }

  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override { return Lister(path).list(); }

  Result<std::vector<std::string>> list_hidden(const std::string& path) const override { return find_hidden(path); }

  Result<std::string> follow_link(const std::string& path) const override {
    std::filesystem::path target = path;
    std::error_code error;
    for (int links = 0; std::filesystem::is_symlink(target, error); ++links) {
      if (links == kMostLinks) return file_failure(FileAction::read, Failure::Kind::link_loop, path);
      target = target.parent_path() / std::filesystem::read_symlink(target, error);
      if (error) return refused(FileAction::read, path, error.value());
    }
    return target.string();
  }

  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override {
    return list_all_on_disk(path);
  }

  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override { return open_on_disk(path); }

  bool exists(const std::string& path) const override { return status_of(path).has_value(); }

  bool is_directory(const std::string& path) const override {
    const std::optional<struct stat> status = status_of(path);
    return status && S_ISDIR(status->st_mode);
  }

  Result<void> create_directories(const std::string& path) override {
    int error = create_folder(path);
    const std::size_t slash = path.find_last_not_of('/') == std::string::npos ? 0 : path.rfind('/');
    if (error == ENOENT && slash != std::string::npos && slash > 0) {
      if (Result<void> parent = create_directories(path.substr(0, slash)); !parent) return parent;
      error = create_folder(path);
    }
    if (error == 0 || (error == EEXIST && is_directory(path))) return {};
    return refused(FileAction::create_directories, path, error);
  }

  Result<void> write(const std::string& path, std::string_view bytes) override {
    const int error = create_file(path, bytes);
    if (error == 0) return {};
    return error == EEXIST ? replace_file(path, bytes) : refused(FileAction::write, path, error);
  }

  Result<void> copy_file(const std::string& from, const std::string& to) override { return copy_on_disk(from, to); }

  Result<void> hard_link(const std::string& from, const std::string& to) override {
    if (::link(from.c_str(), to.c_str()) == 0) return {};
    return refused(FileAction::hard_link, to);
  }

  Result<void> link_tree(const std::string& from, const std::string& to) override {
    using std::filesystem::copy_options;
    constexpr copy_options kTree = copy_options::recursive | copy_options::copy_symlinks;
    std::error_code error;
    std::filesystem::copy(from, to, kTree | copy_options::create_hard_links, error);
    if (error) {
      std::filesystem::remove_all(to, error);
      std::filesystem::copy(from, to, kTree, error);
    }
    if (error) return refused(FileAction::hard_link, to, error.value());
    return {};
  }

  Result<void> rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) == 0) return {};
    return refused(FileAction::rename, from);
  }

  Result<void> rename_new(const std::string& from, const std::string& to) override {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    const bool unable = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
    if (errno == EEXIST || (unable && is_there(to))) {
      return file_failure(FileAction::rename, Failure::Kind::exists, to);
    }
    return unable ? rename(from, to) : refused(FileAction::rename, from);
  }

  Result<std::unique_ptr<FolderLock>> lock(const std::string& folder) override { return lock_on_disk(folder); }

  Result<void> exchange(const std::string& a, const std::string& b) override {
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return {};
    const bool unable = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
    if (unable && exchange_by_renames(a, b)) return {};
    const int error = errno;
    return refused(FileAction::exchange, exists(a) ? b : a, error);
  }

  Result<void> remove_all(const std::string& path) override {
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (!error || error == std::errc::no_such_file_or_directory) return {};
    return refused(FileAction::remove, path, error.value());
  }

  Result<void> sync(const std::string& path) override {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (folder && ::syncfs(folder.get()) == 0) return {};
    return refused(FileAction::sync, path);
  }
};

}  // namespace

FileSystem& disk() {
  static Disk the_disk;
  return the_disk;
}

std::string join_path(std::string_view folder, std::string_view name) {
  const bool absolute = folder.starts_with('/') || name.starts_with('/');
  std::string path;
  const auto append = [&](std::string_view part) {
    if (part.empty() || part == ".") return;
    if (!path.empty()) path += '/';
    path += part;
  };
  for (const std::string_view part : split(name.starts_with('/') ? "" : folder, '/')) append(part);
  for (const std::string_view part : split(name, '/')) append(part);
  if (absolute) return "/" + path;
  return path.empty() ? "." : path;
}

}  // namespace ayumi
