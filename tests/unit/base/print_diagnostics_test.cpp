#include "base/print_diagnostics.h"

#include "support/catch.h"

namespace ayumi {
namespace {

Span find(const Source& source, std::string_view words) {
  const std::size_t at = source.text().find(words);
  REQUIRE(at != std::string_view::npos);
  return {&source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Diagnostic mistake(Span span) {
  Diagnostic one;
  one.code = "data.unknown-key";
  one.message = {"知らないキーです", "unknown key"};
  one.span = span;
  return one;
}

// The source line and the carets under it.
std::string excerpt(const Source& source, Span span) {
  const std::string text = to_text(mistake({&source, span.begin, span.end}), MessageLanguage::en);
  const std::size_t start = text.find(" |\n") + 3;
  return text.substr(start);
}

std::string excerpt(std::string text, std::string_view words) {
  const Source source("a", std::move(text));
  return excerpt(source, find(source, words));
}

constexpr const char* kEscape = "\x1b";

}  // namespace

TEST_CASE("a mistake shows its place, line, caret and hint, in English and Japanese") {
  const Source source("data/site.toml", "[site]\nid = \"x\"\ntitel = \"歩み\"\n");
  Diagnostic one = mistake(find(source, "titel"));
  one.hints = {{"「title」ではありませんか", "did you mean “title”?"}};
  CHECK(to_text(one, MessageLanguage::en) ==
        "error[data.unknown-key]: unknown key\n"
        "  --> data/site.toml:3:1\n"
        "   |\n"
        " 3 | titel = \"歩み\"\n"
        "   | ^^^^^\n"
        "   = hint: did you mean “title”?\n");
  CHECK(to_text(one, MessageLanguage::ja) ==
        "エラー[data.unknown-key]: 知らないキーです\n"
        "  --> data/site.toml:3:1\n"
        "   |\n"
        " 3 | titel = \"歩み\"\n"
        "   | ^^^^^\n"
        "   = ヒント: 「title」ではありませんか\n");
}

TEST_CASE("each severity has its word") {
  Diagnostic one = mistake({});
  one.severity = Severity::warning;
  CHECK(to_text(one, MessageLanguage::en) == "warning[data.unknown-key]: unknown key\n");
  CHECK(to_text(one, MessageLanguage::ja) == "警告[data.unknown-key]: 知らないキーです\n");
  one.severity = Severity::finding;
  CHECK(to_text(one, MessageLanguage::en) == "finding[data.unknown-key]: unknown key\n");
  CHECK(to_text(one, MessageLanguage::ja) == "指摘[data.unknown-key]: 知らないキーです\n");
  one.code.clear();
  CHECK(to_text(one, MessageLanguage::en) == "finding: unknown key\n");
}

TEST_CASE("a mistake about a whole file shows its path only") {
  Diagnostic one = mistake({});
  one.path = "data/plan.toml";
  one.hints = {{"一", "first"}, {"二", "second"}};
  CHECK(to_text(one, MessageLanguage::en) ==
        "error[data.unknown-key]: unknown key\n"
        "  --> data/plan.toml\n"
        "   = hint: first\n"
        "   = hint: second\n");
}

TEST_CASE("related places follow, in a gutter wide enough for all") {
  std::string text = "id = 1\n";
  for (int i = 0; i < 98; ++i) text += "\n";
  const Source source("a.toml", text + "id = 2");
  const Source other("b.toml", "use = 1");
  Diagnostic one = mistake({&source, static_cast<std::uint32_t>(source.text().size() - 6),
                            static_cast<std::uint32_t>(source.text().size() - 4)});
  one.hints = {{"どちらかを消す", "remove one"}};
  one.related = {{{"最初はここ", "the first is here"}, {&source, 0, 2}},
                 {{"使う所", "used here"}, find(other, "use")},
                 {{"場所なし", "nowhere"}, {}}};
  CHECK(to_text(one, MessageLanguage::en) ==
        "error[data.unknown-key]: unknown key\n"
        "    --> a.toml:100:1\n"
        "     |\n"
        " 100 | id = 2\n"
        "     | ^^\n"
        "     = hint: remove one\n"
        "see: the first is here\n"
        "    --> a.toml:1:1\n"
        "     |\n"
        "   1 | id = 1\n"
        "     | --\n"
        "see: used here\n"
        "    --> b.toml:1:1\n"
        "     |\n"
        "   1 | use = 1\n"
        "     | ---\n"
        "see: nowhere\n");
  CHECK_THAT(to_text(one, MessageLanguage::ja), Catch::Contains("関連: 最初はここ\n"));
}

TEST_CASE("a related place with the higher line number widens the gutter") {
  const Source source("a.toml", "\n\n\n\n\n\n\n\n\nid = 2");
  Diagnostic one = mistake({&source, 0, 0});
  one.related = {{{"ここ", "here"}, find(source, "id")}};
  CHECK(to_text(one, MessageLanguage::en) ==
        "error[data.unknown-key]: unknown key\n"
        "   --> a.toml:1:1\n"
        "    |\n"
        "  1 |\n"
        "    | ^\n"
        "see: here\n"
        "   --> a.toml:10:1\n"
        "    |\n"
        " 10 | id = 2\n"
        "    | --\n");
}

TEST_CASE("the caret stands right under wide characters") {
  CHECK(excerpt("名前 = \"歩み\" # x", "歩み") ==
        " 1 | 名前 = \"歩み\" # x\n"
        "   |         ^^^^\n");
  CHECK(excerpt("ｱｲｳＡ=1", "Ａ") ==
        " 1 | ｱｲｳＡ=1\n"
        "   |    ^^\n");
  CHECK(excerpt("か\u3099=1", "=") ==  // a combining mark takes no room
        " 1 | か\u3099=1\n"
        "   |   ^\n");
}

TEST_CASE("tabs become spaces up to the next stop") {
  CHECK(excerpt("\tkey = 1", "key") ==
        " 1 |     key = 1\n"
        "   |     ^^^\n");
  CHECK(excerpt("ab\tkey\t= 1", "= 1") ==
        " 1 | ab  key = 1\n"
        "   |         ^^^\n");
  CHECK(excerpt("a\tb", "\t") ==
        " 1 | a   b\n"
        "   |  ^^^\n");
}

TEST_CASE("a span over several lines is marked to the end of the first") {
  CHECK(excerpt("a = [\n 1,\n]", "[\n 1,\n]") ==
        " 1 | a = [\n"
        "   |     ^\n");
  CHECK(excerpt("a = [\r\n 1]", "[\r\n 1]") ==
        " 1 | a = [\n"
        "   |     ^\n");
}

TEST_CASE("a span without width, or at the end of a line or of the text, has one caret") {
  const Source source("a", "ab\n\ncd");
  CHECK(excerpt(source, {nullptr, 1, 1}) == " 1 | ab\n   |  ^\n");
  CHECK(excerpt(source, {nullptr, 2, 2}) == " 1 | ab\n   |   ^\n");
  CHECK(excerpt(source, {nullptr, 2, 3}) == " 1 | ab\n   |   ^\n");
  CHECK(excerpt(source, {nullptr, 3, 3}) == " 2 |\n   | ^\n");
  CHECK(excerpt(source, {nullptr, 6, 6}) == " 3 | cd\n   |   ^\n");
  CHECK(excerpt(source, {nullptr, 5, 4}) == " 3 | cd\n   |  ^\n");
  const Source empty("a", "");
  CHECK(excerpt(empty, {nullptr, 0, 0}) == " 1 |\n   | ^\n");
}

TEST_CASE("a span past the end of its text is put at the end") {
  const Source source("a", "ab");
  CHECK(to_text(mistake({&source, 7, 9}), MessageLanguage::en) ==
        "error[data.unknown-key]: unknown key\n"
        "  --> a:1:3\n"
        "   |\n"
        " 1 | ab\n"
        "   |   ^\n");
}

TEST_CASE("nothing of the data can steer the terminal") {
  const Source source(std::string("data/\x1b[2J\n.toml"), "a = \"\x1b[31m\x07\x7f\u0085\u202E\u2066\" \r b");
  Diagnostic one = mistake(find(source, "b"));
  one.code = "x\x1b";
  one.message.en = "unknown \x1b]0;title\x07";
  one.hints = {{"", "try \x1b[1m\nerror: forged"}};
  const std::string text = to_text(one, MessageLanguage::en);
  CHECK(text ==
        "error[x␛]: unknown ␛]0;title␇\n"
        "  --> data/␛[2J␊.toml:1:20\n"
        "   |\n"
        " 1 | a = \"␛[31m␇␡\uFFFD\uFFFD\uFFFD\" ␍ b\n"
        "   |                    ^\n"
        "   = hint: try ␛[1m\n"
        "     error: forged\n");
  CHECK_THAT(text, !Catch::Contains(kEscape));
}

TEST_CASE("bytes that are no UTF-8 show as such, one sign each") {
  CHECK(excerpt("a = \"\xFF\xE6\xAD\" b", "b") ==
        " 1 | a = \"\uFFFD\uFFFD\uFFFD\" b\n"
        "   |           ^\n");
  CHECK(excerpt("a\xC0\x80", "\xC0\x80") ==
        " 1 | a\uFFFD\uFFFD\n"
        "   |  ^^\n");
}

TEST_CASE("a NUL shows as such") {
  const Source source("a", std::string("a\0b", 3));
  CHECK(excerpt(source, {nullptr, 2, 3}) == " 1 | a␀b\n   |   ^\n");
}

TEST_CASE("a line of 100 cells is whole, a longer one is cut round the caret") {
  const std::string hundred = std::string(99, 'x') + "!";
  CHECK(excerpt(hundred, "!") == " 1 | " + hundred + "\n   | " + std::string(99, ' ') + "^\n");
  CHECK(excerpt("!" + std::string(200, 'x'), "!") == " 1 | !" + std::string(99, 'x') + "…\n   | ^\n");
  CHECK(excerpt(std::string(200, 'x') + "!" + std::string(200, 'y'), "!") ==
        " 1 | …" + std::string(40, 'x') + "!" + std::string(59, 'y') + "…\n   | " + std::string(41, ' ') + "^\n");
  CHECK(excerpt(std::string(200, 'x') + "!", "!") ==
        " 1 | …" + std::string(40, 'x') + "!\n   | " + std::string(41, ' ') + "^\n");
}

TEST_CASE("a long line of wide characters is cut between them") {
  std::string many;
  for (int i = 0; i < 300; ++i) many += "歩";
  std::string twenty;
  for (int i = 0; i < 20; ++i) twenty += "歩";
  std::string twenty_nine = twenty;
  for (int i = 0; i < 9; ++i) twenty_nine += "歩";
  CHECK(excerpt(many + "!" + many, "!") ==
        " 1 | …" + twenty + "!" + twenty_nine + "…\n   | " + std::string(41, ' ') + "^\n");
}

TEST_CASE("a mark longer than what is shown of its line ends there") {
  const std::string marked(5000, 'x');
  CHECK(excerpt("a" + marked, marked) == " 1 | a" + std::string(99, 'x') + "…\n   |  " + std::string(99, '^') + "\n");
}

TEST_CASE("a line of megabytes, even of marks without width, is cut") {
  const Source plain("a", std::string(5'000'000, 'x'));
  CHECK(excerpt(plain, {nullptr, 2'500'000, 2'500'001}).size() < 400);
  std::string marks = "a";
  for (int i = 0; i < 100'000; ++i) marks += "\u0301";
  const Source stacked("a", marks);
  const std::string middle = excerpt(stacked, {nullptr, 100'001, 100'003});
  CHECK(middle.size() < 4000);
  CHECK_THAT(middle, Catch::Contains("…\n"));                          // more follows, without width
  CHECK_THAT(excerpt(marks + "b!", "!"), !Catch::Contains("\uFFFD"));  // cut between two marks
}

TEST_CASE("colours are put round words only where they are wanted") {
  const Source source("a", "key");
  const Diagnostic one = mistake(find(source, "key"));
  CHECK_THAT(to_text(one, MessageLanguage::en, Colour::no), !Catch::Contains(kEscape));
  const std::string text = to_text(one, MessageLanguage::en, Colour::yes);
  CHECK_THAT(text, Catch::StartsWith("\x1b[1;31merror[data.unknown-key]\x1b[0m: unknown key\n"));
  CHECK_THAT(text, Catch::Contains("\x1b[1;31m^^^\x1b[0m\n"));
  CHECK_THAT(text, Catch::Contains("\x1b[34m 1 |\x1b[0m key\n"));
}

}  // namespace ayumi
