#include "preview/standing.h"

namespace ayumi::preview {

namespace {

using Stage = Standing::Stage;
using namespace std::chrono_literals;

// How long a connection has a right to its place. Those that only just came may be about to send their request: of
// 500 browsers at once, none should be turned away while the others are served.
std::chrono::milliseconds patience(Stage stage) {
  switch (stage) {
    case Stage::ending:
    case Stage::idle:
      return 0ms;
    case Stage::fresh:
    case Stage::reading:
      return 500ms;
    default:
      return 2s;
  }
}

}  // namespace

std::optional<std::size_t> find_dispensable(std::span<const Standing> connections,
                                            std::chrono::steady_clock::time_point now) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < connections.size(); ++i) {
    const auto& [stage, since] = connections[i];
    if (stage == Stage::answering || now - since < patience(stage)) continue;
    if (!found || stage < connections[*found].stage ||
        (stage == connections[*found].stage && since < connections[*found].since)) {
      found = i;
    }
  }
  return found;
}

}  // namespace ayumi::preview
