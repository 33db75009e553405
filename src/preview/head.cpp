#include "preview/head.h"

#include <algorithm>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <cstdint>
#include <limits>

namespace ayumi::preview {

namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::empty_body>;

Refusal refusal_for(const boost::beast::error_code& error) {
  if (error == http::error::bad_version) return {505};
  if (error == http::error::header_limit) return {431};
  return {400};
}

std::vector<std::string> values(const Parser::value_type& message, http::field name) {
  std::vector<std::string> found;
  const auto [begin, end] = message.equal_range(name);
  for (auto field = begin; field != end; ++field) found.emplace_back(field->value());
  return found;
}

}  // namespace

std::variant<std::optional<std::size_t>, Refusal> find_head_end(std::string_view received, std::size_t from,
                                                                std::size_t most) {
  const std::string_view text = received.substr(0, most);
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '\0') return Refusal{400};
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] != '\n') return Refusal{400};
    if (text[i] != '\n') continue;
    if (i == 0 || text[i - 1] != '\r') return Refusal{400};
    if (i >= 3 && text[i - 2] == '\n') return std::optional(i + 1);
  }
  if (received.size() >= most) return Refusal{431};
  return std::optional<std::size_t>();
}

std::variant<Head, Refusal> parse_head(std::string_view text) {
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(text.size()) + 1);  // its size was looked at before
  parser.body_limit(std::numeric_limits<std::uint64_t>::max());      // refused later on, whatever its size
  boost::beast::error_code error;
  parser.put(boost::asio::buffer(text.data(), text.size()), error);
  if (error) return refusal_for(error);
  if (!parser.is_header_done()) return Refusal{400};
  const auto& message = parser.get();
  Head head;
  head.method = std::string(message.method_string());
  head.target = std::string(message.target());
  head.hosts = values(message, http::field::host);
  head.ranges = values(message, http::field::range);
  head.is_conditional_range = message.count(http::field::if_range) > 0;
  head.has_body =
      parser.chunked() || parser.content_length().value_or(0) > 0 || message.count(http::field::transfer_encoding) > 0;
  head.keeps_alive = parser.keep_alive();
  return head;
}

}  // namespace ayumi::preview
