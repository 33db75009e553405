#include "client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace ayumi::preview::testing {

namespace {

std::size_t content_length(const Reply& reply) {
  const std::string length = reply.field("Content-Length");
  return length.empty() ? 0 : std::stoul(length);
}

}  // namespace

std::string Reply::field(std::string_view name) const {
  const std::string start = "\r\n" + std::string(name) + ": ";
  const std::size_t at = head.find(start);
  if (at == std::string::npos) return "";
  return head.substr(at + start.size(), head.find("\r\n", at + 2) - at - start.size());
}

Client::Client(unsigned short port) : port_(port), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    throw std::runtime_error("no connection to the preview");
  }
}

Client::Client(Client&& other) noexcept
    : port_(other.port_), socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Client::~Client() { close(); }

void Client::close() {
  if (socket_ >= 0) ::close(std::exchange(socket_, -1));
}

void Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Client::send_get(std::string_view target, std::string_view more) {
  send("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port_) + "\r\n" +
       std::string(more) + "\r\n");
}

void Client::finish() { ::shutdown(socket_, SHUT_WR); }

bool Client::read_more() {
  pollfd waiting{socket_, POLLIN, 0};
  const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(kLongEnough).count();
  if (::poll(&waiting, 1, static_cast<int>(time)) <= 0) throw std::runtime_error("the preview keeps a client waiting");
  std::array<char, 16384> buffer{};
  const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (count <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

bool Client::read_until(std::string_view text) {
  while (received_.find(text) == std::string::npos) {
    if (!read_more()) return false;
  }
  return true;
}

bool Client::skip_past(std::string_view text) {
  while (true) {
    const std::size_t at = received_.find(text);
    if (at != std::string::npos) {
      received_.erase(0, at + text.size());
      return true;
    }
    if (received_.size() > text.size()) received_.erase(0, received_.size() - text.size());
    if (!read_more()) return false;
  }
}

bool Client::reads_to_end() {
  while (read_more()) received_.clear();
  return true;
}

Reply Client::read_reply(Method method) {
  Reply reply;
  if (!read_until("\r\n\r\n")) return reply;
  const std::size_t end = received_.find("\r\n\r\n") + 4;
  reply.head = received_.substr(0, end);
  received_.erase(0, end);
  reply.status = static_cast<unsigned>(std::stoul(reply.head.substr(reply.head.find(' ') + 1)));
  if (method == Method::head) return reply;
  const std::size_t length = content_length(reply);
  while (received_.size() < length) {
    if (!read_more()) return {};
  }
  reply.body = received_.substr(0, length);
  received_.erase(0, length);
  return reply;
}

Reply get(unsigned short port, std::string_view target, std::string_view more) {
  Client client(port);
  client.send_get(target, more);
  return client.read_reply();
}

Running::Running(Responder responder, Limits limits)
    : server_({.port = 0, .limits = limits}, std::move(responder)),
      port_(*server_.listen()),
      thread_([this] { server_.run(); }) {}

Running::~Running() { stop(); }

void Running::stop() {
  server_.stop();
  if (thread_.joinable()) thread_.join();
}

Answer Running::echo(const std::string& path, const std::string& query) {
  return {200, "text/plain; charset=utf-8", std::make_shared<const std::string>(path + "?" + query)};
}

}  // namespace ayumi::preview::testing
