// The file system behind two interfaces: reading, and the few changes that publishing needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ayumi {

// Tells whether a file is still the one that was read before: two equal stamps of one path, of which the earlier isn't
// fresh, are of the same bytes.
struct FileStamp {
  std::int64_t modified = 0;  // in nanoseconds since 1970
  std::int64_t changed = 0;   // the same, of its status
  std::uint64_t number = 0;   // of the file on its disk
  std::size_t size = 0;
  bool is_fresh = true;  // written so lately that it could change again without a new stamp
  friend bool operator==(const FileStamp& a, const FileStamp& b) {
    return a.modified == b.modified && a.changed == b.changed && a.number == b.number && a.size == b.size;
  }
};

// Paths are '/'-separated UTF-8, relative to the working folder or absolute.
struct DirectoryEntry {
  // other: a device, a pipe, a link that leads nowhere; link: only where links aren't followed
  enum class Kind { file, other, link };
  std::string path;  // relative to the listed folder, '/'-separated
  Kind kind = Kind::file;
  std::size_t size = 0;
  FileStamp stamp{};  // of a file
};

// The most files that are listed.
inline constexpr std::size_t kMostEntries = 1'000'000;

// A file that is read in pieces; by one thread at a time.
class OpenFile {
 public:
  virtual ~OpenFile() = default;
  virtual std::size_t size() const = 0;  // when it was opened
  // Fills `buffer` from the offset on; fewer bytes only at the end of the file.
  virtual Result<std::size_t> read_at(std::size_t offset, std::span<char> buffer) const = 0;
};

// A folder that is kept for one run, until this dies or the process does.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
};

// All members may be called from several threads.
class FileReader {
 public:
  virtual ~FileReader() = default;
  // The whole file. too_large when it has more than `limit` bytes, found before reading it.
  virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
  // Every file below `path` at any depth, ordered bytewise by path, without the folders themselves; folders and files
  // whose name starts with "." are left out; symbolic links are followed, a loop is a Failure of kind link_loop, more
  // than a million files one of kind other. A missing folder is not_found.
  virtual Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const = 0;
  // Every file, link and device below `path`, whatever its name, ordered bytewise by path. Follows no links; folders
  // themselves aren't listed.
  virtual Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const = 0;
  virtual Result<std::unique_ptr<OpenFile>> open(const std::string& path) const = 0;
  // What `list_tree` leaves out: files, links and folders whose name starts with ".", ordered bytewise by path, without
  // what is in such a folder. Follows no symbolic links.
  virtual Result<std::vector<std::string>> list_hidden(const std::string& path) const = 0;
  // Where a symbolic link leads, through any number of them, whether something is there or not; a loop is a Failure of
  // kind link_loop. The path itself where it is no link.
  virtual Result<std::string> follow_link(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  virtual bool is_directory(const std::string& path) const = 0;
};

class FileSystem : public FileReader {
 public:
  // Creates missing parent folders. Mode 0755 whatever the umask.
  virtual Result<void> create_directories(const std::string& path) = 0;
  // Creates or replaces one file; the parent must exist. Mode 0644 whatever the umask. Replaces the name, never the
  // bytes under it: another hard link to the old file keeps them, and nobody sees half of the new ones. not_a_file for
  // a folder, a device or a pipe. A failed write leaves what was there.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  // The bytes of a file under another name, which must be free, as a file of its own; the parent must exist.
  virtual Result<void> copy_file(const std::string& from, const std::string& to) = 0;
  // `to` must be free.
  virtual Result<void> hard_link(const std::string& from, const std::string& to) = 0;
  // The file or tree `from` under the free name `to` as well: folders anew, with their mode; files and symbolic links
  // as hard links, or copied where the system has none.
  virtual Result<void> link_tree(const std::string& from, const std::string& to) = 0;
  // As POSIX has it: a file or an empty folder under the name `to` is replaced in one step.
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  // As `rename`, but never replaces anything: a Failure of kind exists where the name is taken.
  virtual Result<void> rename_new(const std::string& from, const std::string& to) = 0;
  // Keeps a folder, which must exist, for this run; a Failure of kind in_use while another run (or this one) has it.
  // There is a file ".ayumi-lock" in it meanwhile.
  virtual Result<std::unique_ptr<FolderLock>> lock(const std::string& folder) = 0;
  // Exchanges two names in one step where the system can, else by renames through a third name.
  virtual Result<void> exchange(const std::string& a, const std::string& b) = 0;
  // Whole tree; a missing one is no failure. Never follows symbolic links.
  virtual Result<void> remove_all(const std::string& path) = 0;
  // Flushes what was written below `path` to the disk.
  virtual Result<void> sync(const std::string& path) = 0;
};

// The real one.
FileSystem& disk();

// "a/b" + "c" = "a/b/c"; an absolute second part wins; "." and empty parts vanish, ".." stays. "." if nothing is left.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace ayumi
