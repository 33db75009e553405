#include "render/chapters.h"

#include "support/catch.h"

using ayumi::render::chapter_html;
using ayumi::render::ChapterPlace;
using ayumi::render::with_lasting_links;
using ayumi::render::with_page_numbers;

namespace {

const std::map<std::string, std::string, std::less<>> kIds{{"en/p/index.html", "overview"},
                                                           {"en/p/projects/a/index.html", "projects__a"}};

std::string chapter(const std::string& main) {
  return chapter_html(
      "<body><nav>x</nav><main id=\"main\" tabindex=\"-1\">" + main + "</main><footer>y</footer></body>",
      ChapterPlace{"en/p/projects/a/index.html", "en/p/print/index.html", kIds});
}

}  // namespace

TEST_CASE("a chapter is the page's main part without its navigation") {
  CHECK(chapter("<p>1</p><nav class=\"n\"><ul><li>2</li></ul></nav><p>3</p>") == "<p>1</p><p>3</p>");
  CHECK(chapter("<navy>1</navy>") == "<navy>1</navy>");
  CHECK(chapter_html("<p>no main part</p>", ChapterPlace{"en/p/index.html", "en/p/print/index.html", kIds}).empty());
}

TEST_CASE("a chapter's headings are one level lower") {
  CHECK(chapter("<h1>1</h1><h5 id=\"x\">5</h5><h6>6</h6><hr><header>h</header>") ==
        "<h2>1</h2><h6 id=\"projects__a__x\">5</h6><h6>6</h6><hr><header>h</header>");
}

TEST_CASE("a chapter's ids and what names them begin with its own") {
  CHECK(chapter("<td id=\"a\" headers=\"b c\" class=\"id\" data-id=\"d\">") ==
        "<td id=\"projects__a__a\" headers=\"projects__a__b projects__a__c\" class=\"id\" data-id=\"d\">");
  CHECK(chapter("<svg aria-labelledby=\"t d\">") == "<svg aria-labelledby=\"projects__a__t projects__a__d\">");
}

TEST_CASE("links between chapters stay on the page") {
  CHECK(chapter("<a href=\"#x\">") == "<a href=\"#projects__a__x\">");
  CHECK(chapter("<a href=\"../../index.html\">") == "<a href=\"#overview\">");
  CHECK(chapter("<a class=\"l\" href=\"../../index.html#tally\">") == "<a class=\"l\" href=\"#overview__tally\">");
}

TEST_CASE("other links and pictures lead where they led") {
  CHECK(chapter("<a href=\"../../years/2024/index.html#x\">") == "<a href=\"../../../en/p/years/2024/index.html#x\">");
  CHECK(chapter("<img src=\"../../../../files/a%20b.png\" alt=\"=\">") ==
        "<img src=\"../../../files/a%20b.png\" alt=\"=\">");
  CHECK(chapter("<a href=\"https://example.jp/?a=b#c\">") == "<a href=\"https://example.jp/?a=b#c\">");
}

TEST_CASE("text that looks like a tag is left alone") {
  CHECK(chapter("<p title=\"&lt;a href=&#34;#x&#34;\">&lt;h1 id=&#34;x&#34;&gt; id=x</p>") ==
        "<p title=\"&lt;a href=&#34;#x&#34;\">&lt;h1 id=&#34;x&#34;&gt; id=x</p>");
}

TEST_CASE("on paper, links lead within the page or to the site's address") {
  const std::string page = "<a id=\"i\" href=\"#x\">1</a><a href=\"../index.html#y\">2</a><img src=\"../f.png\">";
  CHECK(with_lasting_links(page, "p/print/index.html", "https://example.jp/s/") ==
        "<a id=\"i\" href=\"#x\">1</a><a href=\"https://example.jp/s/p/index.html#y\">2</a><img src=\"../f.png\">");
  CHECK(with_lasting_links(page, "p/print/index.html", "") ==
        "<a id=\"i\" href=\"#x\">1</a><a>2</a><img src=\"../f.png\">");
}

TEST_CASE("links that ask for a page's number get it") {
  CHECK(with_page_numbers("<a href=\"#x\" data-page=\"\">1</a><a data-page=\"\" href=\"#y\">2</a><a href=\"#x\">3</a>"
                          "<a href=\"../x.html#x\" data-page=\"\">4</a><span data-page=\"\">#x</span>",
                          {{"x", 12}}) ==
        "<a href=\"#x\" data-page=\"12\">1</a><a data-page=\"\" href=\"#y\">2</a><a href=\"#x\">3</a>"
        "<a href=\"../x.html#x\" data-page=\"\">4</a><span data-page=\"\">#x</span>");
}
