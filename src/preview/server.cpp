#include "preview/server.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <csignal>
#include <exception>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "preview/connection.h"
#include "preview/response.h"
#include "preview/standing.h"

namespace ayumi::preview {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Text = std::shared_ptr<const std::string>;
using namespace std::chrono_literals;

}  // namespace

class Server::Impl : public Host {
 public:
  Impl(Settings settings, Responder responder) : settings_(std::move(settings)), responder_(std::move(responder)) {}

  Result<unsigned short> listen();
  void run();
  void stop() {
    asio::post(io_, [this] { end(); });
  }
  void stop_on_signals();
  void announce(const std::string& event, const std::string& data);

  const Limits& limits() const override { return settings_.limits; }
  unsigned short port() const override { return port_; }
  bool is_event_path(const std::string& path) const override { return path == settings_.event_path; }
  std::vector<Text> latest_events() const override;
  void make_answer(std::shared_ptr<Connection> connection, Request request) override;
  void leave(Connection& connection) override { connections_.erase(&connection); }

 private:
  error_code listen(unsigned short port);
  void accept();
  void accept_after(std::chrono::milliseconds time);
  void welcome(tcp::socket socket);
  bool make_room();
  void beat();
  void tell_all(const Text& event);
  void drain();
  void end();
  std::vector<std::shared_ptr<Connection>> connections() const;

  const Settings settings_;
  const Responder responder_;
  unsigned short port_ = 0;
  std::map<Connection*, std::weak_ptr<Connection>> connections_{};
  std::map<std::string, Text> latest_{};
  asio::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  asio::steady_timer accept_pause_{io_};
  asio::steady_timer heartbeat_{io_};
  asio::signal_set signals_{io_};
  std::optional<asio::thread_pool> workers_{};
};

error_code Server::Impl::listen(unsigned short port) {
  error_code error;
  acceptor_.open(tcp::v4(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind({asio::ip::address_v4::loopback(), port}, error);
  if (!error) acceptor_.listen(tcp::acceptor::max_listen_connections, error);
  if (!error) port_ = acceptor_.local_endpoint(error).port();
  error_code ignored;
  if (error) acceptor_.close(ignored);
  return error;
}

Result<unsigned short> Server::Impl::listen() {
  const unsigned first = settings_.port;
  unsigned last = first;
  error_code error;
  for (unsigned port = first; port < first + settings_.tries && port <= 65535; ++port) {
    last = port;
    error = listen(static_cast<unsigned short>(port));
    if (!error) return port_;
    if (error != asio::error::address_in_use) break;
  }
  const std::string ports = first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
  return Failure{Failure::Kind::other,
                 {"プレビューのポート" + ports + "を使えません（" + error.message() + "）",
                  "cannot use port " + ports + " for the preview (" + error.message() + ")"},
                 {}};
}

void Server::Impl::run() {
  workers_.emplace(std::max(settings_.workers, 1U));
  accept();
  beat();
  for (bool is_done = false; !is_done;) {
    try {
      io_.run();
      is_done = true;
    } catch (const std::exception&) {
      // Out of memory: what was under way is lost, and its client with it; the others are served on.
    }
  }
  workers_->stop();
  workers_->join();
  workers_.reset();
  drain();
}

// What is under way yet, connections just accepted and pages just made, sees the end and closes its sockets.
void Server::Impl::drain() {
  try {
    do {
      io_.restart();
    } while (io_.poll() > 0);
  } catch (const std::exception&) {
    // Then they are closed with the server.
  }
}

void Server::Impl::end() {
  error_code ignored;
  acceptor_.close(ignored);
  signals_.clear(ignored);
  for (const auto& connection : connections()) connection->close();
  io_.stop();
}

void Server::Impl::stop_on_signals() {
  error_code ignored;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) signals_.add(number, ignored);
  signals_.async_wait([this](const error_code& error, int) {
    if (!error) end();
  });
}

std::vector<std::shared_ptr<Connection>> Server::Impl::connections() const {
  std::vector<std::shared_ptr<Connection>> all;
  for (const auto& [key, connection] : connections_) {
    if (auto held = connection.lock()) all.push_back(std::move(held));
  }
  return all;
}

void Server::Impl::accept() {
  if (connections_.size() >= limits().connections && !make_room()) return accept_after(20ms);
  acceptor_.async_accept([this](const error_code& error, tcp::socket socket) {
    if (!acceptor_.is_open()) return;
    if (!error) {
      accept();
      welcome(std::move(socket));
    } else if (error == asio::error::connection_aborted) {
      accept();
    } else {  // no descriptors left, most likely
      make_room();
      accept_after(50ms);
    }
  });
}

void Server::Impl::accept_after(std::chrono::milliseconds time) {
  accept_pause_.expires_after(time);
  accept_pause_.async_wait([this](const error_code& error) {
    if (!error && acceptor_.is_open()) accept();
  });
}

void Server::Impl::welcome(tcp::socket socket) {
  const auto connection = make_connection(io_, socket.release(), *this);
  connections_.emplace(connection.get(), connection);
  connection->start();
}

bool Server::Impl::make_room() {
  std::erase_if(connections_, [](const auto& entry) { return entry.second.expired(); });
  const auto all = connections();
  std::vector<Standing> standings;
  standings.reserve(all.size());
  for (const auto& connection : all) standings.push_back(connection->standing());
  const auto found = find_dispensable(standings, Clock::now());
  if (found) all[*found]->close();
  return found.has_value();
}

void Server::Impl::make_answer(std::shared_ptr<Connection> connection, Request request) {
  asio::post(*workers_, [this, connection = std::move(connection), request = std::move(request)]() mutable {
    Answer answer;
    try {
      if (!connection->is_closed()) answer = responder_(request.path, request.query);
    } catch (...) {
      answer = {500, "text/plain; charset=utf-8", std::make_shared<const std::string>("500 Internal Server Error\n")};
    }
    // Back to where connections live, and end.
    asio::post(io_, [connection = std::move(connection), request = std::move(request), answer = std::move(answer)] {
      connection->answer(answer, request);
    });
  });
}

void Server::Impl::announce(const std::string& event, const std::string& data) {
  asio::post(io_, [this, event, text = std::make_shared<const std::string>(to_event(event, data))] {
    latest_[event] = text;
    tell_all(text);
  });
}

std::vector<Text> Server::Impl::latest_events() const {
  std::vector<Text> events;
  for (const auto& [name, event] : latest_) events.push_back(event);
  return events;
}

void Server::Impl::tell_all(const Text& event) {
  for (const auto& connection : connections()) connection->tell(event);
}

void Server::Impl::beat() {
  tell_all(std::make_shared<const std::string>(kEventHeartbeat));
  heartbeat_.expires_after(limits().heartbeat);
  heartbeat_.async_wait([this](const error_code& error) {
    if (!error) beat();
  });
}

Server::Server(Settings settings, Responder responder)
    : impl_(std::make_unique<Impl>(std::move(settings), std::move(responder))) {}
Server::~Server() = default;
Result<unsigned short> Server::listen() { return impl_->listen(); }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }
void Server::stop_on_signals() { impl_->stop_on_signals(); }
void Server::announce(const std::string& event, const std::string& data) { impl_->announce(event, data); }

}  // namespace ayumi::preview
