#include "preview/response.h"

#include "preview/outbox.h"
#include "preview/standing.h"
#include "support/catch.h"

using namespace ayumi::preview;
using Stage = Standing::Stage;

namespace {

Answer answer(std::string body) { return {200, "text/plain", std::make_shared<const std::string>(std::move(body))}; }

Request request(std::optional<std::string> range = {}, Request::Method method = Request::Method::get) {
  return {method, "/", "", std::move(range), true};
}

// All that would be sent, in pieces.
std::string sent(Response response, std::size_t piece) {
  Outbox outbox;
  outbox.start(std::move(response));
  std::string all;
  while (!outbox.is_done()) {
    const auto [head, body] = outbox.rest();
    const std::string next = (std::string(head) + std::string(body)).substr(0, piece);
    REQUIRE_FALSE(next.empty());
    all += next;
    outbox.sent(next.size());
  }
  return all;
}

bool has(const Response& response, const std::string& line) {
  return response.head.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("every answer forbids keeping, guessing and sharing") {
  for (const Response& response : {to_response(answer("abc"), request()), to_response(Refusal{400}),
                                   to_response(answer("abc"), request("bytes=7-")), Response{event_stream_head()}}) {
    CHECK(has(response, "Cache-Control: no-store"));
    CHECK(has(response, "X-Content-Type-Options: nosniff"));
    CHECK(has(response, "Cross-Origin-Resource-Policy: same-origin"));
    CHECK(has(response, "Referrer-Policy: no-referrer"));
    CHECK(response.head.ends_with("\r\n\r\n"));
  }
}

TEST_CASE("an answer goes out whole, in whatever pieces it is taken") {
  const Response response = to_response(answer("abcdefghij"), request());
  CHECK(response.head.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(has(response, "Content-Length: 10"));
  CHECK(has(response, "Content-Type: text/plain"));
  CHECK(has(response, "Connection: keep-alive"));
  for (const std::size_t piece : {1UL, 2UL, 7UL, 100UL, 10000UL}) {
    CHECK(sent(response, piece) == response.head + "abcdefghij");
    CHECK(sent(to_response(answer("abcdefghij"), request("bytes=3-4")), piece).ends_with("\r\n\r\nde"));
  }
}

TEST_CASE("HEAD has the head of GET and nothing more") {
  const Response get = to_response(answer("abc"), request());
  const Response head = to_response(answer("abc"), request({}, Request::Method::head));
  CHECK(head.head == get.head);
  CHECK(sent(head, 1000) == get.head);
  // Ranges are GET's.
  CHECK(to_response(answer("abc"), request("bytes=0-1", Request::Method::head)).head == get.head);
}

TEST_CASE("a range is a part, or lies behind the end") {
  const Response part = to_response(answer("abcdefghij"), request("bytes=2-4"));
  CHECK(part.head.starts_with("HTTP/1.1 206 "));
  CHECK(has(part, "Content-Range: bytes 2-4/10"));
  CHECK(has(part, "Content-Length: 3"));
  const Response behind = to_response(answer("abc"), request("bytes=3-"));
  CHECK(behind.head.starts_with("HTTP/1.1 416 "));
  CHECK(has(behind, "Content-Range: bytes */3"));
  CHECK(has(behind, "Content-Length: 0"));
  CHECK(to_response(answer("abc"), request("bytes=0-1,2-2")).head.starts_with("HTTP/1.1 200 "));
  Answer missing = answer("abc");
  missing.status = 404;
  CHECK(to_response(missing, request("bytes=0-0")).head.starts_with("HTTP/1.1 404 "));
}

TEST_CASE("a redirect can't add lines of its own") {
  const Response response = to_response({302, "text/html", nullptr, "/歩 a\r\nSet-Cookie: x\\"}, request());
  CHECK(has(response, "Location: /%E6%AD%A9%20a%0D%0ASet-Cookie:%20x%5C"));
  CHECK(has(response, "Content-Length: 0"));
}

TEST_CASE("an answer that can't be said is our own mistake") {
  for (const Answer& wrong : {Answer{99, "text/html"}, Answer{100, "text/html"}, Answer{1000, "text/html"},
                              Answer{200, "text/html\r\nX: y"}, Answer{200, "a\nb"}}) {
    CHECK(to_response(wrong, request()).head.starts_with("HTTP/1.1 500 "));
  }
}

TEST_CASE("a refusal ends the connection") {
  const Response response = to_response(Refusal{405});
  CHECK(has(response, "Allow: GET, HEAD"));
  CHECK(has(response, "Connection: close"));
  CHECK_FALSE(response.keeps_alive);
  CHECK_FALSE(has(to_response(Refusal{400}), "Allow: GET, HEAD"));
}

TEST_CASE("an event's data may have lines, its name none") {
  CHECK(to_event("changed", "1") == "event: changed\ndata: 1\n\n");
  CHECK(to_event("a\r\nb", "x\ny\r\nz\rw") == "event: ab\ndata: x\ndata: y\ndata: z\ndata: w\n\n");
  CHECK(to_event("a", "") == "event: a\ndata: \n\n");
}

TEST_CASE("events that wait are bounded") {
  EventQueue queue(10);
  const auto event = std::make_shared<const std::string>("abcd");
  CHECK(queue.add(event));
  CHECK(queue.add(event));
  CHECK(queue.take() == "abcdabcd");
  CHECK(queue.empty());
  CHECK(queue.add(event));
  CHECK(queue.add(event));
  CHECK_FALSE(queue.add(event));
}

TEST_CASE("the connection that is given up is the one whose loss hurts least") {
  using namespace std::chrono_literals;
  const std::chrono::steady_clock::time_point now(1h);
  const auto find = [&](std::vector<Standing> all) { return find_dispensable(all, now); };
  CHECK_FALSE(find({}));
  CHECK_FALSE(
      find({{Stage::answering, now - 30min}, {Stage::fresh, now}, {Stage::reading, now}, {Stage::writing, now}}));
  CHECK(find({{Stage::fresh, now}, {Stage::idle, now}}) == 1U);
  CHECK(find({{Stage::fresh, now - 5s}, {Stage::idle, now - 2s}, {Stage::idle, now - 3s}, {Stage::idle, now}}) == 2U);
  CHECK(find({{Stage::events, now - 9s}, {Stage::reading, now - 5s}, {Stage::reading, now - 6s}}) == 2U);
  CHECK(find({{Stage::events, now - 9s}, {Stage::reading, now}}) == 0U);
  CHECK(find({{Stage::events, now - 9s}, {Stage::writing, now - 3s}}) == 1U);
}
