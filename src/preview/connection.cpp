#include "preview/connection.h"

#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <optional>
#include <utility>

#include "preview/inbox.h"
#include "preview/outbox.h"
#include "preview/response.h"

namespace ayumi::preview {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Stage = Standing::Stage;
using namespace std::chrono_literals;

class TcpConnection : public Connection, public std::enable_shared_from_this<TcpConnection> {
 public:
  TcpConnection(asio::io_context& io, int descriptor, Host& host)
      : socket_(io, tcp::v4(), descriptor),
        deadline_(io),
        host_(host),
        inbox_(host.limits().head_bytes),
        events_(host.limits().waiting_events) {}

  void start() override;
  void close() override;
  bool is_closed() const override { return closed_; }
  Standing standing() const override { return standing_; }
  void answer(const Answer& answer, const Request& request) override;
  void tell(const std::shared_ptr<const std::string>& event) override;

 private:
  // `time` is how long this stage may last without progress.
  void enter(Stage stage, std::optional<std::chrono::milliseconds> time);
  void wait(std::optional<std::chrono::milliseconds> time);
  void run_out();
  void read();
  void take(std::size_t count);
  void next_request();
  void serve(Request request);
  void serve_events(Request::Method method);
  void send(Response response);
  void write();
  void written();
  void end();

  tcp::socket socket_;
  asio::steady_timer deadline_;
  Host& host_;
  std::atomic<bool> closed_ = false;
  Standing standing_{};
  std::array<char, 4096> chunk_{};
  Inbox inbox_;
  Outbox outbox_{};
  EventQueue events_;
  bool is_writing_events_ = false;
};

void TcpConnection::start() {
  error_code ignored;
  socket_.set_option(tcp::no_delay(true), ignored);
  enter(Stage::fresh, host_.limits().head);
  read();
}

void TcpConnection::close() {
  if (closed_.exchange(true)) return;
  error_code ignored;
  socket_.close(ignored);
  deadline_.cancel();
  host_.leave(*this);
}

void TcpConnection::answer(const Answer& answer, const Request& request) {
  if (!closed_) send(to_response(answer, request));
}

void TcpConnection::tell(const std::shared_ptr<const std::string>& event) {
  if (closed_ || standing_.stage != Stage::events) return;
  if (!events_.add(event)) return close();
  if (is_writing_events_) return;
  is_writing_events_ = true;
  outbox_.start({events_.take(), nullptr, {}, true});
  write();
}

void TcpConnection::enter(Stage stage, std::optional<std::chrono::milliseconds> time) {
  standing_ = {stage, Clock::now()};
  wait(time);
}

void TcpConnection::wait(std::optional<std::chrono::milliseconds> time) {
  if (!time) {
    deadline_.cancel();
    return;
  }
  deadline_.expires_after(*time);
  deadline_.async_wait([self = shared_from_this()](const error_code& error) {
    // One that was put off may have had its call under way already.
    if (!error && self->deadline_.expiry() <= Clock::now()) self->run_out();
  });
}

void TcpConnection::run_out() {
  if (standing_.stage != Stage::reading) return close();
  socket_.cancel();  // the read under way
  send(to_response(Refusal{408}));
}

void TcpConnection::read() {
  socket_.async_read_some(asio::buffer(chunk_),
                          [self = shared_from_this()](const error_code& error, std::size_t count) {
                            if (self->closed_ || error == asio::error::operation_aborted) return;
                            if (error) return self->close();
                            self->take(count);
                          });
}

void TcpConnection::take(std::size_t count) {
  const Stage stage = standing_.stage;
  if (stage == Stage::ending || stage == Stage::events) return read();  // nothing is expected: dropped
  if (stage == Stage::writing) return;                                  // it came too late
  inbox_.add({chunk_.data(), count});
  if (stage != Stage::reading) enter(Stage::reading, host_.limits().head);
  next_request();
}

void TcpConnection::next_request() {
  auto next = inbox_.next(host_.port());
  if (const auto* refusal = std::get_if<Refusal>(&next)) return send(to_response(*refusal));
  if (auto* request = std::get_if<Request>(&next)) return serve(std::move(*request));
  read();
}

void TcpConnection::serve(Request request) {
  if (host_.is_event_path(request.path)) return serve_events(request.method);
  enter(Stage::answering, std::nullopt);
  host_.make_answer(shared_from_this(), std::move(request));
}

void TcpConnection::serve_events(Request::Method method) {
  if (method == Request::Method::head) return send({event_stream_head(), nullptr, {}, false});
  enter(Stage::events, std::nullopt);
  tell(std::make_shared<const std::string>(event_stream_head() + std::string(kEventStreamStart)));
  for (const auto& event : host_.latest_events()) tell(event);
  if (!closed_) read();  // nothing will come, but so it is seen when the client goes
}

void TcpConnection::send(Response response) {
  outbox_.start(std::move(response));
  standing_.stage = Stage::writing;
  write();
}

// Writes on from where it is; each byte that is taken gives new time.
void TcpConnection::write() {
  standing_.since = Clock::now();
  wait(host_.limits().write);
  const auto [head, body] = outbox_.rest();
  const std::array<asio::const_buffer, 2> rest{asio::buffer(head), asio::buffer(body)};
  socket_.async_write_some(rest, [self = shared_from_this()](const error_code& error, std::size_t count) {
    if (self->closed_) return;
    if (error) return self->close();
    self->outbox_.sent(count);
    if (!self->outbox_.is_done()) return self->write();
    self->written();
  });
}

void TcpConnection::written() {
  const bool keeps_alive = outbox_.keeps_alive();
  outbox_.start({});
  if (standing_.stage == Stage::events) {
    wait(std::nullopt);
    is_writing_events_ = !events_.empty();
    if (!is_writing_events_) return;
    outbox_.start({events_.take(), nullptr, {}, true});
    write();
  } else if (!keeps_alive) {
    end();
  } else if (inbox_.empty()) {
    enter(Stage::idle, host_.limits().idle);
    read();
  } else {
    enter(Stage::reading, host_.limits().head);
    next_request();
  }
}

// Hangs up, but takes for a while what may still come: a socket closed with bytes unread would take the answer back.
void TcpConnection::end() {
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  enter(Stage::ending, 1s);
  read();
}

}  // namespace

std::shared_ptr<Connection> make_connection(asio::io_context& io, int descriptor, Host& host) {
  return std::make_shared<TcpConnection>(io, descriptor, host);
}

}  // namespace ayumi::preview
