#include "preview/response.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ayumi::preview {

namespace {

constexpr auto kReasons = std::to_array<std::pair<unsigned, std::string_view>>({
    {200, "OK"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {413, "Content Too Large"},
    {416, "Range Not Satisfiable"},
    {421, "Misdirected Request"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
});

std::string_view reason(unsigned status) {
  const auto* const found = std::ranges::find(kReasons, status, &std::pair<unsigned, std::string_view>::first);
  return found == kReasons.end() ? "Other" : found->second;
}

std::string field(std::string_view name, std::string_view value) {
  return std::string(name).append(": ").append(value).append("\r\n");
}

std::string start(unsigned status) {
  return "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason(status)) + "\r\n" +
         field("Cache-Control", "no-store") + field("Cross-Origin-Resource-Policy", "same-origin") +
         field("Referrer-Policy", "no-referrer") + field("X-Content-Type-Options", "nosniff");
}

bool is_field_character(char c) { return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F; }

// What an address may not have written out is escaped, line breaks before all.
std::string to_location(std::string_view address) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string escaped;
  for (const char c : address) {
    if (is_field_character(c) && c != '\\') {
      escaped += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      escaped.append({'%', kDigits[byte / 16], kDigits[byte % 16]});
    }
  }
  return escaped;
}

bool can_be_said(const Answer& answer) {
  return answer.status >= 200 && answer.status <= 599 &&
         std::ranges::all_of(answer.type, [](char c) { return is_field_character(c) || c == ' '; });
}

Answer plain_text(unsigned status) {
  return {status, "text/plain; charset=utf-8",
          std::make_shared<const std::string>(std::to_string(status) + " " + std::string(reason(status)) + "\n")};
}

std::string content_range(const ByteRange& part, std::size_t size) {
  const std::string total = "/" + std::to_string(size);
  if (part.begin == part.end) return field("Content-Range", "bytes *" + total);
  return field("Content-Range", "bytes " + std::to_string(part.begin) + "-" + std::to_string(part.end - 1) + total);
}

std::string_view connection(bool keeps_alive) { return keeps_alive ? "keep-alive" : "close"; }

}  // namespace

Response to_response(const Answer& answer, const Request& request) {
  if (!can_be_said(answer)) return to_response(plain_text(500), request);
  const std::size_t size = answer.body ? answer.body->size() : 0;
  Response response{{}, answer.body, {0, size}, request.keeps_alive};
  unsigned status = answer.status;
  std::string fields = status == 200 ? field("Accept-Ranges", "bytes") : "";
  // HTTP knows ranges of GET only.
  if (status == 200 && request.method == Request::Method::get && request.range) {
    if (const auto part = parse_range(*request.range, size)) {
      response.part = *part;
      status = part->begin == part->end ? 416 : 206;
      fields += content_range(*part, size);
    }
  }
  if (!answer.location.empty()) fields += field("Location", to_location(answer.location));
  if (status != 204 && status != 304) {
    fields += field("Content-Type", answer.type) +
              field("Content-Length", std::to_string(response.part.end - response.part.begin));
  }
  response.head = start(status) + fields + field("Connection", connection(request.keeps_alive)) + "\r\n";
  if (request.method == Request::Method::head || status == 204 || status == 304) response.part = {};
  return response;
}

Response to_response(Refusal refusal) {
  const Answer answer = plain_text(refusal.status);
  Response response{start(refusal.status), answer.body, {0, answer.body->size()}, false};
  if (refusal.status == 405) response.head += field("Allow", "GET, HEAD");
  response.head += field("Content-Type", answer.type) + field("Content-Length", std::to_string(answer.body->size())) +
                   field("Connection", connection(false)) + "\r\n";
  return response;
}

std::string event_stream_head() {
  return start(200) + field("Content-Type", "text/event-stream") + field("Connection", connection(false)) + "\r\n";
}

std::string to_event(std::string_view name, std::string_view data) {
  std::string event = "event: ";
  std::ranges::copy_if(name, std::back_inserter(event), [](char c) { return c != '\r' && c != '\n'; });
  event += "\ndata: ";
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == '\r' && i + 1 < data.size() && data[i + 1] == '\n') continue;
    if (data[i] == '\r' || data[i] == '\n') {
      event += "\ndata: ";
    } else {
      event += data[i];
    }
  }
  return event + "\n\n";
}

}  // namespace ayumi::preview
