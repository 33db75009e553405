#include "archive/staging.h"

#include <utility>

#include "base/file_failure.h"

namespace ayumi::archive {
namespace {

constexpr std::string_view kEnd = ".ayumi-staging";

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Staging::Staging(FileSystem& files, const std::string& target)
    : files_(files), target_(join_path("", target)), parent_(parent_of(target_)) {
  path_ = join_path(parent_, "." + target_.substr(target_.rfind('/') + 1) + std::string(kEnd));
}

Staging::~Staging() {
  if (lock_) static_cast<void>(files_.remove_all(path_));
}

Result<void> Staging::start() {
  if (auto made = files_.create_directories(parent_); !made) return made;
  auto lock = files_.lock(parent_);
  if (!lock) return lock.failure();
  lock_ = *std::move(lock);
  if (files_.exists(target_)) return file_failure(FileAction::write, Failure::Kind::exists, target_);
  return remove_leftovers();
}

Result<void> Staging::remove_leftovers() {
  const auto hidden = files_.list_hidden(parent_);
  if (!hidden) return hidden.failure();
  for (const std::string& name : *hidden) {
    if (name.find('/') != std::string::npos || !name.ends_with(kEnd)) continue;
    if (auto removed = files_.remove_all(join_path(parent_, name)); !removed) return removed;
  }
  return {};
}

Result<void> Staging::commit() {
  if (auto synced = files_.sync(path_); !synced) return synced;
  if (auto renamed = files_.rename_new(path_, target_); !renamed) return renamed;
  return files_.sync(parent_);
}

}  // namespace ayumi::archive
