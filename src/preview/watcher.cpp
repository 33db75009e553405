#include "preview/watcher.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "preview/change_source.h"
#include "preview/walk.h"

namespace ayumi::preview {

class Watcher::Impl {
 public:
  Impl(const std::vector<std::string>& paths, const Settings& settings, Listener changed)
      : settings_(settings), changed_(std::move(changed)), stop_(eventfd(0, EFD_CLOEXEC)) {
    for (const std::string& path : paths) paths_.push_back(to_absolute(path));
    if (settings_.method == Method::inotify) source_ = make_inotify_source(paths_, stop_.number());
    if (!source_) fall_back();
    thread_ = std::thread([this] { run(); });
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    eventfd_write(stop_.number(), 1);
    thread_.join();
  }

 private:
  void fall_back() { source_ = make_poll_source(paths_, stop_.number(), settings_.poll_interval); }

  void run() {
    while (true) {
      const Notice notice = wait_for_quiet();
      if (notice == Notice::stop) return;
      Changes changes = source_->take_changes();
      if (notice == Notice::broken) {
        fall_back();
        changes.anything = true;
      }
      try {
        changed_(changes);
      } catch (...) {
        // The listener's own matter; the next change is told as well.
      }
    }
  }

  // Until something has changed and no more seems to come.
  Notice wait_for_quiet() {
    using Clock = std::chrono::steady_clock;
    using std::chrono::milliseconds;
    Notice notice = source_->wait(std::nullopt);
    const auto end = Clock::now() + settings_.most_wait;
    while (notice == Notice::change) {
      const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
      if (left.count() <= 0) break;
      notice = source_->wait(std::min(left, settings_.quiet));
    }
    return notice;
  }

  const Settings settings_;
  const Listener changed_;
  Descriptor stop_;
  std::vector<std::string> paths_{};
  std::unique_ptr<ChangeSource> source_{};
  std::thread thread_{};
};

Watcher::Watcher(const std::vector<std::string>& paths, const Settings& settings, Listener changed)
    : impl_(std::make_unique<Impl>(paths, settings, std::move(changed))) {}
Watcher::~Watcher() = default;

}  // namespace ayumi::preview
