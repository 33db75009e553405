#include "render/outgoing.h"

#include <string>

#include "support/catch.h"

using ayumi::render::mark_outgoing;

TEST_CASE("a link to another site is marked behind it, and says so to programs") {
  CHECK(mark_outgoing("<p><a href=\"https://example.jp/\">町</a>。</p>", "（外）") ==
        "<p><a href=\"https://example.jp/\" rel=\"external\">町</a> <span class=\"outgoing\">（外）</span>。</p>");
}

TEST_CASE("links within the record stay as they are, and so do those that open a mail or a call") {
  for (const char* page :
       {"<a href=\"../index.html\">a</a>", "<a href=\"#x\">a</a>", "<a id=\"x\">a</a>",
        "<a href=\"mailto:a@example.jp\">a</a>", "<a href=\"tel:017\">a</a>", "<img src=\"a.png\" alt=\"\">"}) {
    CHECK(mark_outgoing(page, "(out)") == page);
  }
}

TEST_CASE("a link that says its relation already keeps it") {
  CHECK(mark_outgoing("<a rel=\"license\" href=\"https://example.jp/\">a</a>", "(out)") ==
        "<a rel=\"license\" href=\"https://example.jp/\">a</a> <span class=\"outgoing\">(out)</span>");
}

TEST_CASE("the label is text") {
  CHECK(mark_outgoing("<a href=\"https://example.jp/\">a</a>", "<out>") ==
        "<a href=\"https://example.jp/\" rel=\"external\">a</a> <span class=\"outgoing\">&lt;out&gt;</span>");
}

TEST_CASE("each of several links is judged by itself") {
  const std::string page = "<a href=\"https://a.example/\">a</a><a href=\"b.html\">b</a>";
  CHECK(mark_outgoing(page, "x") ==
        "<a href=\"https://a.example/\" rel=\"external\">a</a> <span class=\"outgoing\">x</span><a "
        "href=\"b.html\">b</a>");
}
