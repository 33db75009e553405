// Where the news of changes come from: one interface, two methods.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "preview/changes.h"

namespace ayumi::preview {

enum class Notice {
  change,
  nothing,  // in the time given
  stop,     // the stop descriptor became readable
  broken    // this method doesn't work here, or not any more
};

// From its making on, no change is missed: one that comes between two calls of wait is told by the next.
class ChangeSource {
 public:
  ChangeSource() = default;
  ChangeSource(const ChangeSource&) = delete;
  ChangeSource& operator=(const ChangeSource&) = delete;
  virtual ~ChangeSource() = default;

  // nullopt: for as long as it takes.
  virtual Notice wait(std::optional<std::chrono::milliseconds> time) = 0;
  // What changed since the last call.
  virtual Changes take_changes() = 0;
};

// `paths` are absolute; `stop` is a descriptor that must outlive the source.
// Gives nullptr where the system has no inotify or no watches for so many folders.
std::unique_ptr<ChangeSource> make_inotify_source(const std::vector<std::string>& paths, int stop);
std::unique_ptr<ChangeSource> make_poll_source(const std::vector<std::string>& paths, int stop,
                                               std::chrono::milliseconds interval);

// A descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

// Waits until one of two descriptors can be read (the second may be -1). nothing: neither, in time; stop: the first.
Notice wait_for(int stop, int other, std::optional<std::chrono::milliseconds> time);

}  // namespace ayumi::preview
