#include "formats/toml_left_out.h"

#include <algorithm>
#include <string>

#include "formats/toml_error_rules.h"
#include "formats/toml_lines.h"
#include "formats/toml_outline.h"

namespace ayumi::formats {
namespace {

std::string_view skip_blanks(std::string_view text) {
  constexpr std::string_view kFullWidthSpace = "　";
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
    if (!text.starts_with(kFullWidthSpace)) return text;
    text.remove_prefix(kFullWidthSpace.size());
  }
}

bool starts_with_equals(std::string_view text) { return text.starts_with('=') || text.starts_with("＝"); }

// Behind a name, which may be in quotes, or of letters that would need them.
std::string_view skip_name(std::string_view line) {
  if (line.starts_with('"') || line.starts_with('\'')) {
    const std::size_t close = line.find(line.front(), 1);
    return line.substr(close == std::string_view::npos ? line.size() : close + 1);
  }
  while (!line.empty() && std::string_view(" \t[]{}#,\"'").find(line.front()) == std::string_view::npos &&
         !starts_with_equals(line) && !line.starts_with("　")) {
    line.remove_prefix(1);
  }
  return line;
}

// What stands behind "name =", right or wrong; nullopt for any other line.
std::optional<std::string_view> behind_equals(std::string_view line) {
  const std::string_view rest = skip_blanks(skip_name(skip_blanks(line)));
  if (!starts_with_equals(rest)) return std::nullopt;
  return rest.substr(rest.starts_with('=') ? 1 : std::string_view("＝").size());
}

// What stands behind the name of "name value" and "name: value".
std::optional<std::string_view> behind_name(std::string_view line) {
  line = skip_blanks(line);
  const std::size_t name = std::min(line.find_first_not_of(kBareKeyCharacters), line.size());
  const std::string_view rest = skip_blanks(line.substr(name));
  if (name == 0 || rest.empty() || std::string_view("[].").find(rest.front()) != std::string_view::npos)
    return std::nullopt;
  return rest.substr(rest.front() == ':' ? 1 : 0);
}

// A header, right or wrong: what follows belongs to it.
bool is_header(std::string_view line) {
  if (const auto header = header_line(line, 0)) return header->opened + header->closed > 0;
  line = skip_blanks(line);
  if (line.starts_with('[')) return true;
  std::size_t name = 0;
  for (const std::string_view bracket : {"［", "【"}) {
    while (line.substr(name).starts_with(bracket)) name += bracket.size();
  }
  return name > 0 && name < line.size() && kBareKeyCharacters.find(line[name]) != std::string_view::npos;
}

bool is_remark(std::string_view line) {
  line = skip_blanks(line);
  return line.starts_with('#') || line.starts_with("＃");
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, line_end(text, begin) - begin);
}

// Whether a line is one by itself. What comes below an open text may be prose with signs of its own.
bool begins_anew(std::string_view text, std::size_t begin, bool is_below_text) {
  const std::string_view line = line_at(text, begin);
  if (!is_below_text) return behind_equals(line) || is_header(line) || is_remark(line);
  return looks_like_statement(text, begin + (line.size() - skip_blanks(line).size())) || looks_like_header(text, begin);
}

// The end of the last line from `end` on that is none by itself: the rest of a text whose quote is missing.
std::size_t end_of_entry(std::string_view text, std::size_t end, bool is_below_text) {
  while (end < text.size() && !begins_anew(text, end + 1, is_below_text)) {
    end = end + 1 + line_at(text, end + 1).size();
  }
  return std::min(end, text.size());
}

// Whether the next line that isn't empty opens a list, a table or a text: the value, which may not stand there.
bool opens_value_below(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", end);
  return next != std::string_view::npos && std::string_view("[{\"'").find(text[next]) != std::string_view::npos &&
         !looks_like_header(text, next);
}

// "value = 1 [[observation]]": the header of what follows stands in the line.
bool hides_header(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  return line.ends_with("]]") && line.find("[[") != std::string_view::npos;
}

// Whether a list stays one without this line of it.
bool is_item(std::string_view text, TextRange line) {
  std::string_view item = text.substr(line.begin, line.end - line.begin);
  item = item.substr(0, item.find(" #"));
  item = item.substr(0, item.find_last_not_of(" \t\r") + 1);
  const std::size_t next = text.find_first_not_of(" \t\r\n", line.end);
  return item.ends_with(',') || (next != std::string_view::npos && text[next] == ']');
}

TomlOutline outline(std::string_view text) { return outline_toml(text, kAnyDepth, OutlineDetail::depth_only); }

bool has_long_string(std::string_view text) {
  return text.find("\"\"\"") != std::string_view::npos || text.find("'''") != std::string_view::npos;
}

// Whether the value is text that may go on below: without quotes, or without the closing one.
bool may_go_on(std::string_view value, const TomlOutline& found) {
  value = skip_blanks(value);
  return found.open_string || value.empty() ||
         std::string_view("0123456789+-.\"'[{").find(value.front()) == std::string_view::npos;
}

// The lines of the entry that begins with this one; nullopt where it opens something that doesn't end in it. A text
// without its closing quote has taken in the brackets behind it.
std::optional<TextRange> entry_lines(std::string_view text, TextRange line) {
  const std::string_view words = line_at(text, line.begin);
  auto value = behind_equals(words);
  if (!value) value = behind_name(words);
  if (!value || has_long_string(*value) || hides_header(words)) return std::nullopt;
  const std::string_view written = skip_blanks(*value);
  if ((written.empty() || written.starts_with('#')) && opens_value_below(text, line.end)) return std::nullopt;
  const TomlOutline found = outline("x =" + std::string(*value));
  if (!found.open_brackets.empty() && !found.open_string) return std::nullopt;
  if (may_go_on(*value, found)) line.end = end_of_entry(text, line.end, found.open_string.has_value());
  return line;
}

}  // namespace

std::optional<TextRange> lines_to_leave_out(std::string_view text, std::size_t marked, std::size_t stopped) {
  TextRange line{line_begin(text, marked), line_end(text, marked)};
  if (stopped < line.begin || stopped > line.end) return std::nullopt;
  const std::string_view words = line_at(text, line.begin);
  const TomlOutline above = outline(text.substr(0, line.begin));
  if (above.open_string) return has_long_string(words) ? std::nullopt : std::optional(line);
  const auto& open = above.open_brackets;
  if (!open.empty()) {
    const bool is_list = text[open.back()] == '[' && outline(text.substr(0, line.end)).open_brackets == open;
    return is_list && !has_long_string(words) && is_item(text, line) ? std::optional(line) : std::nullopt;
  }
  if (is_remark(words) || skip_blanks(words).empty()) return line;
  return is_header(words) ? std::nullopt : entry_lines(text, line);
}

}  // namespace ayumi::formats
