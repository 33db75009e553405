#include "preview/server.h"

#include <csignal>

#include "client.h"
#include "support/catch.h"

using namespace ayumi::preview;
using namespace ayumi::preview::testing;

TEST_CASE("a page is answered, and the connection kept") {
  const Running running;
  Client client(running.port());
  for (const auto* const target : {"/", "/a%20b?c=d", "/%E6%AD%A9"}) {
    client.send_get(target);
    const Reply reply = client.read_reply();
    CHECK(reply.status == 200);
    CHECK(reply.field("Connection") == "keep-alive");
    CHECK(reply.field("Cache-Control") == "no-store");
  }
  client.send_get("/歩?x");
  CHECK(client.read_reply().body == "/歩?x");
}

TEST_CASE("requests sent at once are answered in their order") {
  const Running running;
  Client client(running.port());
  std::string all;
  for (int i = 0; i < 200; ++i) all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  std::thread sender([&client, &all] { client.send(all); });
  for (int i = 0; i < 200; ++i) CHECK(client.read_reply().body == "/" + std::to_string(i) + "?");
  sender.join();
}

TEST_CASE("HEAD has no body, ranges have a part of it") {
  const Running running([](const std::string&, const std::string&) {
    return Answer{200, "text/plain", std::make_shared<const std::string>("0123456789")};
  });
  Client client(running.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const Reply head = client.read_reply(Method::head);
  CHECK(head.status == 200);
  CHECK(head.field("Content-Length") == "10");
  client.send_get("/a", "Range: bytes=2-4\r\n");
  const Reply part = client.read_reply();
  CHECK(part.status == 206);
  CHECK(part.body == "234");
  CHECK(part.field("Content-Range") == "bytes 2-4/10");
  client.send_get("/a", "Range: bytes=10-\r\n");
  CHECK(client.read_reply().status == 416);
  client.send_get("/a", "Range: bytes=0-1,4-5\r\n");
  CHECK(client.read_reply().body == "0123456789");
}

TEST_CASE("a large page comes whole through small buffers") {
  const auto large = std::make_shared<const std::string>(30'000'000, 'x');
  const Running running([&large](const std::string&, const std::string&) { return Answer{200, "text/plain", large}; });
  Client client(running.port());
  client.send_get("/");
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(client.read_reply().body == *large);
  client.send_get("/", "Range: bytes=-1000000\r\n");
  CHECK(client.read_reply().body.size() == 1'000'000);
}

TEST_CASE("a responder that throws costs one answer") {
  const Running running([](const std::string& path, const std::string& query) -> Answer {
    if (path == "/throw") throw std::runtime_error("mistake");
    if (path == "/odd") throw 1;
    if (path == "/wrong") return {7, "text/html"};
    return Running::echo(path, query);
  });
  for (const auto* const path : {"/throw", "/odd", "/wrong"}) {
    const Reply reply = get(running.port(), path);
    CHECK(reply.status == 500);
    CHECK(reply.body == "500 Internal Server Error\n");
  }
  CHECK(get(running.port(), "/right").status == 200);
}

TEST_CASE("a slow page doesn't hold up another") {
  std::atomic<bool> may_end = false;
  const Running running([&may_end](const std::string& path, const std::string& query) {
    while (path == "/slow" && !may_end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return Running::echo(path, query);
  });
  Client slow(running.port());
  slow.send_get("/slow");
  for (int i = 0; i < 20; ++i) CHECK(get(running.port(), "/quick").status == 200);
  may_end = true;
  CHECK(slow.read_reply().status == 200);
}

TEST_CASE("a port that is taken gives the next one") {
  const Running running;
  Server::Settings settings{.port = running.port()};
  Server next(settings, Running::echo);
  const auto port = next.listen();
  REQUIRE(port);
  CHECK(*port > running.port());
  settings.tries = 1;
  Server none(settings, Running::echo);
  const auto failed = none.listen();
  REQUIRE_FALSE(failed);
  CHECK(failed.failure().message.en.find(std::to_string(running.port())) != std::string::npos);
}

TEST_CASE("no port beyond the last is tried") {
  Server first({.port = 65535}, Running::echo);
  static_cast<void>(first.listen());
  Server second({.port = 65535}, Running::echo);
  CHECK_FALSE(second.listen());
}

TEST_CASE("stopping closes what is open, and what is on its way in") {
  Running running;
  std::vector<Client> clients;
  for (int i = 0; i < 20; ++i) clients.emplace_back(running.port());
  for (int i = 5; i < 10; ++i) clients[static_cast<std::size_t>(i)].send("GET / HT");
  for (int i = 10; i < 15; ++i) clients[static_cast<std::size_t>(i)].send_get("/_ayumi/events");
  CHECK(clients[12].read_until("retry"));
  running.stop();
  for (Client& client : clients) CHECK(client.reads_to_end());
  CHECK_THROWS(Client(running.port()));
}

TEST_CASE("a server that was stopped before it runs ends at once") {
  Server server({.port = 0}, Running::echo);
  REQUIRE(server.listen());
  server.stop();
  server.run();
  server.announce("a", "b");
  server.stop();
}

TEST_CASE("a signal stops the server") {
  Server server({.port = 0}, Running::echo);
  const auto port = server.listen();
  REQUIRE(port);
  server.stop_on_signals();
  std::thread thread([&server] { server.run(); });
  CHECK(get(*port, "/").status == 200);
  std::raise(SIGINT);
  thread.join();
}
