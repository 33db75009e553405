#include "support/memory_file_system.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ayumi::testing {
namespace {

std::string normal(const std::string& path) { return join_path("", path); }

bool is_root(const std::string& name) { return name == "." || name == "/"; }

std::string parent_of(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : name.substr(0, slash);
}

// The path of `name` below `folder`; nullopt if it isn't there.
std::optional<std::string> below(const std::string& name, const std::string& folder) {
  if (folder == ".") return name.starts_with('/') ? std::nullopt : std::optional(name);
  const std::string prefix = folder == "/" ? folder : folder + "/";
  if (!name.starts_with(prefix)) return std::nullopt;
  return name.substr(prefix.size());
}

bool is_hidden(const std::string& relative) {
  return relative.starts_with('.') || relative.find("/.") != std::string::npos;
}

class MemoryFile final : public OpenFile {
 public:
  explicit MemoryFile(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t size() const override { return bytes_.size(); }
  Result<std::size_t> read_at(std::size_t offset, std::span<char> buffer) const override {
    if (offset >= bytes_.size()) return std::size_t{0};
    return bytes_.copy(buffer.data(), buffer.size(), offset);
  }

 private:
  std::string bytes_;
};

class MemoryLock final : public FolderLock {
 public:
  MemoryLock(std::shared_ptr<std::set<std::string>> locked, std::string name)
      : locked_(std::move(locked)), name_(std::move(name)) {}
  ~MemoryLock() override { locked_->erase(name_); }

 private:
  std::shared_ptr<std::set<std::string>> locked_;
  std::string name_;
};

}  // namespace

MemoryFileSystem::Content MemoryFileSystem::written(std::string bytes) {
  return std::make_shared<const Written>(Written{std::move(bytes), ++ticks_});
}

bool MemoryFileSystem::has(const std::string& name) const { return is_root(name) || nodes_.contains(name); }

bool MemoryFileSystem::has_folder(const std::string& name) const {
  const auto found = nodes_.find(name);
  return is_root(name) || (found != nodes_.end() && !found->second);
}

std::optional<std::string> MemoryFileSystem::make_folders(const std::string& name) {
  if (is_root(name)) return std::nullopt;
  if (std::optional<std::string> obstacle = make_folders(parent_of(name))) return obstacle;
  const auto [node, added] = nodes_.try_emplace(name);
  return node->second ? std::optional(name) : std::nullopt;
}

MemoryFileSystem::Nodes MemoryFileSystem::take(const std::string& name) {
  Nodes taken;
  for (auto node = nodes_.begin(); node != nodes_.end();) {
    const bool itself = node->first == name;
    const std::optional<std::string> relative = itself ? std::optional<std::string>("") : below(node->first, name);
    if (relative) taken.emplace(*relative, std::move(node->second));
    node = relative ? nodes_.erase(node) : std::next(node);
  }
  return taken;
}

void MemoryFileSystem::put(const std::string& name, Nodes&& nodes) {
  for (auto& [relative, content] : nodes) {
    nodes_.insert_or_assign(relative.empty() ? name : join_path(name, relative), std::move(content));
  }
}

void MemoryFileSystem::add(const std::string& path, std::string bytes) {
  const std::lock_guard lock(mutex_);
  make_folders(parent_of(normal(path)));
  nodes_[normal(path)] = written(std::move(bytes));
}

std::optional<std::string> MemoryFileSystem::bytes(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = nodes_.find(normal(path));
  return found != nodes_.end() && found->second ? std::optional(found->second->bytes) : std::nullopt;
}

bool MemoryFileSystem::same_file(const std::string& a, const std::string& b) const {
  const std::lock_guard lock(mutex_);
  const auto first = nodes_.find(normal(a));
  const auto second = nodes_.find(normal(b));
  return first != nodes_.end() && second != nodes_.end() && first->second && first->second == second->second;
}

std::vector<std::string> MemoryFileSystem::changes() const {
  const std::lock_guard lock(mutex_);
  return changes_;
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  const std::lock_guard lock(mutex_);
  const auto refuse = [&](Failure::Kind kind) { return file_failure(FileAction::read, kind, path); };
  if (has_folder(normal(path))) return refuse(Failure::Kind::not_a_file);
  const auto found = nodes_.find(normal(path));
  if (found == nodes_.end()) return refuse(Failure::Kind::not_found);
  if (found->second->bytes.size() > limit) return refuse(Failure::Kind::too_large);
  return found->second->bytes;
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list_tree(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const std::string folder = normal(path);
  if (!has_folder(folder)) return file_failure(FileAction::list, Failure::Kind::not_found, path);
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, content] : nodes_) {
    const std::optional<std::string> relative = below(name, folder);
    if (!relative || !content || is_hidden(*relative)) continue;
    const FileStamp stamp{content->tick, content->tick, static_cast<std::uint64_t>(content->tick),
                          content->bytes.size(), false};
    entries.push_back({*relative, DirectoryEntry::Kind::file, content->bytes.size(), stamp});
  }
  return entries;
}

Result<std::vector<std::string>> MemoryFileSystem::list_hidden(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const std::string folder = normal(path);
  if (!has_folder(folder)) return file_failure(FileAction::list, Failure::Kind::not_found, path);
  std::vector<std::string> hidden;
  for (const auto& [name, content] : nodes_) {
    const std::optional<std::string> relative = below(name, folder);
    if (!relative || !is_hidden(*relative) || is_hidden(parent_of("/" + *relative).substr(1))) continue;
    hidden.push_back(*relative);
  }
  return hidden;
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list_all(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const std::string folder = normal(path);
  if (!has_folder(folder)) return file_failure(FileAction::list, Failure::Kind::not_found, path);
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, content] : nodes_) {
    const std::optional<std::string> relative = below(name, folder);
    if (relative && content) entries.push_back({*relative, DirectoryEntry::Kind::file, content->bytes.size(), {}});
  }
  return entries;
}

Result<std::unique_ptr<OpenFile>> MemoryFileSystem::open(const std::string& path) const {
  auto bytes = read(path, std::numeric_limits<std::size_t>::max());
  if (!bytes) return bytes.failure();
  return std::unique_ptr<OpenFile>(std::make_unique<MemoryFile>(*std::move(bytes)));
}

bool MemoryFileSystem::is_locked(const std::string& folder) const {
  const std::lock_guard lock(mutex_);
  return locked_->contains(normal(folder));
}

bool MemoryFileSystem::exists(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  return has(normal(path));
}

bool MemoryFileSystem::is_directory(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  return has_folder(normal(path));
}

Result<void> MemoryFileSystem::create_directories(const std::string& path) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("create_directories " + path);
  if (make_folders(normal(path))) return file_failure(FileAction::create_directories, Failure::Kind::other, path);
  return {};
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("write " + path);
  const std::string name = normal(path);
  if (has_folder(name)) return file_failure(FileAction::write, Failure::Kind::not_a_file, path);
  if (!has_folder(parent_of(name))) return file_failure(FileAction::write, Failure::Kind::not_found, path);
  nodes_[name] = written(std::string(bytes));
  return {};
}

Result<void> MemoryFileSystem::copy_file(const std::string& from, const std::string& to) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("copy_file " + from + " " + to);
  const auto found = nodes_.find(normal(from));
  if (found == nodes_.end()) return file_failure(FileAction::read, Failure::Kind::not_found, from);
  if (!found->second) return file_failure(FileAction::read, Failure::Kind::not_a_file, from);
  if (!has_folder(parent_of(normal(to)))) return file_failure(FileAction::write, Failure::Kind::not_found, to);
  if (has(normal(to))) return file_failure(FileAction::write, Failure::Kind::exists, to);
  nodes_[normal(to)] = written(found->second->bytes);
  return {};
}

Result<void> MemoryFileSystem::hard_link(const std::string& from, const std::string& to) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("hard_link " + from + " " + to);
  const auto refuse = [&](Failure::Kind kind) { return file_failure(FileAction::hard_link, kind, to); };
  const auto found = nodes_.find(normal(from));
  if (found == nodes_.end() || !has_folder(parent_of(normal(to)))) return refuse(Failure::Kind::not_found);
  if (!found->second) return refuse(Failure::Kind::not_permitted);
  if (has(normal(to))) return refuse(Failure::Kind::other);
  const Content content = found->second;
  nodes_[normal(to)] = content;
  return {};
}

Result<void> MemoryFileSystem::link_tree(const std::string& from, const std::string& to) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("link_tree " + from + " " + to);
  const auto refuse = [&](Failure::Kind kind) { return file_failure(FileAction::hard_link, kind, to); };
  if (!has(normal(from)) || !has_folder(parent_of(normal(to)))) return refuse(Failure::Kind::not_found);
  if (has(normal(to))) return refuse(Failure::Kind::other);
  Nodes again;
  for (const auto& [name, content] : nodes_) {
    const bool itself = name == normal(from);
    const std::optional<std::string> relative = itself ? std::optional<std::string>("") : below(name, normal(from));
    if (relative) again.emplace(*relative, content);
  }
  put(normal(to), std::move(again));
  return {};
}

std::optional<Failure::Kind> MemoryFileSystem::obstacle_to_rename(const std::string& from,
                                                                  const std::string& to) const {
  if (!nodes_.contains(from) || !has_folder(parent_of(to))) return Failure::Kind::not_found;
  if (below(to, from)) return Failure::Kind::other;  // a folder can't move into itself
  if (has_folder(from) && nodes_.contains(to) && !has_folder(to)) return Failure::Kind::not_found;
  if (!has_folder(from) && has_folder(to)) return Failure::Kind::not_a_file;
  const bool full =
      std::any_of(nodes_.begin(), nodes_.end(), [&](const auto& node) { return below(node.first, to).has_value(); });
  if (has_folder(to) && full) return Failure::Kind::other;
  return std::nullopt;
}

Result<void> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("rename " + from + " " + to);
  if (normal(from) == normal(to) && has(normal(from))) return {};
  if (const auto kind = obstacle_to_rename(normal(from), normal(to))) {
    return file_failure(FileAction::rename, *kind, from);
  }
  take(normal(to));
  put(normal(to), take(normal(from)));
  return {};
}

Result<void> MemoryFileSystem::rename_new(const std::string& from, const std::string& to) {
  if (exists(to)) return file_failure(FileAction::rename, Failure::Kind::exists, to);
  return rename(from, to);
}

Result<std::unique_ptr<FolderLock>> MemoryFileSystem::lock(const std::string& folder) {
  const std::lock_guard lock(mutex_);
  const std::string name = normal(folder);
  if (!has_folder(name)) return file_failure(FileAction::lock, Failure::Kind::not_found, folder);
  if (!locked_->insert(name).second) return file_failure(FileAction::lock, Failure::Kind::in_use, folder);
  return std::unique_ptr<FolderLock>(std::make_unique<MemoryLock>(locked_, name));
}

Result<void> MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("exchange " + a + " " + b);
  const std::string first = normal(a);
  const std::string second = normal(b);
  if (!nodes_.contains(first)) return file_failure(FileAction::exchange, Failure::Kind::not_found, a);
  if (!nodes_.contains(second)) return file_failure(FileAction::exchange, Failure::Kind::not_found, b);
  if (below(first, second) || below(second, first)) return file_failure(FileAction::exchange, Failure::Kind::other, b);
  Nodes moved = take(first);
  put(first, take(second));
  put(second, std::move(moved));
  return {};
}

Result<void> MemoryFileSystem::remove_all(const std::string& path) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("remove_all " + path);
  take(normal(path));
  return {};
}

Result<void> MemoryFileSystem::sync(const std::string& path) {
  const std::lock_guard lock(mutex_);
  changes_.push_back("sync " + path);
  if (!has(normal(path))) return file_failure(FileAction::sync, Failure::Kind::not_found, path);
  return {};
}

}  // namespace ayumi::testing
