#include "render/brace_warnings.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace ayumi::render {

namespace {

constexpr std::string_view kWideOpen = "｛｛";
constexpr std::string_view kWideClose = "｝｝";
constexpr std::string_view kNameCharacters = "abcdefghijklmnopqrstuvwxyz_";

Diagnostic warning(const Span& body, std::size_t at, std::size_t length) {
  const auto begin = body.begin + static_cast<std::uint32_t>(at);
  return {
      .severity = Severity::warning,
      .code = "template.braces",
      .message = {"かっこの書き方が違うため、数値にならず、このまま文字として出ます",
                  "these braces quote no figure: they are printed as they stand"},
      .span = {body.source, begin, begin + static_cast<std::uint32_t>(length)},
      .hints = {{"数値を引くときは、半角の二重の波かっこで「{{ … }}」と書きます", "a figure is quoted as {{ … }}"}}};
}

// An odd number of backticks before it on its line: within code.
bool is_code(std::string_view text, std::size_t at) {
  const std::size_t line_end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t line = line_end == std::string_view::npos ? 0 : line_end + 1;
  return std::count(text.begin() + static_cast<std::ptrdiff_t>(line), text.begin() + static_cast<std::ptrdiff_t>(at),
                    '`') %
             2 ==
         1;
}

// "{ share(": whether a name of the context is called behind the brace.
bool calls(std::string_view behind, const templating::Shape& context) {
  behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
  const std::size_t length = std::min(behind.find_first_not_of(kNameCharacters), behind.size());
  const auto& fields = context.record->fields;
  return length < behind.size() && behind[length] == '(' &&
         std::any_of(fields.begin(), fields.end(),
                     [&](const templating::ShapeField& field) { return field.name == behind.substr(0, length); });
}

// From an opening to behind its closing on the same line; the opening alone without one.
std::size_t stretch(std::string_view from, std::size_t open, std::string_view close) {
  const std::string_view line = from.substr(0, from.find('\n'));
  const std::size_t end = line.find(close, open);
  return end == std::string_view::npos ? open : end + close.size();
}

}  // namespace

void warn_of_braces(const Span& body, const templating::Shape& context, Diagnostics& diagnostics) {
  const std::string_view text = body.text();
  for (std::size_t at = text.find(kWideOpen); at != std::string_view::npos; at = text.find(kWideOpen, at + 1)) {
    if (!is_code(text, at)) diagnostics.add(warning(body, at, stretch(text.substr(at), kWideOpen.size(), kWideClose)));
  }
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at).starts_with("{{") || text.substr(at).starts_with("{%") || text.substr(at).starts_with("{#")) {
      ++at;
      continue;
    }
    if (calls(text.substr(at + 1), context) && !is_code(text, at)) {
      diagnostics.add(warning(body, at, stretch(text.substr(at), 1, "}")));
    }
  }
}

}  // namespace ayumi::render
