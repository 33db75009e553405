#include "templating/fault.h"

#include <fmt/core.h>

#include <span>

#include "base/text.h"

namespace ayumi::templating {

Diagnostic make_error(std::string code, Message message, Span span, std::vector<Message> hints) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  diagnostic.hints = std::move(hints);
  return diagnostic;
}

void fail(std::string code, Message message, Span span, std::vector<Message> hints) {
  throw Fault{make_error(std::move(code), std::move(message), span, std::move(hints))};
}

std::vector<Message> did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  const auto near = nearest(name, std::span<const std::string>(candidates));
  if (!near) return {};
  return {{fmt::format("「{}」ではありませんか", *near), fmt::format("did you mean “{}”?", *near)}};
}

}  // namespace ayumi::templating
