#include "evaluate/compare_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kWordsBefore = 8;  // code points of an excerpt
constexpr std::size_t kWordsFrom = 32;

// "1200.5" as "1,200.5".
std::string grouped(std::string text) {
  const std::size_t first = text.front() == '-' ? 1 : 0;
  for (std::size_t at = std::min(text.find('.'), text.size()); at > first + kGroup;) text.insert(at -= kGroup, ",");
  return text;
}

// Of "time|times" the form for that number.
std::string unit_form(const std::string& unit, const std::string& number) {
  const std::size_t bar = unit.find('|');
  if (bar == std::string::npos) return unit;
  return number == "1" ? unit.substr(0, bar) : unit.substr(bar + 1);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "1,000 people" would read on from the number.
bool is_multiple(const std::string& unit) { return unit.front() >= '0' && unit.front() <= '9'; }

std::string with_unit(const std::string& number, const std::string& unit, MessageLanguage language) {
  if (unit.empty()) return number;
  if (is_multiple(unit)) return fmt::format("{} × {}", number, unit_form(unit, number));
  const bool is_apart = language == MessageLanguage::en && is_letter(unit.front());
  return number + (is_apart ? " " : "") + unit_form(unit, number);
}

// The offsets of the code points, and of the end.
std::vector<std::size_t> code_points(std::string_view text) {
  std::vector<std::size_t> offsets;
  std::size_t at = 0;
  for (; at < text.size(); at += first_code_point(text.substr(at)).length) offsets.push_back(at);
  offsets.push_back(at);
  return offsets;
}

// With one space for any number of line ends, and none at the ends.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : trim(text)) {
    const bool is_end = c == '\n' || c == '\r';
    if (!is_end) line += c;
    if (is_end && line.back() != ' ') line += ' ';
  }
  return line;
}

std::string excerpt(std::string_view text, std::size_t difference) {
  const std::vector<std::size_t> offsets = code_points(text);
  const auto found = std::upper_bound(offsets.begin(), offsets.end(), difference);
  const auto at = static_cast<std::size_t>(found - offsets.begin()) - 1;
  std::size_t from = at > kWordsBefore ? at - kWordsBefore : 0;
  while (from > 0 && is_letter(text[offsets[from] - 1])) --from;  // a whole word
  const std::size_t to = std::min(at + kWordsFrom, offsets.size() - 1);
  const std::string cut = on_one_line(text.substr(offsets[from], offsets[to] - offsets[from]));
  return (from > 0 ? "…" : "") + cut + (to < offsets.size() - 1 ? "…" : "");
}

std::string text_in(const model::LocalizedText& text, const std::string& language) {
  const model::TextVersion* const version = text.find(language);
  return version != nullptr ? version->text : std::string();
}

void add_changed(const model::LocalizedText& candidates, const model::LocalizedText& before,
                 const model::LocalizedText& after, std::vector<std::string>& changed) {
  for (const model::TextVersion& version : candidates.versions()) {
    const bool is_new = std::find(changed.begin(), changed.end(), version.language) == changed.end();
    if (is_new && text_in(before, version.language) != text_in(after, version.language)) {
      changed.push_back(version.language);
    }
  }
}

}  // namespace

Message quantity(const Decimal& value, int digits, const model::LocalizedText& unit) {
  const std::string number = grouped(value.to_fixed(std::max(digits, value.scale())));
  const Message name = name_of(unit);
  return {with_unit(number, name.ja, MessageLanguage::ja), with_unit(number, name.en, MessageLanguage::en)};
}

Message value_text(const model::Plan& plan, const model::Indicator& indicator, const model::Observation* observation) {
  if (observation == nullptr) return {};
  if (observation->state) return name_of(plan.scheme.states[observation->state->value].name);
  Message reason;
  if (observation->reason) reason = name_of(plan.scheme.reasons[observation->reason->value].name);
  if (observation->reason && reason.ja.empty()) {
    const std::string& symbol = plan.scheme.reasons[observation->reason->value].symbol;
    reason = {symbol, symbol};
  }
  if (!observation->value) return reason;
  Message value =
      quantity(*observation->value, indicator.digits, observation->unit.empty() ? indicator.unit : observation->unit);
  if (reason.ja.empty()) return value;
  return {fmt::format("{}（{}）", value.ja, reason.ja), fmt::format("{} ({})", value.en, reason.en)};
}

Message quoted(const std::vector<Message>& names) {
  Message all;
  for (const Message& name : names) {
    all.ja += fmt::format("「{}」", name.ja);
    all.en += fmt::format("{}“{}”", all.en.empty() ? "" : ", ", name.en);
  }
  return all;
}

Message joined(const std::vector<Message>& parts) {
  Message all;
  for (const Message& part : parts) {
    all.ja += (all.ja.empty() ? "" : "、") + part.ja;
    all.en += (all.en.empty() ? "" : ", ") + part.en;
  }
  return all;
}

std::pair<std::string, std::string> excerpts(std::string_view before, std::string_view after) {
  const auto [end, other] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto difference = static_cast<std::size_t>(end - before.begin());
  return {excerpt(before, difference), excerpt(after, difference)};
}

std::optional<TextChange> text_change(const model::LocalizedText& before, const model::LocalizedText& after) {
  TextChange change;
  add_changed(after, before, after, change.languages);
  add_changed(before, before, after, change.languages);
  if (change.languages.empty()) return std::nullopt;
  const auto show = [&](const std::string& wanted, std::string& old, std::string& now) {
    const auto found = std::find(change.languages.begin(), change.languages.end(), wanted);
    const std::string& language = found != change.languages.end() ? *found : change.languages.front();
    std::tie(old, now) = excerpts(text_in(before, language), text_in(after, language));
  };
  show("ja", change.before.ja, change.after.ja);
  show("en", change.before.en, change.after.en);
  return change;
}

void take_over(const TextChange& change, Difference& difference) {
  difference.languages = change.languages;
  difference.before = change.before;
  difference.after = change.after;
}

}  // namespace ayumi::evaluate
