#include "render/sitemap.h"

#include "support/catch.h"

using ayumi::render::sitemap;
using ayumi::render::SitemapLanguage;

TEST_CASE("each language's page names all of them, itself and the default") {
  const std::string xml = sitemap("https://example.jp/x/", {{"ja", ""}, {"en", "en/"}}, {"a/index.html"});
  const std::string ja = "<xhtml:link rel=\"alternate\" hreflang=\"ja\" href=\"https://example.jp/x/a/index.html\"/>";
  const std::string en =
      "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.jp/x/en/a/index.html\"/>";
  const std::string other =
      "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.jp/x/a/index.html\"/>";
  for (const std::string& part : {ja, en, other}) {
    const std::size_t first = xml.find(part);
    REQUIRE(first != std::string::npos);
    CHECK(xml.find(part, first + 1) != std::string::npos);
  }
  CHECK(xml.find("<loc>https://example.jp/x/en/a/index.html</loc>") != std::string::npos);
}

TEST_CASE("addresses are escaped") {
  CHECK(sitemap("https://example.jp/?a&b", {{"ja", ""}}, {"<.html"}).find("?a&amp;b&lt;.html") != std::string::npos);
}
