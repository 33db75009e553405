#include "formats/toml_lines.h"

#include <algorithm>
#include <string>

#include "formats/toml_error_rules.h"

namespace ayumi::formats {

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t found = text.rfind('\n', at - 1);
  return found == std::string_view::npos ? 0 : found + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

bool looks_like_statement(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(kBareKeyCharacters, at);
  const std::size_t sign = end == std::string_view::npos ? end : text.find_first_not_of(" \t", end);
  return sign != std::string_view::npos && sign > at && text[sign] == '=';
}

std::optional<HeaderLine> header_line(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  std::string_view rest = text.substr(line, line_end(text, at) - line);
  rest = rest.substr(0, std::min(rest.find('#'), rest.size()));
  const std::size_t first = std::min(rest.find_first_not_of(" \t"), rest.size());
  const std::size_t name = std::min(rest.find_first_not_of('[', first), rest.size());
  const std::size_t close = std::min(rest.find_first_not_of(std::string(kBareKeyCharacters) + ".", name), rest.size());
  const std::size_t end = std::min(rest.find_first_not_of(']', close), rest.size());
  if (close == name || rest.find_first_not_of(" \t\r", end) != std::string_view::npos) return std::nullopt;
  return HeaderLine{line + first, line + end, name - first, end - close, rest.substr(name, close - name)};
}

bool looks_like_header(std::string_view text, std::size_t at) {
  const auto header = header_line(text, at);
  return header && header->opened > 0 && header->opened == header->closed;
}

}  // namespace ayumi::formats
