#include "load/missing_value.h"

#include <fmt/core.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "formats/toml_numbers.h"

namespace ayumi::load {
namespace {

// What stands behind "value =" in a line, without a remark; nullopt in any other.
std::optional<std::string_view> written_value(std::string_view line) {
  constexpr std::string_view kKey = "value";
  line = trim(line.substr(0, line.find('#')));
  if (!line.starts_with(kKey)) return std::nullopt;
  line = trim(line.substr(kKey.size()));
  return line.starts_with('=') ? std::optional(trim(line.substr(1))) : std::nullopt;
}

// Whether the nearest header above the line is that of an observation.
bool is_in_observation(const Source& source, std::size_t line) {
  for (; line > 0; --line) {
    const std::string_view text = trim(source.line(line));
    if (text.starts_with('[')) return text.starts_with("[[observation]]");
  }
  return false;
}

bool is_about_missing_value(const Diagnostic& diagnostic) {
  if (diagnostic.code != "toml.syntax" || !diagnostic.span) return false;
  const Source& source = *diagnostic.span.source;
  const std::size_t line = source.line_column(diagnostic.span.begin).line;
  const auto written = written_value(source.line(line));
  return written && stands_for_no_value(*written) && is_in_observation(source, line);
}

std::vector<std::string> ids_of(const Directory& directory) {
  std::vector<std::string> ids;
  for (const Directory::Name& name : directory.names()) {
    if (!name.id.empty()) ids.push_back(name.id);
  }
  return ids;
}

}  // namespace

bool stands_for_no_value(std::string_view text) {
  text = trim(text);
  return text.empty() || formats::is_dashes(text);
}

Message write_reason(const Directory& reasons) {
  const std::vector<std::string> ids = ids_of(reasons);
  const std::string example = ids.empty() ? "not-held" : ids.front();
  Message hint{fmt::format("値がないときは、「value」を書かず、理由を「reason = \"{}\"」のように書きます", example),
               fmt::format("where there is no value, leave “value” out and say why: reason = \"{}\"", example)};
  if (ids.empty()) {
    hint.ja += "（理由の id は、plan.toml の [[scheme.reason]] に書きます）";
    hint.en += " (an id of [[scheme.reason]] in plan.toml)";
  } else if (ids.size() > 1) {
    hint.ja += fmt::format("（使えるのは、次のとおりです: {}）", join(ids, "、"));
    hint.en += fmt::format(" (choose from: {})", join(ids, ", "));
  }
  return hint;
}

Diagnostics explain_missing_values(const Diagnostics& found, const Directory& reasons) {
  Diagnostics explained;
  for (Diagnostic diagnostic : found.all()) {
    if (is_about_missing_value(diagnostic)) diagnostic.hints = {write_reason(reasons)};
    explained.add(std::move(diagnostic));
  }
  return explained;
}

}  // namespace ayumi::load
