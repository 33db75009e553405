#include "base/disk_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "base/descriptor.h"
#include "base/file_failure.h"

namespace ayumi {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = 0644;

// A big site has tens of thousands of them: what stands behind the root is cut out, not computed.
DirectoryEntry entry_for(const fs::directory_entry& found, const std::string& root, std::error_code& error) {
  using Kind = DirectoryEntry::Kind;
  const std::string& path = found.path().native();
  DirectoryEntry entry{path.substr(root.size() + (root.ends_with('/') ? 0 : 1)), Kind::other, 0};
  if (found.is_symlink(error)) {
    entry.kind = Kind::link;
  } else if (found.is_regular_file(error)) {
    entry.kind = Kind::file;
    entry.size = found.file_size(error);
  }
  return entry;
}

class DiskFile final : public OpenFile {
 public:
  DiskFile(Descriptor file, std::string path, std::size_t size)
      : file_(std::move(file)), path_(std::move(path)), size_(size) {}

  std::size_t size() const override { return size_; }

  Result<std::size_t> read_at(std::size_t offset, std::span<char> buffer) const override {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
      const ssize_t got =
          ::pread(file_.get(), buffer.data() + filled, buffer.size() - filled, static_cast<off_t>(offset + filled));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return system_failure(FileAction::read, path_, errno);
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
    }
    return filled;
  }

 private:
  Descriptor file_;
  std::string path_;
  std::size_t size_;
};

class DiskLock final : public FolderLock {
 public:
  DiskLock(Descriptor file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}
  // Removed first, then let go: whoever waits for it sees that its file is no longer the one of that name.
  ~DiskLock() override { ::unlink(path_.c_str()); }

 private:
  Descriptor file_;
  std::string path_;
};

// Whether the name still means the file that was opened under it.
bool is_current(const Descriptor& file, const std::string& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(file.get(), &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

int write_all_at_end(const Descriptor& file, std::span<const char> bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return 0;
}

Result<void> copy_bytes(const OpenFile& source, const Descriptor& target, const std::string& to) {
  constexpr std::size_t kPiece = std::size_t{1} << 18U;
  std::string piece(kPiece, '\0');
  for (std::size_t offset = 0;;) {
    const auto got = source.read_at(offset, piece);
    if (!got) return got.failure();
    if (*got == 0) break;
    if (const int error = write_all_at_end(target, std::span(piece).first(*got)); error != 0) {
      return system_failure(FileAction::write, to, error);
    }
    offset += *got;
  }
  if (::fchmod(target.get(), kFileMode) != 0) return system_failure(FileAction::write, to, errno);
  return {};
}

}  // namespace

Result<std::vector<DirectoryEntry>> list_all_on_disk(const std::string& root) {
  std::vector<DirectoryEntry> entries;
  std::error_code error;
  for (fs::recursive_directory_iterator found(root, error), end; !error && found != end; found.increment(error)) {
    if (found->is_directory(error) && !found->is_symlink(error)) continue;
    if (entries.size() == kMostEntries) {
      return file_failure(FileAction::list, Failure::Kind::other, root,
                          {"ファイルが100万件を超えています", "it holds more than a million files"});
    }
    entries.push_back(entry_for(*found, root, error));
  }
  if (error) return system_failure(FileAction::list, root, error.value());
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.path < b.path; });
  return entries;
}

Result<std::unique_ptr<OpenFile>> open_on_disk(const std::string& path) {
  if (path.find('\0') != std::string::npos) {
    return file_failure(FileAction::read, Failure::Kind::not_found, path);
  }
  // O_NONBLOCK, so that opening a pipe doesn't wait for its writer.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) return system_failure(FileAction::read, path, errno);
  if (!S_ISREG(status.st_mode)) return file_failure(FileAction::read, Failure::Kind::not_a_file, path);
  return std::unique_ptr<OpenFile>(
      std::make_unique<DiskFile>(std::move(file), path, static_cast<std::size_t>(status.st_size)));
}

Result<void> copy_on_disk(const std::string& from, const std::string& to) {
  const auto source = open_on_disk(from);
  if (!source) return source.failure();
  Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
  if (!target && errno == EEXIST) return file_failure(FileAction::write, Failure::Kind::exists, to);
  if (!target) return system_failure(FileAction::write, to, errno);
  Result<void> copied = copy_bytes(**source, target, to);
  if (copied && !target.close()) copied = system_failure(FileAction::write, to, errno);
  if (!copied) ::unlink(to.c_str());
  return copied;
}

Result<std::unique_ptr<FolderLock>> lock_on_disk(const std::string& folder) {
  const std::string path = join_path(folder, ".ayumi-lock");
  for (;;) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kFileMode));
    if (!file) return system_failure(FileAction::lock, folder, errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EINTR) continue;
      if (errno == EWOULDBLOCK) return file_failure(FileAction::lock, Failure::Kind::in_use, folder);
      return system_failure(FileAction::lock, folder, errno);
    }
    // The one who had it may just have removed it: then another file is the lock by now.
    if (is_current(file, path)) {
      return std::unique_ptr<FolderLock>(std::make_unique<DiskLock>(std::move(file), path));
    }
  }
}

}  // namespace ayumi
