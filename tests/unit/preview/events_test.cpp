#include "client.h"
#include "support/catch.h"

using namespace ayumi::preview;
using namespace ayumi::preview::testing;

namespace {

Client listening(unsigned short port) {
  Client client(port);
  client.send_get("/_ayumi/events", "Accept: text/event-stream\r\n");
  REQUIRE(client.read_until("retry: 1000\n\n"));
  return client;
}

}  // namespace

TEST_CASE("every page that listens is told") {
  Running running;
  Client one = listening(running.port());
  Client two = listening(running.port());
  CHECK(one.received().starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(one.received().find("Content-Type: text/event-stream\r\n") != std::string::npos);
  running.server().announce("changed", "1");
  running.server().announce("mistakes", "[]\n{}");
  for (Client* client : {&one, &two}) {
    CHECK(client->read_until("event: changed\ndata: 1\n\nevent: mistakes\ndata: []\ndata: {}\n\n"));
  }
  running.stop();
  CHECK(one.reads_to_end());
}

TEST_CASE("a page that comes later is told the latest of each kind") {
  Running running;
  for (int i = 0; i < 5; ++i) running.server().announce("changed", std::to_string(i));
  running.server().announce("other", "x");
  Client client = listening(running.port());
  CHECK(client.read_until("retry: 1000\n\nevent: changed\ndata: 4\n\nevent: other\ndata: x\n\n"));
}

TEST_CASE("a stream shows that it lives") {
  Limits limits;
  limits.heartbeat = std::chrono::milliseconds(20);
  const Running running(Running::echo, limits);
  Client client = listening(running.port());
  CHECK(client.read_until(":\n\n:\n\n:\n\n"));
}

TEST_CASE("HEAD of the stream ends") {
  const Running running;
  Client client(running.port());
  client.send("HEAD /_ayumi/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(client.read_reply(Method::head).field("Content-Type") == "text/event-stream");
  CHECK(client.reads_to_end());
}

TEST_CASE("a page that doesn't read is dropped, one that does gets all") {
  Running running;
  Client deaf = listening(running.port());
  Client awake = listening(running.port());
  // More than all buffers hold, in parts small enough to be taken in between.
  const std::string data(2000, 'x');
  for (int i = 0; i < 10'000; ++i) {
    running.server().announce("changed", data + std::to_string(i));
    if (i % 100 == 99) CHECK(awake.skip_past("x" + std::to_string(i) + "\n\n"));
  }
  CHECK(deaf.reads_to_end());
  CHECK(get(running.port(), "/").status == 200);
}

TEST_CASE("pages that come and go leave nothing behind") {
  Running running;
  for (int i = 0; i < 300; ++i) {
    Client client(running.port());
    client.send_get("/_ayumi/events");
    if (i % 2 == 0) CHECK(client.read_until("retry"));
    running.server().announce("changed", std::to_string(i));
  }
  CHECK(listening(running.port()).read_until("event: changed\ndata: 299\n\n"));
}
