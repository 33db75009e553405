#include "formats/markdown.h"

#include <array>

#include "base/parallel.h"
#include "support/catch.h"
#include "unit/formats/rendering.h"

using namespace ayumi;
using namespace ayumi::formats;

TEST_CASE("Blocks and spans", "[markdown]") {
  CHECK(Rendering("a *b* **c** ~~d~~ `e<` \\\nf\ng").html() ==
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code> <br>\nf\ng</p>\n");
  CHECK(Rendering("> a\n\n---\n\n```toml x\na = \"1\"\n```\n").html() ==
        "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"
        "<pre tabindex=\"0\"><code class=\"language-toml\">a = &#34;1&#34;\n</code></pre>\n");
  CHECK(Rendering("- a\n- b\n  1. c\n").html() == "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n");
  CHECK(Rendering("3. a\n\n4. b\n").html() == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
  CHECK(Rendering("").html().empty());
}

TEST_CASE("A line break within Japanese is no blank", "[markdown]") {
  CHECK(Rendering("一行目です。\n二行目です。").html() == "<p>一行目です。二行目です。</p>\n");
  CHECK(Rendering("**強調**\n「次」").html() == "<p><strong>強調</strong>「次」</p>\n");
  CHECK(Rendering("*一\n二*").html() == "<p><em>一二</em></p>\n");
  CHECK(Rendering("日本語\nEnglish\nwords\n日本語").html() == "<p>日本語\nEnglish\nwords\n日本語</p>\n");
  CHECK(Rendering("一\\\n二").html() == "<p>一<br>\n二</p>\n");
  CHECK(Rendering("# 見出し\n一\n二").html() == "<h1 id=\"見出し\">見出し</h1>\n<p>一二</p>\n");
}

TEST_CASE("Task lists are just text", "[markdown]") {
  CHECK(Rendering("- [ ] a").html() == "<ul>\n<li>[ ] a</li>\n</ul>\n");
}

TEST_CASE("Headings are shifted and have ids from their text", "[markdown]") {
  MarkdownOptions options = test_options();
  options.heading_shift = 2;
  options.id_prefix = "n1-";
  const Rendering page("# 目標と *Results* 2024\n## 目標と results 2024\n##### 深い\n## 「」\n## 1. 概要\n#\n",
                       options);
  CHECK(page.html() ==
        "<h3 id=\"n1-目標と-results-2024\">目標と <em>Results</em> 2024</h3>\n"
        "<h4 id=\"n1-目標と-results-2024-2\">目標と results 2024</h4>\n"
        "<h6 id=\"n1-深い\">深い</h6>\n<h4 id=\"n1-section\">「」</h4>\n<h4 id=\"n1-section-1-概要\">1. 概要</h4>\n");
  REQUIRE(page.result.headings.size() == 5);
  CHECK(page.result.headings[0].level == 1);
  CHECK(page.result.headings[0].text == "目標と Results 2024");
  CHECK(page.result.headings[2].level == 5);
  CHECK(page.result.headings[2].id == "n1-深い");
}

TEST_CASE("A numbered id is never one that a heading made itself", "[markdown]") {
  const Rendering page("# a\n# a 2\n# a\n");
  CHECK(page.result.headings[0].id == "a");
  CHECK(page.result.headings[1].id == "a-2");
  CHECK(page.result.headings[2].id == "a-3");
}

TEST_CASE("Links and images go through the resolver, in order", "[markdown]") {
  MarkdownOptions options = test_options();
  std::string seen;
  options.resolve_link = [&](std::string_view destination, ayumi::formats::LinkUse) -> std::optional<std::string> {
    seen += std::string(destination) + " ";
    if (destination == "x.md") return "../x/index.html?a=1&b=\"2\"";
    return std::nullopt;
  };
  const Rendering page("[a](x.md \"t\\\"\") ![b *c*](図.png) <https://example.jp/> www.example.jp", options);
  CHECK(
      page.html() ==
      "<p><a href=\"../x/index.html?a=1&amp;b=%222%22\" title=\"t&#34;\">a</a> <img src=\"%E5%9B%B3.png\" alt=\"b c\"> "
      "<a href=\"https://example.jp/\">https://example.jp/</a> <a "
      "href=\"http://www.example.jp\">www.example.jp</a></p>\n");
  CHECK(seen == "x.md 図.png https://example.jp/ http://www.example.jp ");
  CHECK(page.codes().empty());
}

TEST_CASE("A link without text is named by its address", "[markdown]") {
  CHECK(Rendering("[](a.html)").html() == "<p><a href=\"a.html\">a.html</a></p>\n");
}

TEST_CASE("Tables scroll in a group that the heading above names", "[markdown]") {
  const Rendering page("## 表の節\n\n| 名 | |\n|:--|--:|\n| a | *1* |\n");
  CHECK(
      page.html() ==
      "<h2 id=\"表の節\">表の節</h2>\n"
      "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"表の節\">\n<table>\n<thead>\n<tr>\n"
      "<th scope=\"col\" class=\"align-left\">名</th>\n<td "
      "class=\"align-right\"></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
      "<td class=\"align-left\">a</td>\n<td "
      "class=\"align-right\"><em>1</em></td>\n</tr>\n</tbody>\n</table>\n</div>\n");
}

TEST_CASE("Every table's group has another name", "[markdown]") {
  const std::string table = "\n| 名 \"x\" | 数 |\n|---|---|\n| a | 1 |\n\n";
  const Rendering page(table + table + "# 節\n" + table + table);
  CHECK(page.has("aria-label=\"名 &#34;x&#34; / 数\""));
  CHECK(page.has("aria-label=\"名 &#34;x&#34; / 数 (2)\""));
  CHECK(page.has("aria-labelledby=\"節\""));
  CHECK(page.has("aria-label=\"節 (2)\""));
}

TEST_CASE("A table without any head text has no empty heads", "[markdown]") {
  const Rendering page("| | |\n|---|---|\n");
  CHECK(page.html() ==
        "<div "
        "class=\"table-scroll\">\n<table>\n<thead>\n<tr>\n<td></td>\n<td></td>\n</tr>\n</thead>\n</table>\n</div>\n");
}

TEST_CASE("Footnotes lead there and back", "[markdown]") {
  MarkdownOptions options = test_options();
  options.id_prefix = "n1-";
  const Rendering page("a[^x] b[^二] c[^x]\n\n[^二]: 二つ目\n\n    - l\n[^x]: 一つ目\n[^unused]: no\n", options);
  CHECK(page.html() ==
        "<p>a<sup class=\"footnote-ref\"><a href=\"#n1-fn_1\" id=\"n1-fnref_1\">1</a></sup>"
        " b<sup class=\"footnote-ref\"><a href=\"#n1-fn_2\" id=\"n1-fnref_2\">2</a></sup>"
        " c<sup class=\"footnote-ref\"><a href=\"#n1-fn_1\" id=\"n1-fnref_1_2\">1</a></sup></p>\n"
        "<section class=\"footnotes\" aria-label=\"注\">\n<ol>\n<li id=\"n1-fn_1\">\n"
        "<p>一つ目 <a class=\"footnote-back\" href=\"#n1-fnref_1\" aria-label=\"本文に戻る 1\">↩</a>"
        " <a class=\"footnote-back\" href=\"#n1-fnref_1_2\" aria-label=\"本文に戻る 1-2\">↩</a></p>\n</li>\n"
        "<li id=\"n1-fn_2\">\n<p>二つ目</p>\n<ul>\n<li>l</li>\n</ul>\n"
        "<p><a class=\"footnote-back\" href=\"#n1-fnref_2\" aria-label=\"本文に戻る "
        "2\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("Footnotes may refer to each other; links back lead only to references on the page", "[markdown]") {
  const Rendering page("a[^1] ![b[^2]](c.png)\n\n[^1]: x[^2]\n[^2]: y[^1]\n");
  CHECK(page.has("y<sup class=\"footnote-ref\"><a href=\"#fn_1\" id=\"fnref_1_2\">1</a></sup>"));
  CHECK(page.has("href=\"#fnref_1_2\""));
  CHECK(page.has("href=\"#fnref_2\""));
  CHECK_FALSE(page.has("#fnref_2_2"));
}

TEST_CASE("A footnote within a link is no link within a link", "[markdown]") {
  const Rendering page("[a[^1]](b.html)\n\n[^1]: n\n");
  CHECK(page.has("<a href=\"b.html\">a<sup class=\"footnote-ref\" id=\"fnref_1\">1</sup></a>"));
  CHECK(page.has("href=\"#fnref_1\""));
}

TEST_CASE("Strong text beside Japanese punctuation: the warning and its two ways out", "[markdown]") {
  for (const std::string& text :
       std::vector<std::string>{"**「重要」**です", "これは**「重要」**です", "これは**重要。**次に"}) {
    CAPTURE(text);
    const Rendering page("一行目\n" + text + "\n");
    CHECK(page.codes() == "markdown.cjk-emphasis");
    CHECK(page.diagnostics.all().front().span.text() == text);
  }
  for (const std::string& text :
       std::vector<std::string>{"「**重要**」です", "これは **「重要」** です", "これは**重要**。次に", "a \\*\\*注",
                                "2 ** 3", "注&#42;&#42;注", "`**注`"}) {
    CAPTURE(text);
    CHECK(Rendering(text).codes().empty());
  }
  CHECK(Rendering("「**重要**」です").has("<strong>重要</strong>"));
  CHECK(Rendering("これは **「重要」** です").has("<strong>「重要」</strong>"));
}

TEST_CASE("Warnings name the line where the text is not the file's", "[markdown]") {
  const Source source("a.md", "{{ x }} <b>\n");
  Diagnostics diagnostics;
  render_markdown("1\n\n<b>x</b>\n", test_options(), {&source, 0, 5}, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().message.ja == "HTML のタグは使えないため、省きました（本文の3行目）");
  CHECK(diagnostics.all().front().message.en.find("(line 3 of the text)") != std::string::npos);
  CHECK(diagnostics.all().front().span == Span{&source, 0, 5});
}

TEST_CASE("The same bytes from many threads", "[markdown]") {
  const std::string text = "# 見出し\n\na ~~b~~ www.example.jp c[^1]\n\n|x|y|\n|-|-|\n|1|~~2~~|\n\n[^1]: n ~~m~~\n";
  const std::string expected = Rendering(text).html();
  std::array<std::string, 400> pages;
  parallel_for(pages.size(), 8, [&](std::size_t i) { pages.at(i) = Rendering(text).html(); });
  for (const std::string& page : pages) {
    if (page != expected) FAIL(page);
  }
  CHECK(expected.find("<del>m</del>") != std::string::npos);
}
