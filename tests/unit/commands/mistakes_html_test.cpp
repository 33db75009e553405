#include "commands/mistakes_html.h"

#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::commands;

namespace {

const EditorLink kNone("", "/site");
const EditorLink kEditor("vscode://file{path}:{line}:{column}", "/site of <us>");

constexpr const char* kHostile = "</pre></article><script>alert(1)</script><img src=x onerror='a'>&amp;\"";

std::string html(const Diagnostic& one, MessageLanguage language = MessageLanguage::en,
                 const EditorLink& editor = kNone) {
  return mistake_html(one, language, 3, editor).markup();
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Diagnostic about(const Span& span) {
  Diagnostic one;
  one.code = "data.unknown-key";
  one.message = {"「a」はありません", "there is no \"a\""};
  one.span = span;
  one.hints = {{"「b」ですか", "did you mean \"b\"?"}};
  return one;
}

}  // namespace

TEST_CASE("A mistake has its message, place, line, mark and hint in the reader's language") {
  const Source source("data/site.toml", "title = \"町\"\n町 = 1\n");
  const Diagnostic one = about({&source, 14, 17});
  const std::string english = html(one);
  CHECK(has(english, "<article class=\"mistake error\">"));
  CHECK(has(english, "<h3><span class=\"severity\">error</span> there is no &#34;a&#34;</h3>"));
  CHECK(has(english, "<p class=\"place\"><code>data/site.toml:2:1</code></p>"));
  CHECK(has(english, "<span class=\"line-number\">2</span> <mark>町</mark> = 1</pre>"));
  CHECK(has(english, "<strong>Hint</strong> did you mean &#34;b&#34;?"));
  const std::string japanese = html(one, MessageLanguage::ja);
  CHECK(has(japanese, "<span class=\"severity\">エラー</span> 「a」はありません"));
  CHECK(has(japanese, "<strong>ヒント</strong> 「b」ですか"));
}

TEST_CASE("Nothing in a mistake becomes markup") {
  const Source source(std::string("data/") + kHostile, kHostile + std::string("\n"));
  Diagnostic one = about({&source, 6, 20});
  one.message = {kHostile, kHostile};
  one.hints = {{kHostile, kHostile}};
  one.related = {{{kHostile, kHostile}, {&source, 0, 6}}};
  for (const MessageLanguage language : {MessageLanguage::ja, MessageLanguage::en}) {
    for (const EditorLink& editor : {kNone, kEditor}) {
      const std::string text = html(one, language, editor);
      INFO(text);
      CHECK(!has(text, "<script"));
      CHECK(!has(text, "<img"));
      CHECK(text.find("</article>") == text.size() - std::string("</article>\n").size());
      CHECK(has(text, "&lt;script&gt;"));
      CHECK(!has(text, "&amp;amp;amp;"));
    }
  }
}

TEST_CASE("Control characters and directions are made visible") {
  const Source source("a.toml", "a = \"\x1B[31m\xE2\x80\xAE\"\n");
  const std::string text = html(about({&source, 0, 1}));
  CHECK(!has(text, "\x1B"));
  CHECK(!has(text, "\xE2\x80\xAE"));
}

TEST_CASE("The mark stays within its line") {
  const Source source("a.toml", "one\ntwo\n");
  CHECK(has(html(about({&source, 0, 7})), "<mark>one</mark></pre>"));
  CHECK(has(html(about({&source, 1, 2})), "o<mark>n</mark>e</pre>"));
  CHECK(has(html(about({&source, 3, 3})), "one<mark> </mark></pre>"));
  CHECK(has(html(about({&source, 8, 8})), "<span class=\"line-number\">3</span> <mark> </mark></pre>"));
  const Source windows("a.toml", "one\r\ntwo\r\n");
  CHECK(has(html(about({&windows, 0, 9})), "<mark>one</mark></pre>"));
  const Source empty("a.toml", "");
  CHECK(has(html(about({&empty, 0, 0})), "<mark> </mark>"));
}

TEST_CASE("A mistake without a span has its file, or no place at all") {
  Diagnostic one = about({});
  CHECK(!has(html(one), "class=\"place\""));
  one.path = "data/a b.toml";
  CHECK(has(html(one), "<p class=\"place\"><code>data/a b.toml</code></p>\n<p class=\"hint\">"));
  CHECK(
      has(html(one, MessageLanguage::en, kEditor), "href=\"vscode://file/site%20of%20%3Cus%3E/data/a%20b.toml:1:1\""));
}

TEST_CASE("Warnings and findings are called so") {
  Diagnostic one = about({});
  one.severity = Severity::warning;
  CHECK(has(html(one), "class=\"mistake warning\""));
  CHECK(has(html(one, MessageLanguage::ja), ">警告<"));
  one.severity = Severity::finding;
  CHECK(has(html(one), "class=\"mistake finding\""));
  CHECK(has(html(one, MessageLanguage::ja), ">指摘<"));
}

TEST_CASE("An editor's address has the place, percent-encoded") {
  CHECK(kNone.address("a.toml", {1, 2}).empty());
  CHECK(kEditor.address("data/計画.toml", {3, 5}) ==
        "vscode://file/site%20of%20%3Cus%3E/data/%E8%A8%88%E7%94%BB.toml:3:5");
  const EditorLink query("edit://open?line={line}&column={column}&file={path}&again={line}", "/s");
  CHECK(query.address("a&b=c#d?e%41{line}\"'.toml", {3, 5}) ==
        "edit://open?line=3&column=5&file=/s/a%26b%3Dc%23d%3Fe%2541%7Bline%7D%22%27.toml&again=3");
  CHECK(query.address("/elsewhere/a.toml", {1, 1}) == "edit://open?line=1&column=1&file=/elsewhere/a.toml&again=1");
  const Source source("data/a.toml", "x\n");
  const EditorLink both("edit:{path}?a=1&b={line}", "/s");
  CHECK(place_html({&source, 0, 1}, {}, both).markup() ==
        "<a href=\"edit:/s/data/a.toml?a=1&amp;b=1\"><code>data/a.toml:1:1</code></a>");
}
