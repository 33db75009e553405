// The bytes on their way to one client: an answer, or events that it hasn't taken.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "preview/response.h"

namespace ayumi::preview {

// How far one response has got.
class Outbox {
 public:
  void start(Response response);
  // What is left of the head and of the body, either may be empty; valid until start().
  std::array<std::string_view, 2> rest() const;
  void sent(std::size_t count) { sent_ += count; }
  bool is_done() const;
  bool keeps_alive() const { return response_.keeps_alive; }

 private:
  Response response_{};
  std::size_t sent_ = 0;
};

// The events that wait while earlier ones are on their way. The texts are shared between all clients.
class EventQueue {
 public:
  explicit EventQueue(std::size_t most) : most_(most) {}

  // Is there room? If not, the client is to be dropped.
  [[nodiscard]] bool add(std::shared_ptr<const std::string> event);
  bool empty() const { return waiting_.empty(); }
  // All that wait, as one text; then none do.
  std::string take();

 private:
  std::size_t most_;  // bytes
  std::size_t bytes_ = 0;
  std::vector<std::shared_ptr<const std::string>> waiting_{};
};

}  // namespace ayumi::preview
