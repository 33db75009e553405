#include "render/link_paths.h"

#include "support/catch.h"

using namespace ayumi::render;

TEST_CASE("a relative path is followed from the file it stands in, and never out") {
  CHECK(resolve_path("ja/pages/a", "b.pdf") == "ja/pages/b.pdf");
  CHECK(resolve_path("ja/pages/a", "./../../files//b.pdf") == "files/b.pdf");
  CHECK_FALSE(resolve_path("ja/pages/a", "../../../b.pdf"));
  CHECK_FALSE(resolve_path("ja/home", "/b.pdf"));
}

TEST_CASE("the way back is what resolves to the path") {
  for (const char* path : {"ja/pages/b.md", "ja/home.md", "files/b.pdf", "en/plans/x/overview.md"}) {
    for (const char* key : {"home", "pages/a", "plans/x/projects/y"}) {
      INFO(path << " from " << key);
      CHECK(resolve_path(std::string("ja/") + key, relative_path(key, "ja/", path)) == path);
    }
  }
  CHECK(relative_path("pages/a", "ja/", "ja/pages/b.md") == "b.md");
}

TEST_CASE("a scheme or a host leads out of the site") {
  for (const char* out : {"https://a.example/", "mailto:a@b.example", "//a.example/b.png"}) CHECK(leads_out(out));
  for (const char* in : {"a.md", "#a:b", "a/b:c.pdf", "../a.pdf", ""}) CHECK_FALSE(leads_out(in));
}

TEST_CASE("escapes are read, and written where an address would end") {
  CHECK(decode_percent("a%20b%E3%81%82%zz%4") == "a bあ%zz%4");
  CHECK(encode_path("50%#?.pdf") == "50%25%23%3F.pdf");
  CHECK(decode_percent(encode_path("50%#?.pdf")) == "50%#?.pdf");
}

TEST_CASE("kinds of files go by their endings, whatever the case") {
  CHECK(is_picture("a/b.JPG"));
  CHECK_FALSE(is_picture("a/b.pdf"));
  CHECK(is_inert("a/b.Pdf"));
  for (const char* name : {"a.html", "a.svg", "a.js", "a.md", "pdf", "a.pdf/b", "a.pdf.exe"})
    CHECK_FALSE(is_inert(name));
}
