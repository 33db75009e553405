#include "preview/inbox.h"

#include <algorithm>
#include <utility>

namespace ayumi::preview {

Inbox::Next Inbox::next(unsigned short port) {
  // Some clients send empty lines between two requests.
  std::size_t empty_lines = 0;
  while (std::string_view(received_).substr(empty_lines).starts_with("\r\n")) empty_lines += 2;
  if (empty_lines > 0) {
    received_.erase(0, empty_lines);
    looked_at_ = 0;
  }
  const auto found = find_head_end(received_, looked_at_, most_);
  if (const auto* refusal = std::get_if<Refusal>(&found)) return *refusal;
  const auto end = std::get<std::optional<std::size_t>>(found);
  if (!end) {
    // The last byte is looked at again: of CR, what follows matters.
    looked_at_ = received_.size() - std::min<std::size_t>(received_.size(), 1);
    return std::monostate();
  }
  auto request = read_request(std::string_view(received_).substr(0, *end), port);
  received_.erase(0, *end);
  looked_at_ = 0;
  if (const auto* refusal = std::get_if<Refusal>(&request)) return *refusal;
  return std::get<Request>(std::move(request));
}

}  // namespace ayumi::preview
