// Clients that mean no good, or are slow, or many.
#include <algorithm>
#include <random>

#include "client.h"
#include "support/catch.h"

using namespace ayumi::preview;
using namespace ayumi::preview::testing;

namespace {

// The status with which the preview hangs up.
unsigned refusal_of(unsigned short port, std::string_view bytes) {
  Client client(port);
  client.send(bytes);
  const Reply reply = client.read_reply();
  CHECK(reply.field("Connection") == "close");
  CHECK(client.reads_to_end());
  return reply.status;
}

}  // namespace

TEST_CASE("malformed requests are refused, and the next is answered") {
  const Running running;
  const std::string host = "Host: localhost\r\n";
  const std::vector<std::pair<std::string, unsigned>> requests = {
      {" \r\n\r\n", 400},
      {"hello\r\n\r\n", 400},
      {"GET\r\n\r\n", 400},
      {"GET / HTTP/1.1\n\n", 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/3.0\r\n" + host + "\r\n", 505},
      {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
      {"GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
      {"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
      {"GET /..%5c..%5c HTTP/1.1\r\n" + host + "\r\n", 400},
      {"GET /%00 HTTP/1.1\r\n" + host + "\r\n", 400},
      {"GET /%c0%ae%c0%ae HTTP/1.1\r\n" + host + "\r\n", 400},
      {"DELETE / HTTP/1.1\r\n" + host + "\r\n", 405},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nabcde", 405},
      {"GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nabcde", 413},
      {"GET / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n", 413},
      {"GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n", 413},
      {"GET / HTTP/1.1\r\n" + host + "X: " + std::string(100'000, 'x') + "\r\n\r\n", 431},
      {"GET /" + std::string(100'000, 'x'), 431},
      {"GET / HTTP/1.1\r\n" + std::string(100'000, '\n'), 400},
      {std::string("\x16\x03\x01\x00\xf4\x01\x00", 7), 400},
      {std::string(1000, '\0'), 400},
  };
  for (const auto& [request, status] : requests) {
    CAPTURE(request.substr(0, 80));
    CHECK(refusal_of(running.port(), request) == status);
    CHECK(get(running.port(), "/").status == 200);
  }
}

TEST_CASE("a body that is refused is not read, however long") {
  const Running running;
  Client client(running.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n");
  client.send(std::string(200'000, 'x'));
  CHECK(client.read_reply().status == 413);
}

TEST_CASE("a request has to come in time") {
  Limits limits;
  limits.head = std::chrono::milliseconds(100);
  limits.idle = std::chrono::milliseconds(100);
  const Running running(Running::echo, limits);
  Client silent(running.port());
  CHECK(silent.reads_to_end());
  Client half(running.port());
  half.send("GET / HTTP/1.1\r\nHo");
  CHECK(half.read_reply().status == 408);
  CHECK(half.reads_to_end());
  Client dripping(running.port());
  for (int i = 0; i < 30; ++i) {
    dripping.send(i == 0 ? "GET /" : "x");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(dripping.reads_to_end());
  Client idle(running.port());
  idle.send_get("/");
  CHECK(idle.read_reply().status == 200);
  CHECK(idle.reads_to_end());
}

TEST_CASE("a client that doesn't take its answer is dropped") {
  Limits limits;
  limits.write = std::chrono::milliseconds(100);
  const auto large = std::make_shared<const std::string>(50'000'000, 'x');
  const Running running(
      [&large](const std::string& path, const std::string& query) {
        return path == "/large" ? Answer{200, "text/plain", large} : Running::echo(path, query);
      },
      limits);
  Client client(running.port());
  client.send_get("/large");
  // The server lets go of the page when it drops the client.
  const auto end = std::chrono::steady_clock::now() + kLongEnough;
  while (large.use_count() < 2 && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  while (large.use_count() > 1 && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  CHECK(get(running.port(), "/").status == 200);
  CHECK(client.read_reply().status == 0);
}

TEST_CASE("200 idle and slow connections keep nobody from an answer") {
  const Running running;
  std::vector<Client> crowd;
  for (int i = 0; i < 200; ++i) {
    crowd.emplace_back(running.port());
    if (i % 3 == 1) crowd.back().send("GET / HTTP/1.1\r\nHos");
    if (i % 3 == 2) crowd.back().send_get("/");
  }
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 10; ++i) CHECK(get(running.port(), "/").status == 200);
  const auto time = std::chrono::steady_clock::now() - start;
  INFO("10 answers took " << std::chrono::duration_cast<std::chrono::microseconds>(time).count() << " us");
  CHECK(time < kLongEnough);
}

TEST_CASE("more connections than there is room for: the idle ones go") {
  Limits limits;
  limits.connections = 20;
  const Running running(Running::echo, limits);
  std::vector<Client> crowd;
  for (int i = 0; i < 100; ++i) {
    crowd.emplace_back(running.port());
    if (i % 2 == 0) crowd.back().send_get("/_ayumi/events");
  }
  CHECK(get(running.port(), "/").status == 200);
  CHECK(crowd.front().reads_to_end());
}

TEST_CASE("500 requests at once are all answered") {
  const Running running;
  std::vector<Client> clients;
  for (int i = 0; i < 500; ++i) {
    clients.emplace_back(running.port());
    clients.back().send_get("/" + std::to_string(i), i % 2 == 0 ? "Connection: close\r\n" : "");
  }
  int again = 0;
  for (std::size_t i = 0; i < clients.size(); ++i) {
    Reply reply = clients[i].read_reply();
    clients[i].close();
    // On a machine that stood still for a while one may have been taken for idle: a browser asks again.
    if (reply.status == 0 && ++again < 50) reply = get(running.port(), "/" + std::to_string(i));
    CHECK(reply.body == "/" + std::to_string(i) + "?");
  }
}

TEST_CASE("no bytes stop the server") {
  const Running running;
  const std::vector<std::string> seeds = {
      "GET /a%20b?c HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-5\r\nConnection: keep-alive\r\n\r\n",
      "HEAD / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\nGET /b HTTP/1.1\r\nHost: [::1]\r\n\r\n",
      "GET /_ayumi/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n",
      "POST http://localhost/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: "
      "chunked\r\n\r\n3\r\nabc",
  };
  std::mt19937 random(5);  // NOLINT: the same each time
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  Client lasting(running.port());
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = seeds[below(seeds.size())];
    for (std::size_t change = below(6); change > 0; --change) {
      const std::size_t at = below(bytes.size() + 1);
      switch (below(5)) {
        case 0:
          bytes.insert(at, 1, static_cast<char>(below(256)));
          break;
        case 1:
          bytes.erase(at, below(8));
          break;
        case 2:
          bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(40)));
          break;
        case 3:
          bytes.resize(at);
          break;
        default:
          if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
      }
    }
    CAPTURE(round, bytes);
    Client client(running.port());
    client.send(bytes);
    if (round % 3 == 0) client.finish();
    if (round % 3 == 1) client.close();
    lasting.send_get("/");
    REQUIRE(lasting.read_reply().status == 200);
  }
}
