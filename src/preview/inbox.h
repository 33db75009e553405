// The requests in the bytes that come from one client, one after another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "preview/request.h"

namespace ayumi::preview {

class Inbox {
 public:
  // nothing: a request's head hasn't come whole.
  using Next = std::variant<std::monostate, Request, Refusal>;

  explicit Inbox(std::size_t most) : most_(most) {}

  void add(std::string_view bytes) { received_ += bytes; }
  bool empty() const { return received_.empty(); }
  // Takes the next request out. After a Refusal nothing more can be told from what comes.
  Next next(unsigned short port);

 private:
  std::size_t most_;  // bytes of a head
  std::string received_{};
  std::size_t looked_at_ = 0;
};

}  // namespace ayumi::preview
