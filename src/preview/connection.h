// One client of the preview: its requests read, one after another, and its answers written, each in bounded time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "preview/answer.h"
#include "preview/limits.h"
#include "preview/request.h"
#include "preview/standing.h"

namespace boost::asio {
class io_context;
}

namespace ayumi::preview {

// All but is_closed() on the server's thread. Lives as long as something of it is under way: reading, writing, a page
// being made, a deadline.
class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  virtual void start() = 0;
  virtual void close() = 0;
  virtual bool is_closed() const = 0;  // any thread
  virtual Standing standing() const = 0;
  // What Host::make_answer was asked for.
  virtual void answer(const Answer& answer, const Request& request) = 0;
  // An event, if this is a stream of events.
  virtual void tell(const std::shared_ptr<const std::string>& event) = 0;
};

// What a connection needs of the server.
class Host {
 public:
  Host() = default;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  virtual ~Host() = default;

  virtual const Limits& limits() const = 0;
  virtual unsigned short port() const = 0;
  virtual bool is_event_path(const std::string& path) const = 0;
  // What a new stream of events begins with.
  virtual std::vector<std::shared_ptr<const std::string>> latest_events() const = 0;
  // Has the answer made, by Connection::answer later on.
  virtual void make_answer(std::shared_ptr<Connection> connection, Request request) = 0;
  // The connection has closed itself.
  virtual void leave(Connection& connection) = 0;
};

// Takes over an accepted socket. The host must outlive it.
std::shared_ptr<Connection> make_connection(boost::asio::io_context& io, int descriptor, Host& host);

}  // namespace ayumi::preview
