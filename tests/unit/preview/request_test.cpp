#include "preview/request.h"

#include "preview/inbox.h"
#include "support/catch.h"

using namespace ayumi::preview;

namespace {

// A head from its lines.
std::string head(std::initializer_list<std::string> lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\r\n";
  return text + "\r\n";
}

// 0: taken.
unsigned refused(const std::string& text) {
  Inbox inbox(std::size_t{16} * 1024);
  inbox.add(text);
  const auto next = inbox.next(8000);
  if (std::holds_alternative<std::monostate>(next)) return 1;
  const auto* refusal = std::get_if<Refusal>(&next);
  return refusal != nullptr ? refusal->status : 0;
}

Request taken(const std::string& text) {
  auto request = read_request(text, 8000);
  REQUIRE(std::holds_alternative<Request>(request));
  return std::get<Request>(std::move(request));
}

}  // namespace

TEST_CASE("only this computer's own names are ours") {
  for (const auto* const host : {"127.0.0.1", "127.0.0.1:8000", "localhost", "LocalHost:8000", "[::1]", "[::1]:8000"}) {
    CAPTURE(host);
    CHECK(is_own_host(host, 8000));
  }
  for (const auto* const host : {"",
                                 ":8000",
                                 "localhost:",
                                 "localhost:80",
                                 "localhost:08000",
                                 "localhost:8000:8000",
                                 "localhost.",
                                 "localhost.evil",
                                 "evil.example",
                                 "evil.example:8000",
                                 "127.0.0.1.evil",
                                 "127.0.0.2",
                                 "0.0.0.0",
                                 "::1",
                                 "[::1",
                                 "[::2]",
                                 "127.0.0.1 ",
                                 "localhost:8000@evil",
                                 "user@localhost:8000",
                                 "localhost/",
                                 "127.1",
                                 "2130706433"}) {
    CAPTURE(host);
    CHECK_FALSE(is_own_host(host, 8000));
  }
}

TEST_CASE("a request is taken apart") {
  const Request request =
      taken(head({"GET /a%20b?c=d HTTP/1.1", "host:localhost:8000", "Range: bytes=0-9", "Accept: */*"}));
  CHECK(request.method == Request::Method::get);
  CHECK(request.path == "/a b");
  CHECK(request.query == "c=d");
  CHECK(request.range == "bytes=0-9");
  CHECK(request.keeps_alive);
  CHECK(taken(head({"HEAD / HTTP/1.1", "Host: [::1]"})).method == Request::Method::head);
}

TEST_CASE("a connection is kept as HTTP's versions say") {
  CHECK_FALSE(taken(head({"GET / HTTP/1.1", "Host: localhost", "Connection: close"})).keeps_alive);
  CHECK_FALSE(taken(head({"GET / HTTP/1.0", "Host: localhost"})).keeps_alive);
  CHECK(taken(head({"GET / HTTP/1.0", "Host: localhost", "Connection: keep-alive"})).keeps_alive);
}

TEST_CASE("a proxy's form of a target is taken with its own host") {
  CHECK(taken(head({"GET http://localhost:8000/a?b HTTP/1.1", "Host: other"})).path == "/a");
  CHECK(taken(head({"GET HTTP://127.0.0.1 HTTP/1.1", "Host: localhost"})).path == "/");
  CHECK(taken(head({"GET http://[::1]?q HTTP/1.1", "Host: localhost"})).query == "q");
  CHECK(refused(head({"GET http://evil.example/ HTTP/1.1", "Host: localhost"})) == 421);
  CHECK(refused(head({"GET https://localhost/ HTTP/1.1", "Host: localhost"})) == 400);
}

TEST_CASE("a range that can't be meant counts as none") {
  CHECK_FALSE(taken(head({"GET / HTTP/1.1", "Host: localhost", "Range: bytes=0-1", "If-Range: \"x\""})).range);
  CHECK_FALSE(taken(head({"GET / HTTP/1.1", "Host: localhost", "Range: bytes=0-1", "Range: bytes=2-3"})).range);
}

TEST_CASE("what is no request for us is refused") {
  const std::string host = "Host: localhost:8000";
  CHECK(refused(head({"GET / HTTP/1.1", host})) == 0);
  CHECK(refused(head({"POST / HTTP/1.1", host})) == 405);
  CHECK(refused(head({"get / HTTP/1.1", host})) == 405);
  CHECK(refused(head({"OPTIONS * HTTP/1.1", host})) == 405);
  CHECK(refused(head({"CONNECT localhost:80 HTTP/1.1", host})) == 405);
  CHECK(refused(head({"GET / HTTP/1.1", "Host: evil.example"})) == 421);
  CHECK(refused(head({"GET / HTTP/1.1", "Host: localhost:9000"})) == 421);
  CHECK(refused(head({"GET / HTTP/1.1", "Host:"})) == 421);
  CHECK(refused(head({"GET / HTTP/1.1"})) == 400);
  CHECK(refused(head({"GET / HTTP/1.0"})) == 400);
  CHECK(refused(head({"GET / HTTP/1.1", host, host})) == 400);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Content-Length: 5"})) == 413);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Content-Length: 99999999999999"})) == 413);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Transfer-Encoding: chunked"})) == 413);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Transfer-Encoding: gzip"})) == 413);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Content-Length: 0"})) == 0);
  CHECK(refused(head({"GET / HTTP/1.1", host, "Content-Length: x"})) == 400);
  CHECK(refused(head({"GET / HTTP/2.0", host})) == 505);
  CHECK(refused(head({"PRI * HTTP/2.0", ""})) == 505);
  CHECK(refused(head({"GET /../etc/passwd HTTP/1.1", host})) == 400);
  CHECK(refused(head({"GET /%2e%2e/ HTTP/1.1", host})) == 400);
  CHECK(refused(head({"GET * HTTP/1.1", host})) == 400);
}

TEST_CASE("what isn't HTTP is refused before it ends") {
  CHECK(refused(std::string("\x16\x03\x01\x02\0", 5)) == 400);  // TLS
  CHECK(refused("GET / HTTP/1.1\n") == 400);
  CHECK(refused("GET /\rHost") == 400);
  CHECK(refused("\n") == 400);
  CHECK(refused(std::string("GET /\0", 6)) == 400);
  CHECK(refused(std::string(16UL * 1024, 'a')) == 431);
  CHECK(refused(head({"GET / HTTP/1.1", "Host: localhost", "X: " + std::string(17000, 'x')})) == 431);
  CHECK(refused(head({"GET /" + std::string(17000, 'x') + " HTTP/1.1", "Host: localhost"})) == 431);
  CHECK(refused(head({"GET / HTTP/1.1", "Host: localhost", "X: " + std::string(16000, 'x')})) == 0);
  for (const auto* const line : {"GET", "GET /", "GET / ", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ",
                                 "GET / http/1.1", "GET / HTTP/11", "G@T / HTTP/1.1", "GET /a b HTTP/1.1", ""}) {
    CAPTURE(line);
    const unsigned status = refused(head({line, "Host: localhost"}));
    CHECK((status == 400 || status == 505));
  }
  for (const auto* const field : {"no colon", ": x", "a b: c", "a : b", "a\x01: b", "a: \x01", "a: \x7f"}) {
    CAPTURE(field);
    CHECK(refused(head({"GET / HTTP/1.1", "Host: localhost", field})) == 400);
  }
}

TEST_CASE("requests are taken one after another, in whatever pieces they come") {
  const std::string both =
      head({"GET /a HTTP/1.1", "Host: localhost"}) + "\r\n\r\n" + head({"HEAD /b HTTP/1.1", "Host: localhost"});
  for (std::size_t piece = 1; piece <= both.size(); ++piece) {
    CAPTURE(piece);
    Inbox inbox(200);
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < both.size(); at += piece) {
      inbox.add(std::string_view(both).substr(at, piece));
      while (true) {
        const auto next = inbox.next(8000);
        REQUIRE_FALSE(std::holds_alternative<Refusal>(next));
        if (!std::holds_alternative<Request>(next)) break;
        paths.push_back(std::get<Request>(next).path);
      }
    }
    CHECK(paths == std::vector<std::string>{"/a", "/b"});
    CHECK(inbox.empty());
  }
}
