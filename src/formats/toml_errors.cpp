#include "formats/toml_errors.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "formats/full_width.h"
#include "formats/limits.h"
#include "formats/toml_error_rules.h"
#include "formats/toml_lines.h"
#include "formats/toml_numbers.h"
#include "formats/toml_outline.h"

namespace ayumi::formats {
namespace {

struct Mistake {
  TomlPart part;
  std::string_view text;
  std::size_t at = 0;
  std::string_view scope;   // what toml++ was parsing: "string", "array"
  std::string_view reason;  // "expected '=', saw 'x'"

  bool reason_has(std::string_view words) const { return reason.find(words) != std::string_view::npos; }
  bool is_at_end() const { return reason == "encountered end-of-file"; }
};

Mistake read_description(const TomlPart& part, std::string_view text, std::size_t offset,
                         std::string_view description) {
  constexpr std::string_view kStart = "Error while parsing ";
  Mistake mistake{part, text, std::min(offset, text.size()), {}, description};
  const std::size_t colon = description.find(": ");
  if (!description.starts_with(kStart) || colon == std::string_view::npos) return mistake;
  mistake.scope = description.substr(kStart.size(), colon - kStart.size());
  mistake.reason = description.substr(colon + 2);
  return mistake;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  std::size_t next = at + 1;
  while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
  return next;
}

Diagnostic syntax_error(const Mistake& mistake, std::size_t from, std::size_t to, Message message) {
  return {.code = "toml.syntax", .message = std::move(message), .span = mistake.part.span(from, to)};
}

// --- two keys with one name ---

// The keys up to the one that toml++ refused. That is the one where it stopped or the one before: it may have read a
// header's whole line first.
std::vector<OutlineKey> keys_read(const Mistake& mistake) {
  const bool is_behind_header =
      mistake.scope == "table header" && (mistake.at >= mistake.text.size() || mistake.text[mistake.at] != '[');
  const std::size_t end = is_behind_header ? mistake.at : line_end(mistake.text, mistake.at);
  auto keys = outline_toml(mistake.text.substr(0, end), kAnyDepth, OutlineDetail::with_keys).keys;
  const std::size_t last_begin = std::min(mistake.text.find_first_not_of("[ \t", mistake.at), mistake.text.size());
  while (!keys.empty() && keys.back().begin > last_begin) keys.pop_back();
  return keys;
}

std::optional<std::pair<OutlineKey, OutlineKey>> colliding_keys(const Mistake& mistake) {
  const auto keys = keys_read(mistake);
  const std::size_t last = keys.size();
  std::optional<std::pair<OutlineKey, OutlineKey>> best;
  for (std::size_t i = last; i > 0 && i + 2 > last; --i) {
    const auto earlier = find_earlier(keys, i - 1);
    if (!earlier) continue;
    if (keys[*earlier].path == keys[i - 1].path) return std::pair{keys[i - 1], keys[*earlier]};
    if (!best) best = std::pair{keys[i - 1], keys[*earlier]};
  }
  return best;
}

// The header that a key stands in; nullopt for any other key.
std::optional<HeaderLine> header_of(std::string_view text, const OutlineKey& key) {
  const auto header = header_line(text, key.begin);
  return header && header->opened > 0 ? header : std::nullopt;
}

// [[project.indicator]] before the first [[project]]: TOML takes the first for the whole of "project".
std::optional<Diagnostic> part_before_whole(const Mistake& mistake, const OutlineKey& whole, const OutlineKey& part) {
  const auto later = header_of(mistake.text, whole);
  const auto earlier = header_of(mistake.text, part);
  if (!later || !earlier || later->opened != 2 || earlier->name.size() <= later->name.size()) return std::nullopt;
  const std::string of_part(mistake.text.substr(earlier->begin, earlier->end - earlier->begin));
  const std::string of_whole(mistake.text.substr(later->begin, later->end - later->begin));
  Diagnostic diagnostic = syntax_error(mistake, earlier->begin, earlier->end,
                                       {"「" + of_part + "」の前に「" + of_whole + "」がありません",
                                        "there is no " + of_whole + " before this " + of_part});
  diagnostic.code = "toml.duplicate-key";
  diagnostic.hints.push_back({"「" + of_part + "」は、それが属する「" + of_whole + "」の下に書いてください",
                              "write " + of_part + " below the " + of_whole + " that it belongs to"});
  diagnostic.related.push_back({{"最初の「" + of_whole + "」はここです", "the first " + of_whole + " is here"},
                                mistake.part.span(later->begin, later->end)});
  return diagnostic;
}

std::optional<Diagnostic> duplicate(const Mistake& mistake) {
  if (!mistake.reason.starts_with("cannot redefine") && !mistake.reason.starts_with("cannot insert"))
    return std::nullopt;
  const auto keys = colliding_keys(mistake);
  if (keys) {
    if (auto found = part_before_whole(mistake, keys->first, keys->second)) return found;
  }
  const std::size_t begin = keys ? keys->first.begin : mistake.at;
  const std::size_t end = keys ? keys->first.end : next_character(mistake.text, mistake.at);
  const std::string name(mistake.text.substr(begin, end - begin));
  Diagnostic diagnostic = syntax_error(mistake, begin, end,
                                       {"「" + name + "」は、すでに書かれています", "“" + name + "” is already there"});
  diagnostic.code = "toml.duplicate-key";
  diagnostic.hints.push_back(
      {"どちらか一方を消すか、名前を変えてください。同じ形のものを並べるときは、見出しを「[[名前]]"
       "」のように二重の角かっこにします",
       "remove or rename one of them; a list of things of the same kind has headers in double brackets, [[name]]"});
  if (keys) {
    diagnostic.related.push_back({{"先に書かれているのはここです", "the first one is here"},
                                  mistake.part.span(keys->second.begin, keys->second.end)});
  }
  return diagnostic;
}

// --- numbers ---

std::optional<Diagnostic> number_range(const Mistake& mistake) {
  constexpr std::array<std::string_view, 4> kReasons{"is not representable", "exceeds length limit",
                                                     "numeric value too long", "could not be interpreted as a value"};
  const auto matches = [&](std::string_view words) { return mistake.reason_has(words); };
  if (std::none_of(kReasons.begin(), kReasons.end(), matches)) return std::nullopt;
  const std::size_t begin = value_begin(mistake.text, mistake.at);
  return number_out_of_range(mistake.part.span(begin, value_end(mistake.text, begin)));
}

std::optional<Diagnostic> number(const Mistake& mistake) {
  constexpr std::array<std::string_view, 4> kTexts{"string", "comment", "table header", "unicode scalar sequence"};
  const auto is_within = [&](std::string_view scope) { return mistake.scope.ends_with(scope); };
  if (std::any_of(kTexts.begin(), kTexts.end(), is_within)) return std::nullopt;
  auto words = explain_number(mistake.text, mistake.at);
  if (!words) return std::nullopt;
  Diagnostic diagnostic = syntax_error(mistake, words->begin, words->end, std::move(words->message));
  diagnostic.hints.push_back(std::move(words->hint));
  return diagnostic;
}

// --- full-width characters ---

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The first full-width character from `at` on, behind nothing but the signs of a number.
std::optional<std::size_t> find_full_width(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view("0123456789+-._").find(text[at]) != std::string_view::npos) ++at;
  const auto found = full_width_at(text.substr(std::min(at, text.size())));
  return found ? std::optional(at) : std::nullopt;
}

std::optional<Diagnostic> full_width(const Mistake& mistake) {
  const auto at = find_full_width(mistake.text, mistake.at);
  if (!at) return std::nullopt;
  const FullWidth found = *full_width_at(mistake.text.substr(*at));
  // A text without quotes, or a number with a unit.
  const bool is_value = is_letter(found.meant) || is_digit(found.meant);
  if (is_value && value_begin(mistake.text, *at) == *at) return std::nullopt;
  const std::string written(found.written);
  const std::string meant(1, found.meant);
  if (found.meant == ' ') {
    Diagnostic space = syntax_error(mistake, *at, *at + written.size(),
                                    {"全角の空白が使われています", "there is a full-width space here"});
    space.hints.push_back({"半角の空白に直すか、消してください", "replace it by an ordinary space, or remove it"});
    return space;
  }
  Diagnostic diagnostic =
      syntax_error(mistake, *at, *at + written.size(),
                   {"「" + written + "」は、ここでは使えない文字です", "“" + written + "” can't stand here"});
  diagnostic.hints.push_back(
      {"半角の「" + meant + "」に直してください", "type the half-width “" + meant + "” instead"});
  return diagnostic;
}

// --- what nobody sees ---

std::optional<Diagnostic> control_character(const Mistake& mistake) {
  if (mistake.at >= mistake.text.size()) return std::nullopt;
  const auto found = static_cast<unsigned char>(mistake.text[mistake.at]);
  if (mistake.reason_has("vertical tabs")) return std::nullopt;
  const bool is_control = (found < 0x20 && found != '\t' && found != '\n' && found != '\r') || found == 0x7F;
  if (!is_control) return std::nullopt;
  Diagnostic diagnostic =
      syntax_error(mistake, mistake.at, mistake.at + 1,
                   {"目に見えない制御文字が混ざっています", "there is an invisible control character here"});
  diagnostic.hints.push_back({"その文字を消してください。見えなければ、この行を打ち直してください",
                              "remove it; where it can't be seen, type the line again"});
  return diagnostic;
}

// --- brackets and quotes that nobody closed ---

Diagnostic open_string(const Mistake& mistake, std::size_t begin) {
  const std::string quote(1, mistake.text[begin]);
  const bool is_long = mistake.text.substr(begin).starts_with(quote + quote + quote);
  const std::string mark = is_long ? quote + quote + quote : quote;
  Diagnostic diagnostic = syntax_error(mistake, begin, is_long ? begin + 3 : line_end(mistake.text, begin),
                                       {"文字列が閉じられていません", "this string is not closed"});
  diagnostic.hints.push_back(
      {"文字列の終わりに「" + mark + "」を付けてください", "put " + mark + " at the end of the text"});
  if (!is_long) {
    diagnostic.hints.push_back({"何行にもわたる文章は、始めと終わりを「" + quote + quote + quote + "」にします",
                                "text of several lines begins and ends with " + quote + quote + quote});
  }
  return diagnostic;
}

std::optional<Diagnostic> unclosed_string(const Mistake& mistake) {
  if (mistake.scope != "string" && mistake.scope != "literal string") return std::nullopt;
  const bool is_line_end =
      mistake.at < mistake.text.size() && (mistake.text[mistake.at] == '\n' || mistake.text[mistake.at] == '\r');
  if (!mistake.is_at_end() && !is_line_end) return std::nullopt;
  const auto outline = outline_toml(mistake.text.substr(0, mistake.at), kAnyDepth, OutlineDetail::depth_only);
  return open_string(mistake, outline.open_string.value_or(line_begin(mistake.text, mistake.at)));
}

// Where the text stands that a bracket should have been closed before: at the end, or where the next line begins
// something else within a list.
std::optional<std::size_t> end_of_open_bracket(const Mistake& mistake) {
  if (mistake.is_at_end()) return mistake.at;
  const std::size_t line = line_begin(mistake.text, mistake.at);
  const std::size_t first = std::min(mistake.text.find_first_not_of(" \t", line), mistake.text.size());
  const bool is_next = looks_like_statement(mistake.text, first) || looks_like_header(mistake.text, first);
  return is_next ? std::optional(line) : std::nullopt;
}

std::optional<Diagnostic> unclosed_bracket(const Mistake& mistake) {
  const auto end = end_of_open_bracket(mistake);
  if (!end) return std::nullopt;
  const auto outline = outline_toml(mistake.text.substr(0, *end), kAnyDepth, OutlineDetail::depth_only);
  if (outline.open_brackets.empty()) return std::nullopt;
  const std::size_t begin = outline.open_brackets.back();
  const bool is_array = mistake.text[begin] == '[';
  if (!is_array && !mistake.is_at_end()) return std::nullopt;
  const std::string open = is_array ? "[" : "{";
  const std::string close = is_array ? "]" : "}";
  Diagnostic diagnostic = syntax_error(mistake, begin, begin + 1,
                                       {"「" + open + "」が閉じられていません", "this “" + open + "” is not closed"});
  diagnostic.hints.push_back(
      {"並びの終わりに「" + close + "」を付けてください", "put “" + close + "” behind the last of what it holds"});
  return diagnostic;
}

// [[name] and [name]].
std::optional<Diagnostic> unbalanced_header(const Mistake& mistake) {
  const auto header = header_line(mistake.text, mistake.at);
  if (!header || header->opened == header->closed || header->opened > 2 || header->closed > 2) return std::nullopt;
  const bool is_open = header->opened > header->closed;
  Diagnostic diagnostic = syntax_error(
      mistake, header->begin, header->end,
      is_open ? Message{"見出しの「[」が閉じられていません", "the header's “[” is not closed"}
              : Message{"見出しの始めの「[」が足りません", "a “[” is missing at the start of this header"});
  const std::size_t count = std::max(header->opened, header->closed);
  const std::string mended = std::string(count, '[') + std::string(header->name) + std::string(count, ']');
  diagnostic.hints.push_back({"「" + mended + "」と書いてください", "write it as " + mended});
  return diagnostic;
}

// --- text without quotes ---

// "from = " before the value at `begin`, with one blank on either side of the sign; empty if there is no plain key.
std::string key_before(std::string_view text, std::size_t begin) {
  const auto trimmed = [](std::string_view head) { return head.substr(0, head.find_last_not_of(" \t") + 1); };
  std::string_view head = trimmed(text.substr(0, begin));
  if (!head.ends_with('=')) return "";
  head = trimmed(head.substr(0, head.size() - 1));
  const std::size_t before = head.find_last_not_of(std::string(kBareKeyCharacters) + ".");
  const std::string_view key = before == std::string_view::npos ? head : head.substr(before + 1);
  return key.empty() ? "" : std::string(key) + " = ";
}

// Within brackets a value ends at a blank or a sign, else with its line.
std::size_t unquoted_end(const Mistake& mistake, std::size_t begin) {
  const auto outline = outline_toml(mistake.text.substr(0, begin), kAnyDepth, OutlineDetail::depth_only);
  if (!outline.open_brackets.empty()) return std::max(value_end(mistake.text, begin), begin + 1);
  const std::string_view line = mistake.text.substr(begin, line_end(mistake.text, begin) - begin);
  return begin + line.substr(0, line.find('#')).find_last_not_of(" \t\r") + 1;
}

Diagnostic unquoted_text(const Mistake& mistake, const ErrorWords& words) {
  const std::size_t begin = value_begin(mistake.text, mistake.at);
  const std::size_t end = unquoted_end(mistake, begin);
  std::string value(mistake.text.substr(begin, end - begin));
  value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
  const std::string mended = key_before(mistake.text, begin) + "\"" + value + "\"";
  Diagnostic diagnostic = syntax_error(mistake, begin, end, {std::string(words.ja), std::string(words.en)});
  diagnostic.hints.push_back({std::string(words.hint_ja) + ": " + mended, std::string(words.hint_en) + ": " + mended});
  return diagnostic;
}

// --- everything else ---

std::optional<Diagnostic> from_words(const Mistake& mistake, const std::optional<ErrorWords>& words) {
  if (!words) return std::nullopt;
  if (words->place == ErrorPlace::unquoted) return unquoted_text(mistake, *words);
  std::size_t begin = mistake.at;
  std::size_t end = next_character(mistake.text, mistake.at);
  if (words->place == ErrorPlace::value) {
    begin = value_begin(mistake.text, mistake.at);
    end = std::max(value_end(mistake.text, begin), begin + 1);
  }
  Diagnostic diagnostic = syntax_error(mistake, begin, end, {std::string(words->ja), std::string(words->en)});
  diagnostic.hints.push_back({std::string(words->hint_ja), std::string(words->hint_en)});
  return diagnostic;
}

Diagnostic general(const Mistake& mistake, std::string_view description) {
  Diagnostic diagnostic = syntax_error(mistake, mistake.at, next_character(mistake.text, mistake.at),
                                       {"ここは TOML の書き方として正しくありません", "this is not valid TOML"});
  diagnostic.hints.push_back({"読み取りプログラム（toml++）の説明: " + std::string(description),
                              "what the parser (toml++) says: " + std::string(description)});
  return diagnostic;
}

}  // namespace

Span TomlPart::span(std::size_t from, std::size_t to) const {
  const std::size_t size = end - begin;
  return {source, static_cast<std::uint32_t>(begin + std::min(from, size)),
          static_cast<std::uint32_t>(begin + std::min(to, size))};
}

Diagnostic explain_toml_error(const TomlPart& part, std::string_view text, std::size_t offset,
                              std::string_view description) {
  const Mistake mistake = read_description(part, text, offset, description);
  for (const auto explain : {duplicate, number_range, control_character, number, full_width, unclosed_string,
                             unclosed_bracket, unbalanced_header}) {
    if (auto diagnostic = explain(mistake)) return *std::move(diagnostic);
  }
  const ErrorPlaceText place{mistake.text, mistake.at};
  if (auto found = from_words(mistake, words_for_value(mistake.scope, mistake.reason, place))) return *std::move(found);
  if (auto found = from_words(mistake, words_for_reason(mistake.scope, mistake.reason, place)))
    return *std::move(found);
  return general(mistake, description);
}

}  // namespace ayumi::formats
