#include "formats/toml_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "formats/full_width.h"
#include "formats/toml_lines.h"
#include "formats/toml_outline.h"

namespace ayumi::formats {
namespace {

constexpr std::string_view kDigits = "0123456789";

struct NumberCharacter {
  char meant = '0';
  std::size_t length = 0;  // in bytes
};

// The character of a number or date at the start of `text`, in whatever width.
std::optional<NumberCharacter> number_character(std::string_view text) {
  constexpr std::string_view kMeant = "0123456789+-.,/_";
  constexpr std::array<std::string_view, 7> kDashes{"ー", "―", "–", "—", "─", "…", "‥"};
  if (text.empty()) return std::nullopt;
  if (kMeant.find(text.front()) != std::string_view::npos) return NumberCharacter{text.front(), 1};
  for (const std::string_view dash : kDashes) {
    if (text.starts_with(dash)) return NumberCharacter{'-', dash.size()};
  }
  const auto found = full_width_at(text);
  if (!found || kMeant.find(found->meant) == std::string_view::npos) return std::nullopt;
  return NumberCharacter{found->meant, found->written.size()};
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

// Characters of a number, one behind the other.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string meant;  // in ASCII
};

Run run_from(std::string_view text, std::size_t begin) {
  Run run{begin, begin, ""};
  while (const auto found = number_character(text.substr(run.end))) {
    run.end += found->length;
    run.meant += found->meant;
  }
  return run;
}

std::size_t run_begin(std::string_view text, std::size_t stopped) {
  std::size_t begin = std::min(stopped, text.size());
  if (!number_character(text.substr(begin))) begin = text.substr(0, begin).find_last_not_of(" \t") + 1;
  while (begin > 0) {
    const std::size_t previous = previous_character(text, begin);
    if (!number_character(text.substr(previous))) break;
    begin = previous;
  }
  return begin;
}

// The run without commas in which the parser stopped: an item of a list.
Run item_of(std::string_view text, const Run& run, std::size_t stopped) {
  Run item{run.begin, run.begin, ""};
  while (const auto found = number_character(text.substr(item.end))) {
    if (found->meant == ',' && item.end >= stopped) break;
    item.end += found->length;
    item.meant += found->meant;
    if (found->meant == ',') item = {item.end, item.end, ""};
  }
  return item;
}

void cut_last_commas(std::string_view text, Run& run) {
  while (run.meant.ends_with(',')) {
    run.meant.pop_back();
    run.end = previous_character(text, run.end);
  }
}

bool is_value_end(std::string_view text, std::size_t end) {
  if (end >= text.size() || std::string_view(" \t\r\n,]}#").find(text[end]) != std::string_view::npos) return true;
  const auto found = full_width_at(text.substr(end));
  return found && std::string_view(" ,]}#").find(found->meant) != std::string_view::npos;
}

// What stands before a value: in its line, or above it where that is an item of a list.
std::string_view text_before(std::string_view text, std::size_t begin) {
  const std::size_t line = line_begin(text, begin);
  const std::string_view before = trim(text.substr(line, begin - line));
  if (!before.empty()) return before;
  const bool is_item = !outline_toml(text.substr(0, line), kAnyDepth, OutlineDetail::depth_only).open_brackets.empty();
  return is_item ? trim(text.substr(0, line)) : before;
}

// The value that is written in characters of a number alone.
std::optional<Run> number_at(std::string_view text, std::size_t stopped) {
  Run run = run_from(text, run_begin(text, stopped));
  const std::string_view before = text_before(text, run.begin);
  if (before.ends_with('[') || before.ends_with('{')) {
    run = item_of(text, run, stopped);
  } else if (before.ends_with('=') || before.ends_with("＝")) {
    cut_last_commas(text, run);
  } else {
    return std::nullopt;
  }
  return run.meant.empty() || !is_value_end(text, run.end) ? std::nullopt : std::optional(run);
}

// --- what can be wrong with one ---

std::optional<NumberWords> dash(const Run& run, const std::string& written) {
  if (run.meant.find_first_not_of('-') != std::string::npos) return std::nullopt;
  return NumberWords{
      run.begin,
      run.end,
      {"「" + written + "」は数値ではありません", "“" + written + "” is not a number"},
      {"値がないときは、この項目そのものを書かないでください", "where there is no value, leave the whole entry out"}};
}

// A sign, digits, and digits behind a point; without zeros before the first digit that counts.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto is_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of(kDigits) == std::string_view::npos;
  };
  if (!is_digits(text.substr(0, point)) || (point > 1 && text.front() == '0')) return false;
  return point == text.size() || is_digits(text.substr(point + 1));
}

// Three digits behind each comma; the last ones may have a point behind them.
bool are_thousands(const std::vector<std::string_view>& groups) {
  return !groups.front().starts_with('0') && std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) {
    return std::min(group.find_first_not_of(kDigits), group.size()) == 3;
  });
}

Message hint_for_commas(const std::string& meant) {
  const std::vector<std::string_view> groups = split(meant, ',');
  std::string joined = meant;
  joined.erase(std::remove(joined.begin(), joined.end(), ','), joined.end());
  if (are_thousands(groups) && is_number(joined)) {
    return {"桁区切りの「,」は付けずに、「" + joined + "」と書いてください",
            "write it without thousands separators: " + joined};
  }
  const std::string decimal = std::string(groups.front()) + "." + std::string(groups.back());
  if (groups.size() == 2 && is_number(decimal)) {
    return {"小数点は「.」です。「" + decimal + "」と書いてください", "the decimal point is “.”: write " + decimal};
  }
  return {"桁区切りの「,」は付けずに書いてください（例: 1234 または 1_234）",
          "write numbers without thousands separators: 1234 or 1_234"};
}

std::optional<NumberWords> commas(const Run& run) {
  if (run.meant.find(',') == std::string::npos) return std::nullopt;
  return NumberWords{run.begin,
                     run.end,
                     {"数値の途中に「,」があります", "there is a comma within this number"},
                     hint_for_commas(run.meant)};
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

struct WrittenDate {
  std::string year;
  unsigned month = 0;
  unsigned day = 0;

  std::string year_and_month() const { return year + "-" + two_digits(month); }
  std::string literal() const { return year_and_month() + "-" + two_digits(day); }
};

// Year, month and day, with the same sign between.
std::optional<WrittenDate> written_date(const std::string& meant) {
  const std::size_t sign = meant.find_first_not_of(kDigits);
  if (sign == std::string::npos) return std::nullopt;
  const std::vector<std::string_view> parts = split(meant, meant[sign]);
  if (parts.size() != 3 || parts[0].size() != 4) return std::nullopt;
  WrittenDate date{std::string(parts[0]), 0, 0};
  for (const auto& [part, number] : {std::pair{parts[1], &date.month}, std::pair{parts[2], &date.day}}) {
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), *number);
    if (part.size() > 2 || error != std::errc() || end != part.data() + part.size()) return std::nullopt;
  }
  return date;
}

// nullopt for a day that there is.
std::optional<Message> why_no_day(const WrittenDate& date) {
  const std::chrono::month month(date.month);
  if (!month.ok()) {
    return Message{std::to_string(date.month) + "月はありません。月は01から12までで書いてください",
                   "there is no month " + std::to_string(date.month) + "; months go from 01 to 12"};
  }
  int year = 0;
  std::from_chars(date.year.data(), date.year.data() + date.year.size(), year);
  const auto last = static_cast<unsigned>((std::chrono::year(year) / month / std::chrono::last).day());
  if (date.day >= 1 && date.day <= last) return std::nullopt;
  return Message{date.year + "年" + std::to_string(date.month) + "月の日は、01から" + two_digits(last) + "までです",
                 "the days of " + date.year_and_month() + " go from 01 to " + two_digits(last)};
}

std::optional<NumberWords> date(const Run& run, const std::string& written) {
  const auto found = written_date(run.meant);
  if (!found) return std::nullopt;
  if (auto why = why_no_day(*found)) {
    return NumberWords{
        run.begin, run.end, {"「" + written + "」という日はありません", "there is no day " + written}, *std::move(why)};
  }
  if (found->literal() == written) return std::nullopt;
  return NumberWords{run.begin,
                     run.end,
                     {"日付の書き方が正しくありません", "this is not a valid date"},
                     {"年4桁・月2桁・日2桁を「-」でつないで、「" + found->literal() + "」と書いてください",
                      "write the year with four digits, month and day with two: " + found->literal()}};
}

std::optional<NumberWords> full_width(const Run& run, const std::string& written) {
  if (run.meant == written || !is_number(run.meant)) return std::nullopt;
  return NumberWords{
      run.begin,
      run.end,
      {"「" + written + "」に、ここでは使えない文字があります", "“" + written + "” is not in half-width characters"},
      {"半角で「" + run.meant + "」と書いてください", "type it in half-width characters: " + run.meant}};
}

}  // namespace

std::optional<NumberWords> explain_number(std::string_view text, std::size_t stopped) {
  const auto run = number_at(text, stopped);
  if (!run) return std::nullopt;
  const std::string written(text.substr(run->begin, run->end - run->begin));
  if (auto words = dash(*run, written)) return words;
  if (auto words = commas(*run)) return words;
  if (auto words = date(*run, written)) return words;
  return full_width(*run, written);
}

bool is_dashes(std::string_view text) {
  const Run run = run_from(text, 0);
  return run.end > 0 && run.end == text.size() && run.meant.find_first_not_of('-') == std::string::npos;
}

}  // namespace ayumi::formats
