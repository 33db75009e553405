// One case a mistake: what is written, what the message marks and what it says.
#include "support/catch.h"
#include "unit/formats/reading.h"

using namespace ayumi;
using namespace ayumi::formats;

namespace {

struct Case {
  std::string text;
  std::string marked;
  std::string ja;
  std::string en;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"a = \"x", "\"x", "文字列が閉じられていません", "this string is not closed"},
      {"a = \"x\nb = 1\n", "\"x", "文字列が閉じられていません", "this string is not closed"},
      {"a = 'x\r\nb = 1\n", "'x\r", "文字列が閉じられていません", "this string is not closed"},
      {"a = \"\"\"\n長い\n\nb = 1", "\"\"\"", "文字列が閉じられていません", "this string is not closed"},
      {"a 1", "1", "名前のあとに「=」がありません", "“=” is missing behind the name"},
      {"a", "", "名前のあとに「=」がありません", "“=” is missing behind the name"},
      {"a: 1", ":", "「:」ではなく「=」が必要です", "“=” is needed here, not “:”"},
      {"a =\nb = 1", "\n", "「=」のあとに値がありません", "there is no value behind “=”"},
      {"b = 1\na =", "", "「=」のあとに値がありません", "there is no value behind “=”"},
      {"= 1", "=", "「=」の前に名前がありません", "there is no name before “=”"},
      {"name = Aomori city # x", "Aomori city", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"name = tokyo", "tokyo", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"name = 青森市", "青森市", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"name = 「青森市」", "「青森市」", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"name = ＡＢＣ", "ＡＢＣ", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"a = ひらがな", "ひらがな", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"a = True", "True", "true（はい）か false（いいえ）の書き方が正しくありません",
       "this is not a true or false value"},
      {"a = yes", "yes", "true（はい）か false（いいえ）の書き方が正しくありません",
       "this is not a true or false value"},
      {"a ＝ 1", "＝", "「＝」は、ここでは使えない文字です", "“＝” can't stand here"},
      {"a = ＂x＂", "＂", "「＂」は、ここでは使えない文字です", "“＂” can't stand here"},
      {"a = “x”", "“", "「“」は、ここでは使えない文字です", "““” can't stand here"},
      {"a = [1，2]", "，", "「，」は、ここでは使えない文字です", "“，” can't stand here"},
      {"a = [1、2]", "、", "「、」は、ここでは使えない文字です", "“、” can't stand here"},
      {"＃ 注", "＃", "「＃」は、ここでは使えない文字です", "“＃” can't stand here"},
      {"［a］", "［", "「［」は、ここでは使えない文字です", "“［” can't stand here"},
      {"[a］", "］", "「］」は、ここでは使えない文字です", "“］” can't stand here"},
      {"a = 1２", "1２", "「1２」に、ここでは使えない文字があります", "“1２” is not in half-width characters"},
      {"a = ８０", "８０", "「８０」に、ここでは使えない文字があります", "“８０” is not in half-width characters"},
      {"a = ▲12", "▲12", "「▲12」に、ここでは使えない文字があります", "“▲12” is not in half-width characters"},
      {"a = [１，２]", "１", "「１」に、ここでは使えない文字があります", "“１” is not in half-width characters"},
      {"a２ = 1", "２", "「２」は、ここでは使えない文字です", "“２” can't stand here"},
      {"a = ２９人", "２９人", "数値の書き方が正しくありません", "this is not a valid number"},
      {"a = ２０２４年度", "２０２４年度", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"a = -", "-", "「-」は数値ではありません", "“-” is not a number"},
      {"a = － # なし", "－", "「－」は数値ではありません", "“－” is not a number"},
      {"a = ー", "ー", "「ー」は数値ではありません", "“ー” is not a number"},
      {"a = {b = …}", "…", "「…」は数値ではありません", "“…” is not a number"},
      {"　a = 1", "　", "全角の空白が使われています", "there is a full-width space here"},
      {"a = 1　# 注", "　", "全角の空白が使われています", "there is a full-width space here"},
      {"a = [1 2]", "2", "値と値の間に「,」がありません", "a comma is missing between two values"},
      {"a = [1,, 2]", ",", "「,」の前に値がありません", "there is no value before this comma"},
      {"a = [\n1,\n2\nb = 1\n", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [1, 2\n\n[[b.c]] # x\n", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [1, 2,\n[b]\n", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [1, 2,\nb = 1\n", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [\n  { b = 1 },\n  { b = 2 },\nname = 1", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [", "[", "「[」が閉じられていません", "this “[” is not closed"},
      {"a = [{b = 1", "{", "「{」が閉じられていません", "this “{” is not closed"},
      {"a = {\nb = 1}", "\n", "「{ }」の途中で改行されています", "there is a line break within “{ }”"},
      {"a = {b = 1,}", "}", "「}」の前に余分な「,」があります", "there is one comma too many before “}”"},
      {"a = {b = 1 c = 2}", "c", "項目と項目の間に「,」がありません", "a comma is missing between two entries"},
      {"a = 1\rb = 2", "b", "改行文字が古い形式（CR だけ）です",
       "this line ends with CR alone, an old form of line end"},
      {"a = 2024/4/1", "2024/4/1", "日付の書き方が正しくありません", "this is not a valid date"},
      {"a = 2024-4-1", "2024-4-1", "日付の書き方が正しくありません", "this is not a valid date"},
      {"a = 2024-02-30", "2024-02-30", "「2024-02-30」という日はありません", "there is no day 2024-02-30"},
      {"a = 2026-13-01", "2026-13-01", "「2026-13-01」という日はありません", "there is no day 2026-13-01"},
      {"a = 2024年度", "2024年度", "文字列が引用符で囲まれていません", "this text has no quotes round it"},
      {"a = [{b = 令和6年度, c = 1}]", "令和6年度", "文字列が引用符で囲まれていません",
       "this text has no quotes round it"},
      {"a = 1,234", "1,234", "数値の途中に「,」があります", "there is a comma within this number"},
      {"a = {b = 1,234}", "1,234", "数値の途中に「,」があります", "there is a comma within this number"},
      {"a = [{b = 1,234, c = 1}]", "1,234", "数値の途中に「,」があります", "there is a comma within this number"},
      {"a = １，２３４", "１，２３４", "数値の途中に「,」があります", "there is a comma within this number"},
      {"a = 1,234円", "1", "数値の書き方が正しくありません", "this is not a valid number"},
      {"a = 12.5%", "12.5%", "数値の書き方が正しくありません", "this is not a valid number"},
      {"a = 12人", "12人", "数値の書き方が正しくありません", "this is not a valid number"},
      {"a = 007", "007", "数値が 0 で始まっています", "this number begins with 0"},
      {"a = .5", ".5", "小数の書き方が正しくありません", "this decimal is incomplete"},
      {"a = 1.", "1.", "小数の書き方が正しくありません", "this decimal is incomplete"},
      {"a = \"C:\\dir\"", "d", "「\\」の使い方が正しくありません", "this is not a valid use of “\\”"},
      {"a = \"C:\\Users\"", "s", "「\\u」のあとの文字番号が正しくありません",
       "the character number behind “\\u” is not valid"},
      {"a = \"x\x01y\"", "\x01", "目に見えない制御文字が混ざっています",
       "there is an invisible control character here"},
      {"# \x01", "\x01", "目に見えない制御文字が混ざっています", "there is an invisible control character here"},
      {std::string("\0a = 1", 6), std::string("\0", 1), "目に見えない制御文字が混ざっています",
       "there is an invisible control character here"},
      {std::string("a = 1\nb\0 = 1", 12), std::string("\0", 1), "目に見えない制御文字が混ざっています",
       "there is an invisible control character here"},
      {"題 = 1", "題", "行の始めに使えない文字があります", "a line can't begin with this character"},
      {"}", "}", "行の始めに使えない文字があります", "a line can't begin with this character"},
      {"a = \"x \"y\" z\"", "y", "閉じた「\"」のあとに文字が続いています",
       "there is more behind the “\"” that closes the text"},
      {"a = 1 b = 2", "b", "値のあとに余分な文字があります", "there is something behind the value"},
      {"[a", "[a", "見出しの「[」が閉じられていません", "the header's “[” is not closed"},
      {"[a\n", "[a", "見出しの「[」が閉じられていません", "the header's “[” is not closed"},
      {"[[a.b] # x\n", "[[a.b]", "見出しの「[」が閉じられていません", "the header's “[” is not closed"},
      {"[a]]\n", "[a]]", "見出しの始めの「[」が足りません", "a “[” is missing at the start of this header"},
      {"a]]\n", "a]]", "見出しの始めの「[」が足りません", "a “[” is missing at the start of this header"},
      {"[]", "]", "見出しに名前がありません", "this header has no name"},
      {"[a] b = 1", "b", "見出しのあとに余分な文字があります", "there is something behind the header"},
      {"[青森]", "青", "ここには名前が必要です", "a name is needed here"},
      {"a..b = 1", ".", "ここには名前が必要です", "a name is needed here"},
      {"a = 0xG", "0xG", "数値の書き方が正しくありません", "this is not a valid number"},
  };
  return all;
}

}  // namespace

TEST_CASE("Common mistakes have words of their own", "[toml][errors]") {
  for (const Case& mistake : cases()) {
    CAPTURE(mistake.text);
    const auto read = read_toml(mistake.text);
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "toml.syntax");
    CHECK(read.only().message.ja == mistake.ja);
    CHECK(read.only().message.en == mistake.en);
    CHECK(read.only().span.text() == mistake.marked);
    REQUIRE_FALSE(read.only().hints.empty());
    CHECK_FALSE(read.only().hints.front().ja.empty());
    CHECK_FALSE(read.only().hints.front().en.empty());
  }
}

TEST_CASE("The place is right behind other lines and in a part", "[toml][errors]") {
  const auto read = read_toml("# 注釈\n\"名前\" = \"青森\"\nb = 弘前\n");
  CHECK(read.only().span.begin == read.source.text().find("弘前"));
}

TEST_CASE("The hint is what should be written", "[toml][errors]") {
  for (const auto& [text, mended] :
       std::vector<std::pair<std::string, std::string>>{{"a = [{from = 令和6年度, to = 1}]", "from = \"令和6年度\""},
                                                        {"title.ja = 市の 計画\" # 注", "title.ja = \"市の 計画\""},
                                                        {"a = [\"x\", 青森]", "\"青森\""},
                                                        {"[[project.indicator]\nid = 1", "[[project.indicator]]"},
                                                        {"a = 1,029", "1029"},
                                                        {"a = -1,234,567.8", "-1234567.8"},
                                                        {"a = 13,5", "13.5"},
                                                        {"a = 0,029", "0.029"},
                                                        {"a = {b = 13,5}", "13.5"},
                                                        {"a = 1,2,3", "1_234"},
                                                        {"a = ２９", "29"},
                                                        {"a = ▲１２．５", "-12.5"},
                                                        {"a = ２０２５－０４－０１", "2025-04-01"},
                                                        {"a = 2025/4/1", "2025-04-01"},
                                                        {"a = 2026-13-01", "13"},
                                                        {"a = 2026-02-29", "28"},
                                                        {"a = 2024-02-30", "29"},
                                                        {"a = 2024-04-00", "30"},
                                                        {"project]]\nid = 1", "[[project]]"}}) {
    CAPTURE(text);
    const auto read = read_toml(text);
    CHECK(read.only().hints.front().ja.find(mended) != std::string::npos);
    CHECK(read.only().hints.front().en.find(mended) != std::string::npos);
  }
}

TEST_CASE("A mistake without words of its own quotes the parser", "[toml][errors]") {
  const auto read = read_toml("a = _1");
  CHECK(read.only().code == "toml.syntax");
  CHECK(read.only().message.en == "this is not valid TOML");
  CHECK(read.only().hints.front().en.find("underscores") != std::string::npos);
}

TEST_CASE("Two of one name: both places", "[toml][errors]") {
  struct Pair {
    std::string text;
    std::string second;
    std::size_t second_at;
    std::size_t first_at;
  };
  for (const Pair& pair : std::vector<Pair>{{"a = 1\nb = 2\na = 3\n", "a", 12, 0},
                                            {"\"a\" = 1\na = 3\n", "a", 8, 0},
                                            {"[a]\nx = 1\n[b]\n[a] # 注\ny = 1\n", "a", 15, 1},
                                            {"[a.b]\n[c]\n[ a . b ]\n", "a . b", 12, 1},
                                            {"a = {b = 1, c = 2, b = 3}", "b", 19, 5},
                                            {"[[p]]\nid = 1\n[[p]]\nid = 2\nid = 3\n", "id", 26, 19},
                                            {"[[p]]\n[p.q]\nx = 1\n[[p]]\n[p.q]\nx = 1\nx = 2\n", "x", 36, 30},
                                            {"[[a]]\n[a]\n", "a", 7, 2},
                                            {"a.b = 1\n[a]\n", "a", 9, 0},
                                            {"a = 1\n[a.b]\n", "a.b", 7, 0},
                                            {"a = 1\n[a.b]\nc = 2\n", "a.b", 7, 0},
                                            {"a = {b = 1}\n[a.c]\nd = 1\n", "a.c", 13, 0},
                                            {"a = {b = 1}\n[a.c]\n[d]\n", "a.c", 13, 0},
                                            {"a = 1\na.b = 1\n", "a.b", 6, 0}}) {
    CAPTURE(pair.text);
    const auto read = read_toml(pair.text);
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "toml.duplicate-key");
    CHECK(read.only().span.text() == pair.second);
    CHECK(read.only().span.begin == pair.second_at);
    REQUIRE(read.only().related.size() == 1);
    CHECK(read.only().related.front().span.begin == pair.first_at);
  }
}

TEST_CASE("Elements of a list of tables may repeat their keys", "[toml]") {
  CHECK(read_toml("[[p]]\nid = 1\n[[p]]\nid = 1\n[[p.q]]\nid = 1\n[[p.q]]\nid = 1\n").root.has_value());
}

TEST_CASE("No text makes the reader fail otherwise than by a diagnostic", "[toml][hostile]") {
  const std::vector<std::string> parts{"[",      "]",   "[[", "]]", "{",  "}", "=", "\"",   "'",
                                       "\"\"\"", "'''", "#",  "\n", "\r", ".", ",", "a",    "1",
                                       "-",      "あ",  "　", "\\", "0x", "e", "_", "\x7F", "「"};
  for (const std::string& a : parts) {
    for (const std::string& b : parts) {
      for (const std::string& c : parts) {
        for (const std::string& prefix : {std::string(), std::string("k = ")}) {
          const auto read = read_toml(prefix + a + b + c);
          if (read.root.has_value() != read.codes().empty()) FAIL(prefix + a + b + c);
        }
      }
    }
  }
  SUCCEED();
}

namespace {

// The marked places of a text's mistakes, with a bar between.
std::string marked(const TomlReading& read) {
  std::string all;
  for (const Diagnostic& diagnostic : read.diagnostics.all()) {
    all += (all.empty() ? "" : "|") + std::string(diagnostic.span.text());
  }
  return all;
}

}  // namespace

TEST_CASE("Every line that is wrong by itself is told", "[toml][errors]") {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::string>>{
           {"a = 1,029\nb = 青森\nc = 2026-13-01\n", "1,029|青森|2026-13-01"},
           {"a = 1,029\r\nb = 青森\r\n", "1,029|青森"},
           {"[[p]]\nid = x\n[[p]]\nid = y\n", "x|y"},
           {"a =\nb =\n", "\n|\n"},
           {"a ＝ 1\nb: 1\nc 1\n題 = 1\n", "＝|:|1|題"},
           {"＃ 注\n　\n　a = 1\n", "＃|　|　"},
           {"a = 1e30\nb = 007\nc = inf\n", "007|1e30|inf"},
           {"a = [1 2]\nb = {c = 1 d = 2}\nc = x\n", "2|d|x"},
           {"a = [\n  { b = 1,029 },\n  { b = 2 },\n  { b = 青森 }\n]\nc = x\n", "1,029|青森|x"},
           {"a = [\n  \"b,\n  \"c\",\n]\nc = x\n", "\"b,|x"},
           // Nothing false where a text without its quote goes on below, or has taken in brackets.
           {"a = \"本を\n貸し出す。\n\n毎日\"\nb = x\n", "\"本を|x"},
           {"a = \"達成率は\n達成率＝実績÷目標\n[1] 注記\n# 注\n\nb = x\n", "\"達成率は|x"},
           {"a = \"\"\"\nExcel \\d の表\n終わり\n\"\"\"\nb = x\n", "d|x"},
           {"a =\n 11800\nb = x\n", "\n|x"},
           {"a = [{ b = \"2024, c = 1 }]\nd = x\n", "\"2024, c = 1 }]|x"},
           {"a = [{ b = \"2024, c = 1 },\n  { b = \"2025\", c = 1 }]\n[d]\ne = x\n", "\"2024, c = 1 },|x"}}) {
    CAPTURE(text);
    const auto read = read_toml(text);
    CHECK_FALSE(read.root.has_value());
    CHECK(marked(read) == expected);
  }
}

TEST_CASE("Behind a mistake that isn't one line's own nothing is told", "[toml][errors]") {
  for (const auto& [text, expected] :
       std::vector<std::pair<std::string, std::string>>{{"[[a]\nb = x\n", "[[a]"},
                                                        {"［a］\nb = x\n", "［"},
                                                        {"a]]\nb = x\n", "a]]"},
                                                        {"p\nb = x\n", "\n"},
                                                        {"a = [1, 2\nb = x\n", "["},
                                                        {"a = {\nb = x}\n", "\n"},
                                                        {"a ＝ [\n  1,\n]\nb = x\n", "＝"},
                                                        {"a ＝ \"\"\"\nb = x\n\"\"\"\n", "＝"},
                                                        {"a = 1\n[a]\nb = x\n", "a"},
                                                        {"a = 1\na = 2\na = 3\nb = x\n", "a"},
                                                        {"[[a]]\nb = 1\n-[[a]]\nb = 1\n", "["},
                                                        {"[[a]]\nb = 1 [[a]]\nb = 1\n", "["},
                                                        {"[[a]]\nb = \"a[[a]]\nb = 1\n", "\"a[[a]]"},
                                                        {"a =\n[1, 2]\nb = x\n", "\n"},
                                                        {"a = # 注\n{ b = 1 }\n", "#"},
                                                        {"a =\n\"\"\"\n本\n\"\"\"\n", "\n"},
                                                        {"a = x\n［［b］］\na = 1\n", "x|［"},
                                                        {"a = [\n  1\n  2\n  3 ]\nb = x\n", "2"},
                                                        {"a = \"\"\"\n長い\nb = x\n", "\"\"\""}}) {
    CAPTURE(text);
    CHECK(marked(read_toml(text)) == expected);
  }
}

TEST_CASE("A mistake behind others has its own place and its two keys", "[toml][errors]") {
  const auto read = read_toml("# 注釈\nx = 青森市です\n[[p]]\nid = 1\nid = 2\n");
  REQUIRE(read.diagnostics.all().size() == 2);
  const Diagnostic& duplicate = read.diagnostics.all().back();
  CHECK(duplicate.span.begin == read.source.text().rfind("id"));
  CHECK(duplicate.related.front().span.begin == read.source.text().find("id"));
}

TEST_CASE("A file of nothing but mistakes ends early and says so", "[toml][errors][hostile]") {
  const auto read = read_toml(repeat("a = x\n", 10'000));
  REQUIRE(read.diagnostics.all().size() == 50);
  CHECK(read.diagnostics.all().back().hints.back().en.find("hasn't been read") != std::string::npos);
  CHECK(read_toml(repeat("a = x\n", 49)).diagnostics.all().back().hints.size() == 1);
  const auto big = read_toml(repeat("a = x\n", 9) + repeat("# " + repeat("x", 100) + "\n", 150'000));
  CHECK(big.diagnostics.all().size() == 5);
}
