#include "commands/mistakes_html.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/excerpt.h"
#include "base/file_system.h"
#include "base/print_diagnostics.h"
#include "base/text.h"

namespace ayumi::commands {

namespace {

void replace(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

bool stays_in_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("/-._~").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (stays_in_address(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string shown(std::string_view text) { return escape(visible(text)).markup(); }

// The first line of the span, with the stretch marked.
std::string line_html(const Span& span) {
  const std::size_t number = span.source->line_column(span.begin).line;
  const std::string_view line = span.source->line(number);
  const std::size_t start = span.source->offset({number, 1});
  const std::size_t begin = std::min<std::size_t>(span.begin - start, line.size());
  const std::size_t end = std::clamp<std::size_t>(span.end - start, begin, line.size());
  const std::string marked = begin == end ? " " : shown(line.substr(begin, end - begin));
  return fmt::format("<pre class=\"source\"><span class=\"line-number\">{}</span> {}<mark>{}</mark>{}</pre>\n", number,
                     shown(line.substr(0, begin)), marked, shown(line.substr(end)));
}

std::string place_and_line(const Span& span, const std::string& path, const EditorLink& editor) {
  const Html place = place_html(span, path, editor);
  if (place.empty()) return {};
  return fmt::format("<p class=\"place\">{}</p>\n{}", place.markup(), span ? line_html(span) : std::string());
}

}  // namespace

std::string EditorLink::address(const std::string& path, LineColumn place) const {
  std::string address = pattern_;
  replace(address, "{line}", std::to_string(place.line));
  replace(address, "{column}", std::to_string(place.column));
  replace(address, "{path}", encoded(join_path(folder_, path)));
  return address;
}

Html place_html(const Span& span, const std::string& path, const EditorLink& editor) {
  const std::string& file = span ? span.source->path() : path;
  if (file.empty()) return {};
  const LineColumn at = span ? span.source->line_column(span.begin) : LineColumn{};
  const std::string text = span ? fmt::format("{}:{}:{}", file, at.line, at.column) : file;
  const std::string address = editor.address(file, at);
  if (address.empty()) return Html::from_markup("<code>" + shown(text) + "</code>");
  return Html::from_markup(fmt::format("<a href=\"{}\"><code>{}</code></a>", escape(address).markup(), shown(text)));
}

Html mistake_html(const Diagnostic& diagnostic, MessageLanguage language, int level, const EditorLink& editor) {
  const bool is_japanese = language == MessageLanguage::ja;
  std::string out =
      fmt::format("<article class=\"mistake {0}\">\n<h{1}><span class=\"severity\">{2}</span> {3}</h{1}>\n",
                  label_of(diagnostic.severity, MessageLanguage::en), level, label_of(diagnostic.severity, language),
                  shown(diagnostic.message.in(language)));
  out += place_and_line(diagnostic.span, diagnostic.path, editor);
  for (const Message& hint : diagnostic.hints) {
    out += fmt::format("<p class=\"hint\"><strong>{}</strong> {}</p>\n", is_japanese ? "ヒント" : "Hint",
                       shown(hint.in(language)));
  }
  for (const Related& related : diagnostic.related) {
    out += fmt::format("<p class=\"related\"><strong>{}</strong> {}</p>\n{}", is_japanese ? "関連" : "See",
                       shown(related.message.in(language)), place_and_line(related.span, {}, editor));
  }
  return Html::from_markup(out + "</article>\n");
}

}  // namespace ayumi::commands
