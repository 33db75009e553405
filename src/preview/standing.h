// Which connection has to go when there are too many.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

namespace ayumi::preview {

struct Standing {
  // In the order in which they are given up.
  enum class Stage {
    ending,     // answered for good, waiting for the other side to hang up
    idle,       // answered, kept open for more
    fresh,      // nothing has come yet
    reading,    // part of a request has come
    writing,    // an answer is being sent
    events,     // a page that waits for events
    answering,  // a page is being made: never given up
  };
  Stage stage = Stage::fresh;
  std::chrono::steady_clock::time_point since{};  // of this stage, or of the last progress in it
};

// The one whose loss hurts least: of the first stage that has any without progress for long enough, the one without it
// for longest. nullopt where all are busy; then newcomers have to wait.
std::optional<std::size_t> find_dispensable(std::span<const Standing> connections,
                                            std::chrono::steady_clock::time_point now);

}  // namespace ayumi::preview
