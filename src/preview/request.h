// A request as the preview takes it: everything that a stranger could send is refused here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "preview/head.h"

namespace ayumi::preview {

struct Request {
  enum class Method { get, head };
  Method method = Method::get;
  std::string path;   // see Responder
  std::string query;  // see Responder
  std::optional<std::string> range{};
  bool keeps_alive = false;
};

// Is this one of this computer's own names, with the port or without one? Other names lead here when a stranger's page
// has its name resolved to this computer, and then must not be answered.
bool is_own_host(std::string_view host, unsigned short port);

// Of one whole head. 400 malformed, 405 another method than GET and HEAD, 413 with a body, 421 meant for another host,
// 505 not HTTP/1.
std::variant<Request, Refusal> read_request(std::string_view text, unsigned short port);

}  // namespace ayumi::preview
