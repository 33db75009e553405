#include "render/catalogue.h"

#include <map>
#include <utility>

#include "formats/toml.h"

namespace ayumi::render {

namespace {

using Entries = std::map<std::string, std::string, std::less<>>;

std::string file_of(const std::string& language) { return "words/" + language + ".toml"; }

void complain(const Span& span, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "words.wrong-type";
  diagnostic.message = {"画面の文言の書き方が正しくありません", "this is not how words of the interface are written"};
  diagnostic.hints = {
      {"[見出し] の下に、名前 = \"文字\" の形で書いてください", "write key = \"text\" below a [section]"}};
  diagnostic.span = span;
  diagnostics.add(std::move(diagnostic));
}

void read_section(const formats::Entry& section, Entries& entries, Diagnostics& diagnostics) {
  const auto* table = section.node.as<formats::Table>();
  if (table == nullptr) return complain(section.key_span, diagnostics);
  for (const formats::Entry& entry : table->entries()) {
    if (const auto* text = entry.node.as<std::string>()) {
      entries.insert_or_assign(section.key + "." + entry.key, *text);
    } else {
      complain(entry.key_span, diagnostics);
    }
  }
}

Entries read_layers(const Theme& theme, const std::string& language, Diagnostics& diagnostics) {
  Entries entries;
  for (const Source* source : theme.layers(file_of(language))) {
    const auto tree = formats::parse_toml(*source, diagnostics);
    const auto* table = tree ? tree->as<formats::Table>() : nullptr;
    if (table == nullptr) continue;
    for (const formats::Entry& section : table->entries()) read_section(section, entries, diagnostics);
  }
  return entries;
}

void report_missing_language(const std::string& language, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "words.missing-language";
  diagnostic.message = {"言語「" + language + "」の画面の文言がありません",
                        "there are no words of the interface for the language \"" + language + "\""};
  diagnostic.hints = {
      {"サイトの templates/" + file_of(language) + " に、組み込みの words/en.toml と同じ項目を訳して置いてください",
       "put a translation of the built-in words/en.toml into the site's templates/" + file_of(language)}};
  diagnostic.path = "templates/" + file_of(language);
  diagnostics.add(std::move(diagnostic));
}

void report_missing_key(const std::string& language, const std::string& key, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "words.missing-key";
  diagnostic.message = {"文言「" + key + "」の訳がないため、英語で表示します",
                        "\"" + key + "\" has no translation; the English words are shown"};
  diagnostic.hints = {
      {"templates/" + file_of(language) + " に書き足してください", "add it to templates/" + file_of(language)}};
  diagnostic.path = "templates/" + file_of(language);
  diagnostics.add(std::move(diagnostic));
}

}  // namespace

view::Words read_words(const Theme& theme, const std::string& language, Diagnostics& diagnostics) {
  Entries entries = read_layers(theme, language, diagnostics);
  if (entries.empty()) {
    report_missing_language(language, diagnostics);
    return {};
  }
  Diagnostics english_diagnostics;  // reported when English itself is read
  for (const auto& [key, text] : read_layers(theme, "en", english_diagnostics)) {
    if (entries.emplace(key, text).second) report_missing_key(language, key, diagnostics);
  }
  return view::Words(std::move(entries));
}

}  // namespace ayumi::render
