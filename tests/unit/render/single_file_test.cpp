#include "render/single_file.h"

#include <map>
#include <string>

#include "support/catch.h"

using ayumi::render::single_file;

namespace {

// A page at en/area/print/index.html of a site with these files.
std::string packed(const std::string& page, const std::map<std::string, std::string>& files = {},
                   const std::string& base_url = "") {
  return single_file(page, "en/area/print/index.html", base_url, [&](const std::string& path) {
    const auto found = files.find(path);
    return found == files.end() ? std::nullopt : std::optional(found->second);
  });
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("style sheets stand in the page") {
  const std::map<std::string, std::string> files{{"assets/site.css", "p { color: red }"},
                                                 {"assets/print.css", "p { color: black }"}};
  CHECK(packed("<link rel=\"stylesheet\" href=\"../../../assets/site.css\"><p>1</p>", files) ==
        "<style>p { color: red }</style><p>1</p>");
  CHECK(packed("<link rel=\"stylesheet\" href=\"../../../assets/print.css\" media=\"print\">", files) ==
        "<style media=\"print\">p { color: black }</style>");
}

TEST_CASE("a style sheet can't end the element that it stands in") {
  for (const std::string hostile : {"a::after { content: \"</style><script>alert(1)</script>\" }",
                                    "/* </STYLE > */ p {}", "</", "<//style>", "<</style>"}) {
    const std::string page =
        packed("<link rel=\"stylesheet\" href=\"../../../assets/a.css\">", {{"assets/a.css", hostile}});
    CAPTURE(page);
    REQUIRE(page.starts_with("<style>"));
    CHECK(page.find("</") == page.size() - std::string("</style>").size());
  }
  CHECK(packed("<link rel=\"stylesheet\" href=\"../../../assets/a.css\">",
               {{"assets/a.css", "a { content: \"</style>\" }"}}) == "<style>a { content: \"<\\/style>\" }</style>");
}

TEST_CASE("pictures stand in the page as data") {
  const std::map<std::string, std::string> files{{"files/ja/photo.PNG", "foobar"}, {"files/ja/c.webp", "f"}};
  CHECK(packed("<img src=\"../../../files/ja/c.webp\" alt=\"x\">", files) ==
        "<img src=\"data:image/webp;base64,Zg==\" alt=\"x\">");
  CHECK(packed("<img alt=\"\" src=\"../../../files/ja/photo.PNG\">", files) ==
        "<img alt=\"\" src=\"data:image/png;base64,Zm9vYmFy\">");
}

TEST_CASE("the caller finds files by their paths as links have them") {
  std::string asked;
  static_cast<void>(single_file("<img src=\"../../../files/ja/%E5%86%99%20a.png\">", "en/area/print/index.html", "",
                                [&](const std::string& path) {
                                  asked = path;
                                  return std::nullopt;
                                }));
  CHECK(asked == "files/ja/%E5%86%99%20a.png");
}

TEST_CASE("nothing of a script is left") {
  CHECK(packed("<p>1</p><script src=\"../../../assets/site.js\" defer></script><p>2</p>") == "<p>1</p><p>2</p>");
  CHECK(packed("<script>if (a < b) document.write('<p>x</p>');</script><p>2</p>") == "<p>2</p>");
  CHECK(packed("<script>document.write('<img src=\"a.png\"><b'</script><p>2</p>") == "<p>2</p>");
  CHECK(packed("<script type=\"module\">let a;</script><p>2</p>") == "<p>2</p>");
}

TEST_CASE("links to files that a page refers to are gone") {
  CHECK(packed("<link rel=\"icon\" href=\"../../../assets/icon.svg\" type=\"image/svg+xml\">").empty());
  CHECK(packed("<link rel=\"canonical\" href=\"https://example.jp/en/area/print/\">").empty());
  CHECK(packed("<link rel=\"stylesheet\" href=\"../../../assets/no-such.css\">").empty());
  CHECK(packed("<link rel=\"stylesheet\" href=\"https://example.jp/a.css\">").empty());
  const std::string lost = packed("<p><img src=\"../../../files/ja/no-such.png\" alt=\"a photo\"></p>");
  CHECK(!has(lost, "no-such"));
  CHECK(has(lost, "alt=\"a photo\""));
}

TEST_CASE("links lead within the page, to the site or nowhere") {
  const std::string page = "<a href=\"#part\">1</a><a href=\"../projects/x/index.html\">2</a>";
  CHECK(packed(page, {}, "https://example.jp/r/") ==
        "<a href=\"#part\">1</a><a href=\"https://example.jp/r/en/area/projects/x/index.html\">2</a>");
  CHECK(packed("<a href=\"../../../en/area/print/index.html\">4</a><a href=\"index.html#part\">5</a>") ==
        "<a href=\"#\">4</a><a href=\"#part\">5</a>");
  CHECK(has(packed(page), "<a href=\"#part\">1</a>"));
  CHECK(!has(packed(page), "projects/x"));
  CHECK(has(packed("<a href=\"https://example.jp/\">3</a>"), "href=\"https://example.jp/\""));
}
