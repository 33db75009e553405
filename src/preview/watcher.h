// Says when something below some folders has changed, and what as far as it is known.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "preview/changes.h"

namespace ayumi::preview {

// Watches folders (single files will do, too) with all that is below them, and where symbolic links in them lead. What
// doesn't exist yet is waited for; what is deleted and made anew, or swapped for another by a rename, is found again.
// Names that only editors care for don't count: ".x", "x~", "#x#".
class Watcher {
 public:
  enum class Method {
    inotify,  // the system tells; becomes poll where it can't (no watches left, folders over a network)
    poll      // looks again and again
  };
  struct Settings {
    std::chrono::milliseconds quiet{30};           // a change is told once nothing more came for so long
    std::chrono::milliseconds most_wait{300};      // but not later than this after the first
    std::chrono::milliseconds poll_interval{500};  // between two looks
    Method method = Method::inotify;
  };

  // From its return on, no change is missed. `changed` is called on the watcher's own thread, never twice at once; what
  // changes meanwhile is told by another call.
  using Listener = std::function<void(const Changes&)>;
  Watcher(const std::vector<std::string>& paths, const Settings& settings, Listener changed);
  // Waits for a call under way.
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::preview
