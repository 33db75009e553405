// How much a client can take of the preview.
#pragma once

#include <chrono>
#include <cstddef>

namespace ayumi::preview {

struct Limits {
  std::size_t head_bytes = 16UL * 1024;         // of a request: 431
  std::chrono::milliseconds head{10'000};       // for a request to come in, from its first byte: 408
  std::chrono::milliseconds idle{30'000};       // between two requests of a connection
  std::chrono::milliseconds write{20'000};      // without the client taking any byte
  std::chrono::milliseconds heartbeat{15'000};  // between two signs of life in a stream of events
  std::size_t waiting_events = 1024UL * 1024;   // bytes of events that a client hasn't taken: beyond, it is dropped
  std::size_t connections = 256;                // beyond, those that wait for nothing are closed for newcomers
};

}  // namespace ayumi::preview
