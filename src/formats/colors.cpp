#include "formats/colors.h"

#include <fmt/core.h>

#include <optional>
#include <string>

#include "base/text.h"

namespace ayumi::formats {

namespace {

// What was meant by "0017c1", "#01c" or "＃0017C1".
std::optional<Color> meant_color(std::string_view text) {
  std::string digits = to_nfkc(trim(text));
  if (digits.starts_with('#')) digits.erase(0, 1);
  if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
  return parse_color("#" + digits);
}

Diagnostic bad_color(const Entry& entry) {
  const auto* text = entry.node.as<std::string>();
  Diagnostic diagnostic;
  diagnostic.code = "data.bad-color";
  diagnostic.message = {fmt::format("「{}」の値は、色の書き方ではありません", entry.key),
                        fmt::format("the value of “{}” is not a color", entry.key)};
  diagnostic.span = entry.node.span();
  const auto meant = text != nullptr ? meant_color(*text) : std::nullopt;
  const std::string example = meant ? to_string(*meant) : "#0017c1";
  diagnostic.hints = {
      {fmt::format("# と、赤・緑・青を2桁ずつの十六進数で書いてください: {} = \"{}\"", entry.key, example),
       fmt::format("write # and two hexadecimal digits each for red, green and blue: {} = \"{}\"", entry.key,
                   example)}};
  return diagnostic;
}

}  // namespace

bool read_colors(const Table& table, std::vector<TokenColor>& colors, Diagnostics& diagnostics) {
  bool is_good = true;
  for (const Entry& entry : table.entries()) {
    const auto* text = entry.node.as<std::string>();
    const auto color = text != nullptr ? parse_color(*text) : std::nullopt;
    if (color) {
      colors.push_back({entry.key, *color, entry.node.span()});
    } else {
      diagnostics.add(bad_color(entry));
      is_good = false;
    }
  }
  return is_good;
}

}  // namespace ayumi::formats
