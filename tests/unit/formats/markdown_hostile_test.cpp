// Text by somebody who means harm, or who pasted the wrong thing.

#include "formats/markdown_limits.h"
#include "formats/markdown_links.h"
#include "support/catch.h"
#include "unit/formats/reading.h"
#include "unit/formats/rendering.h"

using namespace ayumi;
using namespace ayumi::formats;

TEST_CASE("Raw HTML is left out with a warning a line", "[markdown][hostile]") {
  const Rendering block("<script>\nalert(1)\n</script>\n\nb\n");
  CHECK(block.html() == "<p>b</p>\n");
  CHECK(block.codes() == "markdown.raw-html");
  CHECK(block.diagnostics.all().front().span.text() == "<script>");
  CHECK(block.diagnostics.all().front().severity == Severity::warning);
  const Rendering inline_tags("a <b onclick=\"x\">c</b> <i>d</i>\n<img src=x onerror=alert(1)>\n");
  CHECK(inline_tags.html() == "<p>a c d\n</p>\n");
  CHECK(inline_tags.codes() == "markdown.raw-html markdown.raw-html");
}

TEST_CASE("HTML comments are left out without a word", "[markdown]") {
  const Rendering page("<!-- 後で書く -->\n\na <!-- b --> c\n");
  CHECK(page.codes().empty());
  CHECK(page.html() == "<p>a  c</p>\n");
  CHECK(Rendering("<!-- a --><script>x</script>\n").codes() == "markdown.raw-html");
}

TEST_CASE("Unsafe links keep only their text", "[markdown][hostile]") {
  for (const std::string& link : std::vector<std::string>{
           "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](javascript&#58;alert(1))",
           "[x](&#x6A;avascript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](<&#1;javascript:alert(1)>)",
           "[x](<java&#10;script:alert(1)>)", "[x](java&Tab;script:a)", "[x](vbscript:x)", "[x](data:text/html,x)",
           "[x](file:///etc/passwd)", "[x][r]\n\n[r]: javascript:alert(1)", "[x](blob:a)"}) {
    CAPTURE(link);
    const Rendering page(link);
    CHECK(page.codes() == "markdown.unsafe-link");
    CHECK(page.html() == "<p>x</p>\n");
  }
  CHECK(Rendering("<javascript:alert(1)>").html() == "<p>javascript:alert(1)</p>\n");
}

TEST_CASE("Links that are fine", "[markdown]") {
  for (const std::string& address :
       std::vector<std::string>{"a.html", "../a/#b", "#節", "http://a.jp/", "HTTPS://a.jp/", "mailto:a@b.jp",
                                "tel:0177", "a/b:c", "?q=javascript:x", "1:2"}) {
    CAPTURE(address);
    CHECK(is_safe_link(address));
  }
}

TEST_CASE("What a resolver makes of a link is checked as well", "[markdown][hostile]") {
  MarkdownOptions options = test_options();
  options.resolve_link = [](std::string_view, ayumi::formats::LinkUse) {
    return std::optional<std::string>("javascript:alert(1)");
  };
  CHECK(Rendering("[x](a)", options).html() == "<p>x</p>\n");
  options.resolve_link = [](std::string_view, ayumi::formats::LinkUse) {
    return std::optional<std::string>("//evil.example/a.png");
  };
  CHECK(Rendering("![x](a)", options).html() == "<p>x</p>\n");
}

TEST_CASE("Images of other hosts keep only their description", "[markdown][hostile]") {
  for (const std::string& address :
       std::vector<std::string>{"https://a.jp/x.png", "//a.jp/x.png", "\\\\\\\\a.jp/x.png", "/\\\\a.jp/x",
                                "data:image/png;base64,AA", "javascript:x", "mailto:a@b.jp"}) {
    CAPTURE(address);
    const Rendering page("![図 *1*](" + address + ")");
    CHECK(page.codes() == "markdown.remote-image");
    CHECK(page.html() == "<p>図 1</p>\n");
  }
}

TEST_CASE("Nothing breaks out of an attribute", "[markdown][hostile]") {
  for (const std::string& text : std::vector<std::string>{
           "[x](a\"onerror=alert(1))", "![x](a.png \"t\\\" onerror=alert(1) x=\\\"\")",
           "![\"onerror=alert(1) x=\"](a.png)", "![a]( onerror=alert(1))", "[x](<a\" onerror=x>)", "[x](a'onclick=b)",
           "```\"><script>\nx\n```", "# \"><script>x</script>", "|\"><img onerror=x>|\n|-|\n",
           "a[^\"><script>]\n\n[^\"><script>]: x", "[x](a \"&quot; onerror=&quot;x\")", "<https://a.jp/\"onerror=x>",
           "www.a.jp/\"onerror=x", "![](x.png)\" onerror=\"x"}) {
    CAPTURE(text);
    const Rendering page(text);
    CAPTURE(page.html());
    // Outside of quoted attributes and text there is no such word: take both away and look.
    std::string tags;
    bool is_tag = false;
    bool is_quoted = false;
    for (const char c : page.html()) {
      if (c == '"' && is_tag) is_quoted = !is_quoted;
      if (c == '<') is_tag = true;
      if (is_tag && !is_quoted) tags += c;
      if (c == '>' && !is_quoted) is_tag = false;
    }
    CHECK_FALSE(is_quoted);
    CHECK(tags.find("onerror") == std::string::npos);
    CHECK(tags.find("onclick") == std::string::npos);
    CHECK(tags.find("script") == std::string::npos);
  }
}

TEST_CASE("Deep nesting is an error, not a crash", "[markdown][hostile]") {
  for (const std::string& text : std::vector<std::string>{
           repeat(">", 10'000), repeat("> ", 8'000) + "a", repeat("- ", 8'000) + "a",
           repeat("*a **a ", 300) + repeat("** a* ", 300), repeat("![", 1'000) + repeat("](a)", 1'000)}) {
    const Rendering page(text);
    CHECK(page.html().empty());
    CHECK(page.codes() == "markdown.too-deep");
  }
  CHECK(Rendering(repeat("> ", 97) + "a").codes().empty());
  CHECK(Rendering(repeat("> ", 98) + "a").codes() == "markdown.too-deep");
}

TEST_CASE("Texts, lines and tables past the limits are errors", "[markdown][hostile]") {
  CHECK_FALSE(find_excess(repeat("a\n", kMaxMarkdownBytes / 2)).has_value());
  CHECK(find_excess(repeat("a\n", kMaxMarkdownBytes / 2) + "a").has_value());
  CHECK_FALSE(find_excess(std::string(kMaxMarkdownLine, 'a')).has_value());
  CHECK(find_excess("a\r" + std::string(kMaxMarkdownLine + 1, 'a')).has_value());
  CHECK(Rendering(std::string(kMaxMarkdownLine + 1, 'a')).codes() == "markdown.too-large");
  const std::string wide = repeat("|a", 1000) + "\n" + repeat("|-", 1000) + "\n";
  CHECK_FALSE(find_excess(wide + repeat("a\n", 90)).has_value());
  CHECK(find_excess(wide + repeat("a\n", 1000)).has_value());
  CHECK(find_excess("> " + repeat("|a", 1000) + "\n> " + repeat("| :-\t", 1000) + "\n" + repeat("> a\n", 1000))
            .has_value());
  CHECK_FALSE(find_excess(repeat("|a|b|c|\n|-|-|-|\n" + repeat("|1|2|3|\n", 50) + "\n", 100)).has_value());
}

// An eighth of the size that is allowed, so that the test stays quick: some of these take cmark-gfm quadratic time, and
// at the full size the worst ("a<?<?…") about two seconds.
TEST_CASE("The texts that are worst for the parser are read to their end, with few complaints", "[markdown][hostile]") {
  const auto fill = [](std::string_view part, std::string_view line_start) {
    const std::string line = std::string(line_start) + repeat(part, (kMaxMarkdownLine - 20) / part.size()) + "\n";
    return repeat(line, kMaxMarkdownBytes / 8 / line.size());
  };
  for (const std::string& text : std::vector<std::string>{fill("[", ""),
                                                          fill("![", ""),
                                                          fill("![[]()", ""),
                                                          fill("*a_ ", ""),
                                                          fill("a**b", ""),
                                                          fill("<?", "a"),
                                                          fill("<!A ", "a"),
                                                          fill("<![CDATA[", "a"),
                                                          fill("<!--", "a"),
                                                          fill(")", "http://a.b/"),
                                                          fill("(", "http://a.b/"),
                                                          fill("a@", ""),
                                                          fill("a@b.", ""),
                                                          fill("|-", ""),
                                                          fill("[^a]:", ""),
                                                          fill("`", "a"),
                                                          fill("**「", ""),
                                                          fill("~", ""),
                                                          fill("\\", ""),
                                                          fill("&", ""),
                                                          repeat("# a\n", kMaxMarkdownBytes / 32),
                                                          repeat("<b>\n\n", kMaxMarkdownBytes / 20),
                                                          "[^a]: u\n\n" + repeat("[^a]\n", 5'000)}) {
    CAPTURE(text.substr(0, 20));
    const Rendering page(text);
    CHECK(page.diagnostics.all().size() <= 100);
  }
}

TEST_CASE("Odd bytes come out as text", "[markdown][hostile]") {
  CHECK(Rendering(std::string("a\0b", 3)).html() ==
        "<p>a\xEF\xBF\xBD"
        "b</p>\n");
  CHECK(Rendering("a\xFF"
                  "b")
            .html() ==
        "<p>a\xEF\xBF\xBD"
        "b</p>\n");
  CHECK(Rendering("a\r\nb\rc").html() == "<p>a\nb\nc</p>\n");
}
