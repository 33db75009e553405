#include "preview/outbox.h"

#include <algorithm>
#include <utility>

namespace ayumi::preview {

void Outbox::start(Response response) {
  response_ = std::move(response);
  sent_ = 0;
}

std::array<std::string_view, 2> Outbox::rest() const {
  const std::string_view head = response_.head;
  const std::size_t of_head = std::min(sent_, head.size());
  const auto [begin, end] = response_.part;
  if (!response_.body) return {head.substr(of_head), {}};
  const std::string_view part = std::string_view(*response_.body).substr(begin, end - begin);
  return {head.substr(of_head), part.substr(sent_ - of_head)};
}

bool Outbox::is_done() const { return sent_ >= response_.head.size() + (response_.part.end - response_.part.begin); }

bool EventQueue::add(std::shared_ptr<const std::string> event) {
  bytes_ += event->size();
  waiting_.push_back(std::move(event));
  return bytes_ <= most_;
}

std::string EventQueue::take() {
  std::string joined;
  joined.reserve(bytes_);
  for (const auto& event : waiting_) joined += *event;
  waiting_.clear();
  bytes_ = 0;
  return joined;
}

}  // namespace ayumi::preview
