#include "evaluate/compare_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "evaluate/wording.h"
#include "model/unit.h"

namespace ayumi::evaluate {
namespace {

constexpr std::size_t kWordsBefore = 8;  // code points of an excerpt
constexpr std::size_t kWordsFrom = 32;

// As pages write it: ▲1,200人 / −1,200 people; a unit that is a multiple is multiplied out.
std::string with_unit(const Decimal& value, int digits, const std::string& unit, MessageLanguage language) {
  std::string digits_text = model::counted_digits(value, digits, unit);
  const bool is_negative = digits_text.front() == '-';
  if (is_negative) digits_text.erase(0, 1);
  const std::string sign = is_negative ? (language == MessageLanguage::ja ? "▲" : "−") : "";
  std::string number = sign + model::group_thousands(digits_text);
  if (unit.empty()) return number;
  const std::string form(model::unit_form(unit, model::unit_count(number)));
  const bool is_apart = model::begins_with_digit(form) || language == MessageLanguage::en;
  return number + (is_apart && !model::joins_number(form) ? " " : "") + form;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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
  std::size_t to = std::min(at + kWordsFrom, offsets.size() - 1);
  // Whole words.
  while (from > 0 && is_letter(text[offsets[from] - 1])) --from;
  while (to < offsets.size() - 1 && is_letter(text[offsets[to] - 1]) && is_letter(text[offsets[to]])) ++to;
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
  const Message name = name_of(unit);
  return {with_unit(value, digits, name.ja, MessageLanguage::ja),
          with_unit(value, digits, name.en, MessageLanguage::en)};
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
