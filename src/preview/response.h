// What goes back over the wire, as text.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "preview/answer.h"
#include "preview/range.h"
#include "preview/request.h"

namespace ayumi::preview {

struct Response {
  std::string head;
  std::shared_ptr<const std::string> body{};
  ByteRange part{};  // of the body, what is sent
  bool keeps_alive = false;
};

// Of GET, a 200 with the range that is asked for becomes 206 or 416. An answer that can't be said in HTTP is a 500.
Response to_response(const Answer& answer, const Request& request);
// A line of plain text; the connection ends with it.
Response to_response(Refusal refusal);

// Of a stream of events; then comes kEventStreamStart, then events.
std::string event_stream_head();
// Browsers come back after a second where the stream breaks off.
inline constexpr std::string_view kEventStreamStart = "retry: 1000\n\n";
// One event of such a stream. Line breaks in the name are dropped.
std::string to_event(std::string_view name, std::string_view data);
// Keeps the stream alive and says nothing.
inline constexpr std::string_view kEventHeartbeat = ":\n\n";

}  // namespace ayumi::preview
