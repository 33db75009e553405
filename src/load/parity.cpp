#include "load/parity.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.h"
#include "base/text.h"
#include "formats/toml.h"
#include "load/file_complaints.h"
#include "load/glossary_check.h"
#include "load/inventory.h"
#include "load/parity_complaints.h"
#include "load/site_texts.h"

namespace ayumi::load {
namespace {

using Version = TranslatedText::Version;

constexpr std::size_t kDigestLength = 16;

// What an accepted translation was made from.
std::string digest(const TranslatedText& text) { return sha256(text.versions.front().words).substr(0, kDigestLength); }

Span first_line(const model::NarrativeVersion& version) {
  Span span = version.span;
  while (span.begin < span.end && (span.text().front() == '\n' || span.text().front() == '\r')) ++span.begin;
  const std::size_t length = std::min(span.text().find('\n'), span.text().size());
  span.end = span.begin + static_cast<std::uint32_t>(length);
  return span;
}

void add_narratives(std::vector<TranslatedText>& texts, const std::vector<model::Narrative>& narratives) {
  for (const model::Narrative& narrative : narratives) {
    TranslatedText& text = texts.emplace_back();
    text.key = "content/" + narrative.key;
    for (const model::NarrativeVersion& version : narrative.versions) {
      text.versions.push_back({version.language, first_line(version), version.source->text()});
    }
  }
}

// --- which texts need a translation ---

struct Range {
  char32_t first;
  char32_t last;
};
// Latin, Greek, Cyrillic and so on; kana and ideographs; full-width letters, half-width kana; rare ideographs. Neither
// signs and punctuation nor units in one character (㎡).
constexpr std::array<Range, 9> kLetters{{{'A', 'Z'},
                                         {'a', 'z'},
                                         {0xC0, 0x1FFF},
                                         {0x3041, 0x31FF},
                                         {0x3400, 0xFAFF},
                                         {0xFF21, 0xFF3A},
                                         {0xFF41, 0xFF5A},
                                         {0xFF66, 0xFFDC},
                                         {0x10000, 0x10FFFF}}};

bool has_letters(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(first_code_point(text).length)) {
    const char32_t c = first_code_point(text).value;
    const auto holds = [&](const Range& range) { return c >= range.first && c <= range.last; };
    if (std::any_of(kLetters.begin(), kLetters.end(), holds)) return true;
  }
  return false;
}

bool is_east_asian(std::string_view language) {
  const std::string_view code = language.substr(0, language.find('-'));
  return code == "ja" || code == "zh" || code == "ko";
}

bool needs_translation(const TranslatedText& text) {
  const Version& original = text.versions.front();
  const bool is_ascii = std::all_of(original.words.begin(), original.words.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  return has_letters(original.words) && !(is_ascii && is_east_asian(original.language));
}

std::vector<std::string> languages_without(const TranslatedText& text, const std::vector<model::Language>& languages) {
  std::vector<std::string> missing;
  for (const model::Language& language : languages) {
    const auto is_this = [&](const Version& version) { return version.language == language.code; };
    if (std::none_of(text.versions.begin(), text.versions.end(), is_this)) missing.push_back(language.code);
  }
  return missing;
}

// --- the ledger ---

struct Recorded {
  std::string digest;
  Span place;
};
using Ledger = std::map<std::string, Recorded, std::less<>>;

// nullopt: there is none, or it couldn't be read (which `diagnostics` says).
std::optional<Ledger> read_ledger(const FileReader& files, const std::string& path, Sources& sources,
                                  Diagnostics& diagnostics) {
  if (!files.exists(path)) return std::nullopt;
  auto text = files.read(path, kMaxFileSize);
  if (!text) {
    diagnostics.add(text.failure().kind == Failure::Kind::too_large ? complaints::too_large(path, kMaxFileSize)
                                                                    : complaints::unreadable(text.failure()));
    return std::nullopt;
  }
  const auto tree = formats::parse_toml(sources.add(path, *std::move(text)), diagnostics);
  if (!tree) return std::nullopt;
  Ledger ledger;
  for (const formats::Entry& entry : tree->as<formats::Table>()->entries()) {
    if (const auto* recorded = entry.node.as<std::string>()) {
      ledger[entry.key] = {*recorded, entry.node.span()};
    } else {
      diagnostics.add(complaints::bad_ledger_entry(entry));
    }
  }
  return ledger;
}

void compare(const std::vector<TranslatedText>& texts, const Ledger& ledger, const std::stop_token& stop,
             Diagnostics& diagnostics) {
  for (const TranslatedText& text : texts) {
    if (stop.stop_requested()) return;
    if (text.versions.size() < 2) continue;
    const auto recorded = ledger.find(text.key);
    if (recorded == ledger.end()) {
      diagnostics.add(complaints::unrecorded_translation(text));
    } else if (recorded->second.digest != digest(text)) {
      diagnostics.add(complaints::stale_translation(text));
    }
  }
}

bool has_translations(const std::vector<TranslatedText>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const TranslatedText& text) { return text.versions.size() > 1; });
}

std::vector<MissingTranslation> missing_among(const std::vector<TranslatedText>& texts,
                                              const std::vector<model::Language>& languages) {
  std::vector<MissingTranslation> missing;
  for (const TranslatedText& text : texts) {
    std::vector<std::string> without = languages_without(text, languages);
    if (!without.empty() && needs_translation(text)) missing.push_back({text, std::move(without)});
  }
  return missing;
}

std::string quoted(std::string_view key) {
  std::string text = "\"";
  for (const char c : key) {
    if (c == '"' || c == '\\') text += '\\';
    text += c == '\n' || c == '\t' ? ' ' : c;
  }
  return text + "\"";
}

}  // namespace

std::vector<TranslatedText> translated_texts(const model::Site& site) {
  std::vector<TranslatedText> texts;
  for (const LocatedText& located : site_texts(site)) {
    TranslatedText& text = texts.emplace_back();
    text.key = located.key;
    for (const model::TextVersion& version : located.text->versions()) {
      text.versions.push_back({version.language, version.span, version.text});
    }
  }
  add_narratives(texts, site.narratives);
  return texts;
}

std::vector<MissingTranslation> missing_translations(const model::Site& site) {
  return missing_among(translated_texts(site), site.languages);
}

void check_parity(const model::Site& site, const FileReader& files, const std::string& folder, Sources& sources,
                  const std::stop_token& stop, Diagnostics& diagnostics) {
  if (site.languages.size() < 2 || stop.stop_requested()) return;
  Diagnostics found;
  const std::vector<TranslatedText> texts = translated_texts(site);
  if (stop.stop_requested()) return;
  for (const MissingTranslation& missing : missing_among(texts, site.languages)) {
    found.add(complaints::missing_translation(missing));
  }
  const std::string path = join_path(folder, "data/parity.toml");
  if (const auto ledger = read_ledger(files, path, sources, found)) {
    compare(texts, *ledger, stop, found);
  } else if (!found.has_errors() && has_translations(texts)) {
    found.add(complaints::no_ledger(path));
  }
  if (stop.stop_requested()) return;
  check_glossary(site, found);
  if (stop.stop_requested()) return;
  found.sort();
  diagnostics.append(std::move(found));
}

std::string parity_ledger_text(const model::Site& site) {
  std::map<std::string, std::string> entries;
  for (const TranslatedText& text : translated_texts(site)) {
    if (text.versions.size() > 1) entries.emplace(quoted(text.key), digest(text));
  }
  std::string ledger =
      "# 訳文を確かめたときの原文の記録です。「ayumi parity」が書きかえるので、手では直しません。\n"
      "# What each translation was made from, written by \"ayumi parity\"; not to be edited by hand.\n";
  for (const auto& [key, recorded] : entries) ledger.append(key).append(" = \"").append(recorded).append("\"\n");
  return ledger;
}

}  // namespace ayumi::load
