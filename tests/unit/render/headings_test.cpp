#include "render/headings.h"

#include "support/catch.h"

using ayumi::render::section_headings;

namespace {

std::string told(std::string_view markup) {
  std::string text;
  for (const auto& heading : section_headings(markup)) text += heading.id + "=" + heading.name.markup() + ";";
  return text;
}

}  // namespace

TEST_CASE("the sections of a page are its second headings that can be linked to") {
  CHECK(
      told("<h1>x</h1><h2 id=\"a\">A &amp; B</h2><p>…</p><h3 id=\"c\">C</h3><section><h2 id=\"d\">D</h2></section>") ==
      "a=A &amp; B;d=D;");
  CHECK(told("<h2>no id</h2><h2 id=\"a\" class=\"x\">A <span lang=\"en\">B</span></h2>") == "a=A B;");
  CHECK(told("") == "");
}

TEST_CASE("half a heading is none") {
  for (const char* half : {"<h2 id=\"", "<h2 id=\"a", "<h2 id=\"a\"", "<h2 id=\"a\">A", "<h2 id=\"a\"</h2>"}) {
    CAPTURE(half);
    CHECK(told(half) == "");
  }
}
