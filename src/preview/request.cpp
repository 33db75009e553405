#include "preview/request.h"

#include <algorithm>
#include <array>
#include <utility>

#include "preview/target.h"

namespace ayumi::preview {

namespace {

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(
      text, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

// "http://host/path", which proxies are sent and servers have to take, becomes "/path"; its host takes the place of the
// Host field's.
void take_absolute_form(Head& head) {
  constexpr std::string_view kScheme = "http://";
  if (!equals_ignoring_case(std::string_view(head.target).substr(0, kScheme.size()), kScheme)) return;
  const std::string rest = head.target.substr(kScheme.size());
  const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
  for (std::string& host : head.hosts) host = rest.substr(0, end);
  head.target = rest.substr(end);
  if (!head.target.starts_with('/')) head.target.insert(0, "/");
}

}  // namespace

bool is_own_host(std::string_view host, unsigned short port) {
  constexpr auto kNames = std::to_array<std::string_view>({"127.0.0.1", "localhost", "[::1]"});
  for (const std::string_view name : kNames) {
    if (!equals_ignoring_case(host.substr(0, name.size()), name)) continue;
    const std::string_view rest = host.substr(name.size());
    if (rest.empty() || rest == ":" + std::to_string(port)) return true;
  }
  return false;
}

std::variant<Request, Refusal> read_request(std::string_view text, unsigned short port) {
  auto parsed = parse_head(text);
  if (const auto* refusal = std::get_if<Refusal>(&parsed)) return *refusal;
  Head& head = std::get<Head>(parsed);
  if (head.hosts.size() != 1) return Refusal{400};
  take_absolute_form(head);
  if (!is_own_host(head.hosts.front(), port)) return Refusal{421};
  if (head.method != "GET" && head.method != "HEAD") return Refusal{405};
  if (head.has_body) return Refusal{413};
  auto target = parse_target(head.target);
  if (!target) return Refusal{400};
  Request request;
  request.method = head.method == "GET" ? Request::Method::get : Request::Method::head;
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  // If-Range asks whether the file is still the one of an earlier answer; nothing here says which one it was.
  if (head.ranges.size() == 1 && !head.is_conditional_range) request.range = std::move(head.ranges.front());
  request.keeps_alive = head.keeps_alive;
  return request;
}

}  // namespace ayumi::preview
