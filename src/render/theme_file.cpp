#include "render/theme_file.h"

#include <fmt/core.h>

#include <array>
#include <optional>

#include "base/text.h"
#include "formats/colors.h"
#include "formats/toml.h"

namespace ayumi::render {

namespace {

constexpr std::array<std::string_view, 6> kKeys{"base", "styles", "light", "dark", "print", "contrast"};
constexpr std::array<std::string_view, 3> kContrastKeys{"colors", "on", "least"};

void add(const Message& message, const Message& hint, Span span, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "theme.wrong-key";
  diagnostic.message = message;
  diagnostic.hints = {hint};
  diagnostic.span = span;
  diagnostics.add(std::move(diagnostic));
}

void complain_type(const formats::Entry& entry, const std::string& example, Diagnostics& diagnostics) {
  add({fmt::format("「{}」の書き方が正しくありません", entry.key),
       fmt::format("this is not how “{}” is written", entry.key)},
      {"例: " + example, "for example: " + example}, entry.node.span(), diagnostics);
}

void complain_key(const formats::Entry& entry, std::span<const std::string_view> keys, Diagnostics& diagnostics) {
  const auto near = nearest(entry.key, keys);
  const std::vector<std::string> names(keys.begin(), keys.end());
  const std::string list = join(names, ", ");
  add({fmt::format("テーマに「{}」という項目はありません", entry.key),
       fmt::format("a theme has no key “{}”", entry.key)},
      near ? Message{fmt::format("「{}」のことですか", *near), fmt::format("did you mean “{}”?", *near)}
           : Message{"書けるのは " + list + " です", "it can have " + list},
      entry.key_span, diagnostics);
}

// Texts, or nothing after a complaint.
std::vector<Named> names_in(const formats::Entry& entry, const std::string& example, Diagnostics& diagnostics) {
  std::vector<Named> names;
  const auto* items = entry.node.as<formats::Array>();
  if (items == nullptr) {
    complain_type(entry, example, diagnostics);
    return names;
  }
  for (const formats::Node& item : *items) {
    if (const auto* text = item.as<std::string>()) {
      names.push_back({*text, item.span()});
    } else {
      complain_type(entry, example, diagnostics);
    }
  }
  return names;
}

double number_in(const formats::Entry& entry, Diagnostics& diagnostics) {
  if (const auto* whole = entry.node.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* decimal = entry.node.as<Decimal>()) return decimal->to_double();
  complain_type(entry, "least = 4.5", diagnostics);
  return 1;
}

std::optional<ContrastRule> contrast_in(const formats::Node& node, Diagnostics& diagnostics) {
  const auto* table = node.as<formats::Table>();
  if (table == nullptr) return std::nullopt;
  ContrastRule rule;
  for (const formats::Entry& entry : table->entries()) {
    if (entry.key == "colors") {
      rule.colors = names_in(entry, R"(colors = ["text", "link"])", diagnostics);
    } else if (entry.key == "on") {
      rule.on = names_in(entry, R"(on = ["background"])", diagnostics);
    } else if (entry.key == "least") {
      rule.least = number_in(entry, diagnostics);
    } else {
      complain_key(entry, kContrastKeys, diagnostics);
    }
  }
  return rule;
}

void read_contrasts(const formats::Entry& entry, ThemeFile& file, Diagnostics& diagnostics) {
  const auto* rules = entry.node.as<formats::Array>();
  for (const formats::Node& node : rules != nullptr ? *rules : formats::Array()) {
    if (auto rule = contrast_in(node, diagnostics)) {
      file.contrasts.push_back(*std::move(rule));
      continue;
    }
    rules = nullptr;
    break;
  }
  if (rules == nullptr) complain_type(entry, "[[contrast]]", diagnostics);
}

void read_colors(const formats::Entry& entry, ColorScheme scheme, ThemeFile& file, Diagnostics& diagnostics) {
  if (const auto* table = entry.node.as<formats::Table>()) {
    formats::read_colors(*table, file.colors.of(scheme), diagnostics);
  } else {
    complain_type(entry, fmt::format("[{}]", entry.key), diagnostics);
  }
}

void read_styles(const formats::Entry& entry, ThemeFile& file, Diagnostics& diagnostics) {
  const auto* sheets = entry.node.as<formats::Table>();
  if (sheets == nullptr) return complain_type(entry, "[styles]", diagnostics);
  for (const formats::Entry& sheet : sheets->entries()) {
    file.styles[sheet.key] = names_in(sheet, R"(site = ["site.css", "charts.css"])", diagnostics);
  }
}

void read_entry(const formats::Entry& entry, ThemeFile& file, Diagnostics& diagnostics) {
  for (const ColorScheme scheme : kColorSchemes) {
    if (entry.key == name_of(scheme)) return read_colors(entry, scheme, file, diagnostics);
  }
  if (entry.key == "contrast") return read_contrasts(entry, file, diagnostics);
  if (entry.key == "styles") {
    read_styles(entry, file, diagnostics);
  } else if (entry.key != "base") {
    complain_key(entry, kKeys, diagnostics);
  } else if (const auto* name = entry.node.as<std::string>()) {
    file.base = {*name, entry.node.span()};
  } else {
    complain_type(entry, R"(base = "standard")", diagnostics);
  }
}

}  // namespace

ThemeFile read_theme_file(const Source& source, Diagnostics& diagnostics) {
  ThemeFile file;
  const auto tree = formats::parse_toml(source, diagnostics);
  const auto* table = tree ? tree->as<formats::Table>() : nullptr;
  if (table == nullptr) return file;
  for (const formats::Entry& entry : table->entries()) read_entry(entry, file, diagnostics);
  return file;
}

}  // namespace ayumi::render
