// A file system that stops working at a chosen point, around one that works.
#pragma once

#include <atomic>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_failure.h"
#include "base/file_system.h"

namespace ayumi::testing {

// Where it stops. Counts are from 1; from that one on, everything of its kind fails, as on a disk that stays full.
struct FailurePoint {
  static constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();
  std::size_t write = kNever;   // the write of this number
  std::size_t change = kNever;  // the change of this number, whatever it is: write, link, rename, removal …
  std::size_t bytes = kNever;   // the write that would bring the bytes written above this
  Failure::Kind kind = Failure::Kind::no_space;
};

// `inner` must outlive it. A change that fails is not passed on.
class FailingFileSystem final : public FileSystem {
 public:
  FailingFileSystem(FileSystem& inner, FailurePoint point) : inner_(inner), point_(point) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    return inner_.read(path, limit);
  }
  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override {
    return inner_.list_tree(path);
  }
  Result<std::vector<std::string>> list_hidden(const std::string& path) const override {
    return inner_.list_hidden(path);
  }
  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override { return inner_.list_all(path); }
  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override { return inner_.open(path); }
  Result<std::string> follow_link(const std::string& path) const override { return inner_.follow_link(path); }
  bool exists(const std::string& path) const override { return inner_.exists(path); }
  bool is_directory(const std::string& path) const override { return inner_.is_directory(path); }

  Result<void> create_directories(const std::string& path) override {
    return change(FileAction::create_directories, path, [&] { return inner_.create_directories(path); });
  }
  Result<void> write(const std::string& path, std::string_view bytes) override {
    const bool one_too_many = ++writes_ >= point_.write;
    const bool full = (bytes_ += bytes.size()) > point_.bytes;
    if (one_too_many || full) return file_failure(FileAction::write, point_.kind, path);
    return change(FileAction::write, path, [&] { return inner_.write(path, bytes); });
  }
  Result<void> copy_file(const std::string& from, const std::string& to) override {
    return change(FileAction::write, to, [&] { return inner_.copy_file(from, to); });
  }
  Result<void> hard_link(const std::string& from, const std::string& to) override {
    return change(FileAction::hard_link, to, [&] { return inner_.hard_link(from, to); });
  }
  Result<void> link_tree(const std::string& from, const std::string& to) override {
    return change(FileAction::hard_link, to, [&] { return inner_.link_tree(from, to); });
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    return change(FileAction::rename, from, [&] { return inner_.rename(from, to); });
  }
  Result<void> rename_new(const std::string& from, const std::string& to) override {
    return change(FileAction::rename, from, [&] { return inner_.rename_new(from, to); });
  }
  Result<std::unique_ptr<FolderLock>> lock(const std::string& folder) override { return inner_.lock(folder); }
  Result<void> exchange(const std::string& a, const std::string& b) override {
    return change(FileAction::exchange, b, [&] { return inner_.exchange(a, b); });
  }
  Result<void> remove_all(const std::string& path) override {
    return change(FileAction::remove, path, [&] { return inner_.remove_all(path); });
  }
  Result<void> sync(const std::string& path) override {
    return change(FileAction::sync, path, [&] { return inner_.sync(path); });
  }

 private:
  template <class Change>
  Result<void> change(FileAction action, const std::string& path, Change pass_on) {
    if (++changes_ >= point_.change) return file_failure(action, point_.kind, path);
    return pass_on();
  }

  FileSystem& inner_;
  const FailurePoint point_;
  std::atomic<std::size_t> writes_ = 0;
  std::atomic<std::size_t> changes_ = 0;
  std::atomic<std::size_t> bytes_ = 0;
};

}  // namespace ayumi::testing
