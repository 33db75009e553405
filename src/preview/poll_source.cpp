#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <utility>

#include "preview/change_source.h"
#include "preview/walk.h"

namespace ayumi::preview {

namespace {

using std::chrono::milliseconds;

std::uint64_t mix(std::uint64_t sum, std::uint64_t value) {
  sum ^= value + 0x9E3779B97F4A7C15U + (sum << 6U) + (sum >> 2U);
  return sum * 0xFF51AFD7ED558CCDU;
}

std::uint64_t stamp(const Entry& entry) {
  const struct stat& state = entry.state;
  std::uint64_t sum = std::hash<std::string>{}(entry.path);
  for (const std::uint64_t value :
       {std::uint64_t{state.st_ino}, std::uint64_t{state.st_dev}, std::uint64_t{state.st_mode}}) {
    sum = mix(sum, value);
  }
  // A folder's own time and size say nothing that its entries don't, and change with files that don't count.
  if (S_ISDIR(state.st_mode)) return sum;
  for (const auto value :
       {state.st_size, state.st_mtim.tv_sec, state.st_mtim.tv_nsec, state.st_ctim.tv_sec, state.st_ctim.tv_nsec}) {
    sum = mix(sum, static_cast<std::uint64_t>(value));
  }
  return sum;
}

class PollSource : public ChangeSource {
 public:
  PollSource(const std::vector<std::string>& paths, int stop, milliseconds interval)
      : paths_(paths), stop_(stop), interval_(std::max(interval, milliseconds(1))), known_(look()) {}

  Changes take_changes() override { return {.files = {}, .anything = true}; }
  Notice wait(std::optional<milliseconds> time) override {
    while (true) {
      const milliseconds pause = std::min(time.value_or(interval_), interval_);
      if (wait_for(stop_, -1, pause) != Notice::nothing) return Notice::stop;
      if (time) *time -= pause;
      const std::uint64_t now = look();
      if (now != std::exchange(known_, now)) return Notice::change;
      if (time && time->count() <= 0) return Notice::nothing;
    }
  }

 private:
  // The same number as long as nothing changes; folders are listed in any order.
  std::uint64_t look() const {
    std::uint64_t sum = 0;
    for (const std::string& path : paths_) {
      walk(path, [&sum](const Entry& entry) { sum += stamp(entry); });
    }
    return sum;
  }

  std::vector<std::string> paths_;
  int stop_;
  milliseconds interval_;
  std::uint64_t known_;
};

}  // namespace

std::unique_ptr<ChangeSource> make_poll_source(const std::vector<std::string>& paths, int stop, milliseconds interval) {
  return std::make_unique<PollSource>(paths, stop, interval);
}

Descriptor::~Descriptor() {
  if (is_open()) close(number_);
}

Notice wait_for(int stop, int other, std::optional<milliseconds> time) {
  std::array<pollfd, 2> descriptors{pollfd{stop, POLLIN, 0}, pollfd{other, POLLIN, 0}};
  while (true) {
    const int count = poll(descriptors.data(), descriptors.size(), time ? static_cast<int>(time->count()) : -1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || descriptors[0].revents != 0) return Notice::stop;
    return descriptors[1].revents != 0 ? Notice::change : Notice::nothing;
  }
}

}  // namespace ayumi::preview
