#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <utility>

#include "preview/change_source.h"
#include "preview/walk.h"

namespace ayumi::preview {

namespace {

constexpr std::uint32_t kContents = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB;
constexpr std::uint32_t kNames = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::uint32_t kSelf = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t kGone = kSelf | IN_UNMOUNT | IN_IGNORED;

// What is watched in one place: all of a folder, a file, or only some names that lead on to what is watched.
struct Place {
  std::string path;
  bool is_inside = false;
  std::set<std::string, std::less<>> names{};
};

// File systems where others change files without this system's knowing.
bool is_remote(const std::string& path) {
  struct statfs about {};
  if (statfs(path.c_str(), &about) != 0) return false;
  // NFS, SMB, SMB 2, CIFS, 9P (Windows' drives in its Linux), FUSE, VirtualBox's shared folders
  constexpr auto kKinds =
      std::to_array<std::uint32_t>({0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x01021997, 0x65735546, 0x786F4256});
  return std::ranges::find(kKinds, static_cast<std::uint32_t>(about.f_type)) != kKinds.end();
}

// It came, went, or has other rights: it may be listed and watched now, or no longer.
bool is_folder(const inotify_event& event) { return (event.mask & IN_ISDIR) != 0; }

// Hard links.
bool has_other_names(const struct stat& state) { return S_ISREG(state.st_mode) && state.st_nlink > 1; }

// Without symbolic links; empty where it doesn't exist.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
  return real ? real.get() : "";
}

// Where a symbolic link says that it leads, absolute.
std::string target_of(const std::string& link) {
  std::array<char, PATH_MAX> target{};
  const ssize_t count = readlink(link.c_str(), target.data(), target.size());
  const std::string text(target.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return text.starts_with('/') ? text : link.substr(0, link.rfind('/') + 1) + text;
}

class InotifySource : public ChangeSource {
 public:
  InotifySource(const std::vector<std::string>& paths, int stop)
      : paths_(paths), stop_(stop), descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

  // Watches what there is now. false: it can't.
  bool arrange();
  Notice wait(std::optional<std::chrono::milliseconds> time) override;
  Changes take_changes() override { return std::exchange(changes_, {}); }

 private:
  struct News {
    bool is_change = false;
    bool moves_places = false;  // what is to be watched may be another now
    std::string file{};         // that it is about, where it is about a file alone
  };

  int watch(const std::string& path, std::map<int, Place>& places);
  void watch_way(const std::string& path, std::map<int, Place>& places);
  void watch_entry(const Entry& entry, std::map<int, Place>& places);
  News read_news();
  News news_of(const inotify_event& event, std::string_view name) const;
  News news_in(const Place& place, const inotify_event& event, std::string_view name) const;
  void note(const News& news);

  std::vector<std::string> paths_;
  int stop_;
  Descriptor descriptor_;
  std::map<int, Place> places_{};
  bool is_full_ = false;   // the system has no more watches
  bool tells_all_ = true;  // no link gives a file names that aren't told, and no folder may not be watched
  Changes changes_{};
};

// The place's number, or -1 where there is nothing to watch.
int InotifySource::watch(const std::string& path, std::map<int, Place>& places) {
  const int number = inotify_add_watch(descriptor_.number(), path.c_str(), kContents | kNames | kSelf);
  if (number >= 0) {
    places.try_emplace(number, Place{path});
  } else if (errno == ENOSPC || errno == ENOMEM) {
    is_full_ = true;
  } else if (errno != ENOENT) {
    tells_all_ = false;
  }
  return number;
}

// Each folder above: it may get, lose or swap the name that leads to the path.
void InotifySource::watch_way(const std::string& path, std::map<int, Place>& places) {
  for (const auto& [folder, name] : steps_to(path)) {
    const int number = watch(folder, places);
    if (number >= 0) places.at(number).names.insert(name);
  }
}

void InotifySource::watch_entry(const Entry& entry, std::map<int, Place>& places) {
  if (entry.is_link || has_other_names(entry.state)) tells_all_ = false;
  if (!S_ISDIR(entry.state.st_mode) && !entry.is_link) return;  // its folder tells
  const int number = watch(entry.path, places);
  if (number >= 0) places.at(number).is_inside = true;
  if (!entry.is_link) return;
  // The way as it is written, which may lead to something later on, and the one that it really takes.
  watch_way(target_of(entry.path), places);
  const std::string real = real_path(entry.path);
  if (!real.empty()) watch_way(real, places);
}

bool InotifySource::arrange() {
  if (!descriptor_.is_open()) return false;
  tells_all_ = true;
  std::map<int, Place> places;
  for (const std::string& path : paths_) {
    watch_way(path, places);
    const std::string real = real_path(path);
    if (!real.empty() && real != path) watch_way(real, places);
    if (is_remote(real)) return false;
    walk(path, [&](const Entry& entry) { watch_entry(entry, places); });
  }
  for (const auto& [number, place] : places_) {
    if (!places.contains(number)) inotify_rm_watch(descriptor_.number(), number);
  }
  places_ = std::move(places);
  return !is_full_;
}

Notice InotifySource::wait(std::optional<std::chrono::milliseconds> time) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + time.value_or(std::chrono::milliseconds(0));
  while (true) {
    if (time)
      time = std::max(std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()), std::chrono::milliseconds(0));
    const Notice notice = wait_for(stop_, descriptor_.number(), time);
    if (notice != Notice::change) return notice;
    const News news = read_news();
    if (news.moves_places && !arrange()) return Notice::broken;
    if (news.is_change) return Notice::change;
  }
}

InotifySource::News InotifySource::read_news() {
  News all;
  alignas(inotify_event) std::array<char, 16UL * 1024> buffer{};
  while (true) {
    const ssize_t count = read(descriptor_.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return all;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof(event));
      // The name is filled up with zeros.
      const std::string name(buffer.data() + at + sizeof(event), event.len);
      const News news = news_of(event, std::string_view(name).substr(0, name.find('\0')));
      note(news);
      all.is_change |= news.is_change;
      all.moves_places |= news.moves_places;
      at += sizeof(event) + event.len;
    }
  }
}

InotifySource::News InotifySource::news_of(const inotify_event& event, std::string_view name) const {
  if ((event.mask & IN_Q_OVERFLOW) != 0) return {true, true};
  const auto found = places_.find(event.wd);
  if (found == places_.end()) return {};
  const Place& place = found->second;
  if (event.len == 0) {  // the place itself
    if ((event.mask & kGone) != 0) return {place.is_inside, true};
    return {place.is_inside, place.is_inside && is_folder(event)};
  }
  if (place.names.contains(name)) {
    const bool moves_places = (event.mask & kNames) != 0 || is_folder(event);
    return {true, moves_places};
  }
  return place.is_inside ? news_in(place, event, name) : News{};
}

// A file that comes or goes is told by its folder; a folder or a link is to be watched itself.
InotifySource::News InotifySource::news_in(const Place& place, const inotify_event& event,
                                           std::string_view name) const {
  if (name.starts_with('.')) return {};  // nobody reads it
  const bool is_ignored = is_ignored_name(name);
  if (is_folder(event)) return {!is_ignored, !is_ignored};
  std::string path = place.path + "/" + std::string(name);
  if ((event.mask & kNames) == 0) return {!is_ignored, false, std::move(path)};
  struct stat state {};
  if (lstat(path.c_str(), &state) != 0) return {!is_ignored, false, std::move(path)};
  if (S_ISLNK(state.st_mode) || has_other_names(state)) return {!is_ignored, true};
  return {!is_ignored, false, S_ISREG(state.st_mode) ? std::move(path) : std::string()};
}

void InotifySource::note(const News& news) {
  if (!news.file.empty()) changes_.files.insert(news.file);
  if (news.moves_places || !tells_all_ || (news.is_change && news.file.empty())) changes_.anything = true;
}

}  // namespace

std::unique_ptr<ChangeSource> make_inotify_source(const std::vector<std::string>& paths, int stop) {
  auto source = std::make_unique<InotifySource>(paths, stop);
  if (!source->arrange()) return nullptr;
  return source;
}

}  // namespace ayumi::preview
