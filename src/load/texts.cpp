// Texts, names and addresses: what is cleaned silently, and what is said about the rest.
#include <algorithm>

#include "base/text.h"
#include "load/codecs.h"

namespace ayumi::load {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

// C0 but for tab and line feed, DEL, C1, and what Unicode hides: direction marks and byte-order marks inside a text.
bool is_control(char32_t c) {
  if (c == U'\t' || c == U'\n') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// Whether is_control could hold for one of the text's characters; cheap and true too often.
bool may_have_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20U || byte == 0x7FU || byte == 0xC2U || byte == 0xE2U || byte == 0xEFU;
  });
}

std::string without_controls(std::string_view text, Span place, Diagnostics& diagnostics) {
  std::string kept;
  bool has_complained = false;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    const bool is_line_end = next.value == U'\r' && text.substr(1).starts_with('\n');
    if (!is_control(next.value)) {
      kept += text.substr(0, next.length);
    } else if (!is_line_end && !has_complained) {
      diagnostics.add(complaints::control_character(next.value, place));
      has_complained = true;
    }
    text.remove_prefix(next.length);
  }
  return kept;
}

// 氏　名: two or more single characters, none of them ASCII, with nothing but spaces between.
bool is_padded(std::string_view text) {
  std::size_t characters = 0;
  bool was_space = true;
  for (; !text.empty(); text.remove_prefix(first_code_point(text).length)) {
    const char32_t c = first_code_point(text).value;
    const bool is_space = c == U' ' || c == U'\u3000';
    if (!is_space && (!was_space || c < 0x80)) return false;
    if (!is_space) ++characters;
    was_space = is_space;
  }
  return characters >= 2;
}

std::string clean_name(std::string_view text, Span place, Diagnostics& diagnostics) {
  std::string clean = clean_text(text, place, diagnostics);
  if (is_padded(clean)) diagnostics.add(complaints::padded_name(clean, place));
  return clean;
}

const std::string* expect_string(const formats::Node& node, const TypeInfo& type, Decoding& decoding) {
  const auto* text = node.as<std::string>();
  if (text == nullptr) complain_type(node, type, decoding);
  return text;
}

bool is_language(std::string_view code, const std::vector<model::Language>& languages) {
  return std::any_of(languages.begin(), languages.end(), [&](const auto& language) { return language.code == code; });
}

// Strings by language; an empty one is as good as none.
bool decode_versions(const formats::Table& table, std::vector<model::TextVersion>& versions, Decoding& decoding) {
  bool is_good = true;
  for (const formats::Entry& entry : table.entries()) {
    if (!is_language(entry.key, decoding.languages)) {
      decoding.diagnostics.add(complaints::unknown_language(entry.key, decoding.languages, entry.key_span));
      is_good = false;
    } else if (const auto* text = entry.node.as<std::string>()) {
      std::string clean = clean_name(*text, entry.node.span(), decoding.diagnostics);
      if (!clean.empty()) versions.push_back({entry.key, std::move(clean), entry.node.span()});
    } else {
      decoding.diagnostics.add(complaints::wrong_type(entry.key, PlainString::type(), "", entry.node));
      is_good = false;
    }
  }
  return is_good;
}

void sort_by_language(std::vector<model::TextVersion>& versions, const std::vector<model::Language>& languages) {
  const auto rank = [&](const model::TextVersion& version) {
    return std::find_if(languages.begin(), languages.end(),
                        [&](const auto& language) { return language.code == version.language; });
  };
  std::sort(versions.begin(), versions.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

}  // namespace

std::string clean_text(std::string_view text, Span place, Diagnostics& diagnostics) {
  if (!may_have_control(text)) return is_ascii(text) ? std::string(trim(text)) : to_nfc(trim(text));
  return to_nfc(trim(without_controls(text, place, diagnostics)));
}

bool Codec<model::LocalizedText>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  std::vector<model::TextVersion> versions;
  bool is_good = true;
  if (const auto* text = node.as<std::string>()) {
    std::string clean = clean_name(*text, node.span(), decoding.diagnostics);
    if (!clean.empty()) versions.push_back({decoding.languages.front().code, std::move(clean), node.span()});
  } else if (const auto* table = node.as<formats::Table>()) {
    is_good = decode_versions(*table, versions, decoding);
    sort_by_language(versions, decoding.languages);
  } else {
    return complain_type(node, type(), decoding);
  }
  value = model::LocalizedText(std::move(versions));
  return is_good;
}

bool PlainString::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const std::string* text = expect_string(node, type(), decoding);
  if (text != nullptr) value = clean_name(*text, node.span(), decoding.diagnostics);
  return text != nullptr;
}

bool Id::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const std::string* text = expect_string(node, type(), decoding);
  if (text == nullptr) return false;
  value = *text;
  if (is_slug(*text)) return true;
  decoding.diagnostics.add(complaints::bad_id(*text, node.span()));
  return false;
}

bool WebAddress::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const std::string* text = expect_string(node, type(), decoding);
  if (text == nullptr) return false;
  value = trim(*text);
  const bool has_scheme = value.starts_with("https://") || value.starts_with("http://");
  const bool has_host = value.size() > value.find("://") + 3;
  const bool has_bad_character = std::any_of(value.begin(), value.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20U ||
           std::string_view("\"<>\\^`{|}\x7F").find(c) != std::string_view::npos;
  });
  if (has_scheme && has_host && !has_bad_character && value.find("\u3000") == std::string::npos) return true;
  decoding.diagnostics.add(complaints::bad_address(value, node.span()));
  return false;
}

// A letter code of two or three, then groups of two to eight letters or digits: enough of BCP 47 for folder names.
bool LanguageCode::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const std::string* text = expect_string(node, type(), decoding);
  if (text == nullptr) return false;
  value = *text;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_part = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  bool is_good = true;
  bool is_first = true;
  for (const std::string_view part : split(value, '-')) {
    is_good =
        is_good && part.size() >= 2 && part.size() <= (is_first ? 3U : 8U) &&
        std::all_of(part.begin(), part.end(), [&](char c) { return is_first ? c >= 'a' && c <= 'z' : is_part(c); });
    is_first = false;
  }
  if (!is_good) decoding.diagnostics.add(complaints::bad_language(*text, node.span()));
  return is_good;
}

}  // namespace ayumi::load
