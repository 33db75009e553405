#include "base/html.h"

#include "support/catch.h"

namespace ayumi {

TEST_CASE("text becomes HTML that shows it") {
  CHECK(escape("").markup().empty());
  CHECK(escape("plain 歩み").markup() == "plain 歩み");
  CHECK(escape("<a href=\"x\">R&D's</a>").markup() == "&lt;a href=&#34;x&#34;&gt;R&amp;D&#39;s&lt;/a&gt;");
  CHECK(escape("&amp;").markup() == "&amp;amp;");
  CHECK(escape("<<").markup() == "&lt;&lt;");
  CHECK(escape(std::string_view("a\0<", 3)).markup() == std::string_view("a\0&lt;", 6));
}

TEST_CASE("escaped text is appended to what is there") {
  std::string out = "<b>";
  append_escaped(out, "1 < 2");
  CHECK(out == "<b>1 &lt; 2");
}

TEST_CASE("markup joins as it is") {
  Html page = Html::from_markup("<p>");
  CHECK(Html().empty());
  page += escape("<");
  CHECK(page == Html::from_markup("<p>&lt;"));
}

TEST_CASE("every ASCII punctuation mark is inert in Markdown, letters and digits stay") {
  CHECK(escape_for_markdown("歩み 12 abc") == "歩み 12 abc");
  CHECK(escape_for_markdown("# a*b_c`d`") == "&#35; a&#42;b&#95;c&#96;d&#96;");
  CHECK(escape_for_markdown("1. <b>&amp;") == "1&#46; &#60;b&#62;&#38;amp&#59;");
  for (int c = 0x21; c < 0x7F; ++c) {
    const std::string one(1, static_cast<char>(c));
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    CHECK(escape_for_markdown(one) == (plain ? one : "&#" + std::to_string(c) + ";"));
  }
}

TEST_CASE("white space that Markdown would read as structure is inert as well") {
  CHECK(escape_for_markdown("a\nb\r\nc\td") == "a&#10;b&#13;&#10;c&#9;d");
  CHECK(escape_for_markdown("    code") == "&#32;&#32;&#32;&#32;code");
  CHECK(escape_for_markdown("break  ") == "break &#32;");
  CHECK(escape_for_markdown("a b") == "a b");
  CHECK(escape_for_markdown(" ") == "&#32;");
  CHECK(escape_for_markdown("").empty());
}

}  // namespace ayumi
