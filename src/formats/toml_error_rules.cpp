#include "formats/toml_error_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "formats/full_width.h"

namespace ayumi::formats {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

constexpr ErrorWords kBoolean{ErrorPlace::value, "true（はい）か false（いいえ）の書き方が正しくありません",
                              "this is not a true or false value", "「true」か「false」を小文字で書いてください",
                              "write true or false in lower case"};
constexpr ErrorWords kNoQuotes{ErrorPlace::unquoted, "文字列が引用符で囲まれていません",
                               "this text has no quotes round it", "前後を「\"」で囲んでください",
                               "put it between double quotes"};
constexpr ErrorWords kDate{ErrorPlace::value, "日付の書き方が正しくありません", "this is not a valid date",
                           "年4桁・月2桁・日2桁を「-」でつないでください（例: 2024-04-01）",
                           "write the year with four digits, month and day with two: 2024-04-01"};
constexpr ErrorWords kWordedDate{ErrorPlace::value, "日付か文字列の書き方が正しくありません",
                                 "this is neither a date nor a text in quotes",
                                 "日付なら西暦で「2025-09-30」のように書き、文字列なら前後を「\"」で囲んでください",
                                 "write a date as 2025-09-30, and put text between double quotes"};
constexpr ErrorWords kLeadingZero{ErrorPlace::value, "数値が 0 で始まっています", "this number begins with 0",
                                  "数値なら先頭の 0 を消してください。番号やコードなら「\"」で囲んでください",
                                  "remove the leading 0, or put a code or number plate between double quotes"};
constexpr ErrorWords kDecimalPoint{ErrorPlace::value, "小数の書き方が正しくありません", "this decimal is incomplete",
                                   "小数点の前にも後ろにも数字を書いてください（例: 0.5、1.0）",
                                   "write digits on both sides of the decimal point: 0.5, 1.0"};
constexpr ErrorWords kNumber{
    ErrorPlace::value, "数値の書き方が正しくありません", "this is not a valid number",
    "単位や「%」を付けず、半角の数字だけで書いてください（例: 12.5）。文字列なら「\"」で囲んでください",
    "write half-width digits only, without a unit or %: 12.5; put text between double quotes"};

ErrorWords words_for_number(std::string_view reason, std::string_view value) {
  if (reason.starts_with("leading zeroes")) return kLeadingZero;
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  if (digits == 4 && digits < value.size() && (value[digits] == '/' || value.substr(digits).starts_with("年")))
    return kDate;
  const bool is_plain = value.find_first_not_of("+-0123456789.") == std::string_view::npos;
  if (is_plain && (value.ends_with('.') || value.find('.') <= 1)) return kDecimalPoint;
  return kNumber;
}

// 令和7年9月30日, R7.9.30
bool is_worded_date(std::string_view value) {
  const std::size_t month = value.find("月", std::min(value.find("年"), value.size()));
  if (month != std::string_view::npos && value.ends_with("日")) return true;
  if (value.empty() || std::string_view("MTSHRmtshr").find(value.front()) == std::string_view::npos) return false;
  const std::string_view rest = value.substr(1);
  const auto is_separator = [](char c) { return c == '.' || c == '/' || c == '-'; };
  return std::all_of(rest.begin(), rest.end(), [&](char c) { return is_digit(c) || is_separator(c); }) &&
         std::count_if(rest.begin(), rest.end(), is_separator) == 2;
}

struct Rule {
  std::string_view scope;   // empty: any
  std::string_view reason;  // how it starts
  ErrorWords words;
};

constexpr std::string_view kBehindValue = "expected a comment or whitespace";
constexpr std::string_view kQuoteBehindValue = "expected a comment or whitespace, saw '\"'";

constexpr ErrorPlace kHere = ErrorPlace::character;

constexpr std::array<Rule, 31> kRules{{
    {"key-value pair",
     "expected '=', saw ':'",
     {kHere, "「:」ではなく「=」が必要です", "“=” is needed here, not “:”", "「名前 = 値」の形で書いてください",
      "write it as name = value"}},
    {"key-value pair",
     "expected '='",
     {kHere, "名前のあとに「=」がありません", "“=” is missing behind the name",
      "「名前 = 値」の形で書いてください。空白を含む名前は「\"」で囲みます",
      "write it as name = value; a name with spaces stands between double quotes"}},
    {"key-value pair",
     "expected value",
     {kHere, "「=」のあとに値がありません", "there is no value behind “=”",
      "値を書いてください。まだ決まっていないときは、行の先頭に「#」を付けてください",
      "write a value, or put # at the start of the line while there is none"}},
    {"key-value pair",
     kQuoteBehindValue,
     {kHere, "閉じた「\"」のあとに文字が続いています", "there is more behind the “\"” that closes the text",
      "文章の中の「\"」は「\\\"」と書くか、全体を「'」で囲んでください",
      "write \\\" for a quote within text, or put the whole text between single quotes"}},
    {"key-value pair",
     kBehindValue,
     {kHere, "値のあとに余分な文字があります", "there is something behind the value",
      "1行には1つだけ書いてください。説明は「#」のあとに書けます。文字列なら全体を「\"」で囲みます",
      "write one value a line; remarks go behind #, and text stands between double quotes as a whole"}},
    {"table header",
     "expected a comment or whitespace",
     {kHere, "見出しのあとに余分な文字があります", "there is something behind the header",
      "「[名前]」か「[[名前]]」だけを1行に書いてください",
      "a header, [name] or [[name]], stands on a line of its own"}},
    {"table header",
     "expected ']'",
     {kHere, "見出しの「[」が閉じられていません", "the header's “[” is not closed",
      "「[名前]」か「[[名前]]」の形で書いてください", "write it as [name] or [[name]]"}},
    {"table header",
     "encountered end-of-file",
     {kHere, "見出しの「[」が閉じられていません", "the header's “[” is not closed",
      "「[名前]」か「[[名前]]」の形で書いてください", "write it as [name] or [[name]]"}},
    {"table header",
     "tables with blank",
     {kHere, "見出しに名前がありません", "this header has no name", "角かっこの中に名前を書いてください",
      "write a name within the brackets"}},
    {"table header",
     "[[array-of-table]]",
     {kHere, "二重の角かっこの間に空白があります", "there is a blank between the double brackets",
      "「[[名前]]」のように続けて書いてください", "write [[name]] without blanks between the brackets"}},
    {"key",
     "multi-line strings",
     {kHere, "名前に何行にもわたる文字列は使えません", "a name can't be text of several lines",
      "名前は半角の英数字で書いてください", "write names with ASCII letters and digits"}},
    {"key",
     "expected bare key",
     {kHere, "ここには名前が必要です", "a name is needed here",
      "名前は半角の英数字・「-」・「_」で書き、それ以外の文字を含むときは「\"」で囲んでください",
      "names are ASCII letters, digits, - and _; others stand between double quotes"}},
    {"root table",
     "expected keys, tables, whitespace or comments, saw '='",
     {kHere, "「=」の前に名前がありません", "there is no name before “=”", "「名前 = 値」の形で書いてください",
      "write it as name = value"}},
    {"root table",
     "expected keys, tables",
     {kHere, "行の始めに使えない文字があります", "a line can't begin with this character",
      "行は「名前 = 値」・「[見出し]」・「# 説明」のどれかです。日本語の名前は「\"」で囲んでください",
      "a line is name = value, [header] or # remark; names with other than ASCII letters stand between double quotes"}},
    {"array",
     "expected comma",
     {kHere, "値と値の間に「,」がありません", "a comma is missing between two values",
      "値を「,」で区切るか、並びを「]」で閉じてください", "separate the values with commas, or close the list with ]"}},
    {"array",
     "expected value or closing",
     {kHere, "「,」の前に値がありません", "there is no value before this comma", "余分な「,」を消してください",
      "remove the comma that is too many"}},
    {"inline table",
     "expected key-value pair, saw closing",
     {kHere, "「}」の前に余分な「,」があります", "there is one comma too many before “}”",
      "最後の「,」を消してください", "remove the last comma"}},
    {"inline table",
     "expected key-value pair or closing",
     {kHere, "「,」の前に「名前 = 値」がありません", "there is no name = value before this comma",
      "余分な「,」を消してください", "remove the comma that is too many"}},
    {"inline table",
     "expected key or closing '}', saw '\\n'",
     {kHere, "「{ }」の途中で改行されています", "there is a line break within “{ }”",
      "「{」から「}」までを1行に書くか、「[見出し]」に分けて書いてください",
      "write everything from { to } on one line, or use a [header] with one line for each name"}},
    {"inline table",
     "expected key or closing '}', saw '\\r'",
     {kHere, "「{ }」の途中で改行されています", "there is a line break within “{ }”",
      "「{」から「}」までを1行に書くか、「[見出し]」に分けて書いてください",
      "write everything from { to } on one line, or use a [header] with one line for each name"}},
    {"inline table",
     "expected comma",
     {kHere, "項目と項目の間に「,」がありません", "a comma is missing between two entries",
      "項目を「,」で区切るか、「}」で閉じてください", "separate the entries with commas, or close the table with }"}},
    {"inline table",
     "expected key",
     {kHere, "ここには名前が必要です", "a name is needed here",
      "名前は半角の英数字・「-」・「_」で書き、それ以外の文字を含むときは「\"」で囲んでください",
      "names are ASCII letters, digits, - and _; others stand between double quotes"}},
    {"",
     "expected '\\n' after '\\r'",
     {kHere, "改行文字が古い形式（CR だけ）です", "this line ends with CR alone, an old form of line end",
      "エディタで改行コードを LF（または CRLF）にして保存し直してください",
      "save the file again with LF or CRLF line ends"}},
    {"",
     "vertical tabs",
     {kHere, "改行に使えない制御文字があります", "this control character can't end a line", "その文字を消してください",
      "remove it"}},
    {"string",
     "unknown escape sequence",
     {kHere, "「\\」の使い方が正しくありません", "this is not a valid use of “\\”",
      "「\\」そのものを書くときは「\\\\」とするか、全体を「'」で囲んでください",
      "write \\\\ for a backslash, or put the text between single quotes"}},
    {"string",
     "escape sequence",
     {kHere, "「\\」の使い方が正しくありません", "this is not a valid use of “\\”",
      "「\\」そのものを書くときは「\\\\」とするか、全体を「'」で囲んでください",
      "write \\\\ for a backslash, or put the text between single quotes"}},
    {"unicode scalar sequence",
     "",
     {kHere, "「\\u」のあとの文字番号が正しくありません", "the character number behind “\\u” is not valid",
      "「\\」そのものを書くときは「\\\\」とするか、全体を「'」で囲んでください",
      "write \\\\ for a backslash, or put the text between single quotes"}},
    {"string",
     "line-ending backslashes",
     {kHere, "行末の「\\」のあとに文字があります", "there is something behind the “\\” at the line's end",
      "「\\」のあとはすぐに改行してください", "break the line right behind the backslash"}},
    {"",
     "unescaped control characters",
     {kHere, "目に見えない制御文字が混ざっています", "there is an invisible control character here",
      "その文字を消してください", "remove it"}},
    {"",
     "control characters other than TAB",
     {kHere, "目に見えない制御文字が混ざっています", "there is an invisible control character here",
      "その文字を消してください", "remove it"}},
    {"",
     "unexpected control character",
     {kHere, "目に見えない制御文字が混ざっています", "there is an invisible control character here",
      "その文字を消してください", "remove it"}},
}};

// A key-value pair that the file's end cuts off: before or behind its "=".
ErrorWords words_for_cut_off_pair(ErrorPlaceText place) {
  const std::size_t line = place.text.rfind('\n', place.at == 0 ? 0 : place.at - 1);
  const std::string_view last = place.text.substr(line == std::string_view::npos ? 0 : line + 1);
  const std::string_view reason = last.find('=') == std::string_view::npos ? "expected '='" : "expected value";
  const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return r.reason == reason; });
  return rule->words;
}

}  // namespace

std::size_t value_begin(std::string_view text, std::size_t at) {
  std::size_t begin = std::min(at, text.size());
  while (begin > 0 && std::string_view("=[{, \t\r\n").find(text[begin - 1]) == std::string_view::npos) --begin;
  return begin;
}

std::size_t value_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_of(",]}# \t\r\n", begin), text.size());
}

std::optional<ErrorWords> words_for_value(std::string_view scope, std::string_view reason, ErrorPlaceText place) {
  const std::size_t begin = value_begin(place.text, place.at);
  const std::string_view value = place.text.substr(begin, value_end(place.text, begin) - begin);
  if (scope == "key-value pair" && reason == "expected a comment or whitespace, saw ','" && !value.empty() &&
      is_digit(value.front())) {
    return kNumber;
  }
  const bool is_date = is_one_of(scope, {"date", "date-time", "date-time offset"});
  if (is_date && !value.ends_with("年度")) return kDate;
  const bool is_value = is_date || scope == "value" || scope == "boolean" || scope == "time" ||
                        scope.ends_with("integer") || scope.ends_with("floating-point");
  if (!is_value || value.empty()) return std::nullopt;
  if (is_one_of(lower_case(value), {"true", "false", "yes", "no", "on", "off", "はい", "いいえ"})) return kBoolean;
  if (value.ends_with("年度")) return kNoQuotes;
  const char first = value.front();
  if (is_digit(first) || first == '+' || first == '-' || first == '.') return words_for_number(reason, value);
  if (is_worded_date(value)) return kWordedDate;
  const auto wide = full_width_at(value);
  if (wide && is_digit(wide->meant)) return kNumber;
  const bool is_letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  return is_letter || !is_ascii(first) ? std::optional(kNoQuotes) : std::nullopt;
}

std::optional<ErrorWords> words_for_reason(std::string_view scope, std::string_view reason, ErrorPlaceText place) {
  const bool is_behind_quote = place.at > 0 && place.text[place.at - 1] == '"';
  if (is_behind_quote && reason.starts_with(kBehindValue)) reason = kQuoteBehindValue;
  for (const Rule& rule : kRules) {
    if ((rule.scope.empty() || rule.scope == scope) && reason.starts_with(rule.reason)) return rule.words;
  }
  const bool is_pair = scope == "key-value pair" || scope == "key";
  if (is_pair && reason == "encountered end-of-file") return words_for_cut_off_pair(place);
  return std::nullopt;
}

}  // namespace ayumi::formats
