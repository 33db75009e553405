// A client that says whatever it likes to a running preview, byte by byte.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "preview/server.h"

namespace ayumi::preview::testing {

// How long a test waits for what has to come: much longer than it takes, so that a busy machine fails nothing.
inline constexpr std::chrono::seconds kLongEnough{90};

struct Reply {
  unsigned status = 0;  // 0: hung up without an answer
  std::string head{};
  std::string body{};

  // A field's value; empty where there is none.
  std::string field(std::string_view name) const;
};

enum class Method { get, head };

class Client {
 public:
  explicit Client(unsigned short port);
  Client(Client&& other) noexcept;
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client();

  // Gives up silently where the other side has hung up.
  void send(std::string_view bytes);
  void send_get(std::string_view target, std::string_view more = "");
  // No more will be sent.
  void finish();
  // One answer, by its Content-Length.
  Reply read_reply(Method method = Method::get);
  // Reads on until this text has come; false if the other side hangs up first. What is read stays.
  bool read_until(std::string_view text);
  // The same, but forgets what is read.
  bool skip_past(std::string_view text);
  // Reads and forgets until the other side hangs up.
  bool reads_to_end();
  const std::string& received() const { return received_; }
  void close();

 private:
  bool read_more();

  unsigned short port_;
  int socket_;
  std::string received_{};
};

// GET on a connection of its own.
Reply get(unsigned short port, std::string_view target, std::string_view more = "");

// A server that runs while this lives.
class Running {
 public:
  explicit Running(Responder responder = echo, Limits limits = {});
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  Server& server() { return server_; }
  unsigned short port() const { return port_; }
  void stop();

  // The path, "?" and the query, as plain text.
  static Answer echo(const std::string& path, const std::string& query);

 private:
  Server server_;
  unsigned short port_;
  std::thread thread_{};
};

}  // namespace ayumi::preview::testing
