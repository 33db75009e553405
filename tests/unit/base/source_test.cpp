#include "base/source.h"

#include "base/sources.h"
#include "support/catch.h"

namespace ayumi {
namespace {

std::string place(const Source& source, std::size_t offset) {
  const LineColumn at = source.line_column(offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

Span span_of(const Source& source, std::uint32_t begin, std::uint32_t end) { return {&source, begin, end}; }

}  // namespace

TEST_CASE("places count lines and code points from one") {
  const Source source("a.toml", "歩み = 1\nb\r\n\n最後");
  CHECK(source.line_count() == 4);
  CHECK(place(source, 0) == "1:1");
  CHECK(place(source, 3) == "1:2");
  CHECK(place(source, 6) == "1:3");
  CHECK(place(source, 10) == "1:7");  // the line end belongs to its line
  CHECK(place(source, 11) == "2:1");
  CHECK(place(source, 14) == "3:1");
  CHECK(place(source, 15) == "4:1");
  CHECK(place(source, 21) == "4:3");
  CHECK(place(source, 1000) == "4:3");
}

TEST_CASE("an offset inside a character is the place of that character") {
  const Source source("a", "x歩y");
  CHECK(place(source, 1) == "1:2");
  CHECK(place(source, 2) == "1:2");
  CHECK(place(source, 3) == "1:2");
  CHECK(place(source, 4) == "1:3");
}

TEST_CASE("each invalid byte is one column") {
  const Source source("a",
                      "\xFF\xE6\xAD"
                      "b");
  CHECK(place(source, 1) == "1:2");
  CHECK(place(source, 2) == "1:3");
  CHECK(place(source, 3) == "1:4");
}

TEST_CASE("lines come without their ends") {
  const Source source("a", "one\r\ntwo\n\nfour\r");
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3).empty());
  CHECK(source.line(4) == "four");
  CHECK_THROWS(source.line(5));
}

TEST_CASE("an empty text has one empty line") {
  const Source source("a", "");
  CHECK(source.line_count() == 1);
  CHECK(source.line(1).empty());
  CHECK(place(source, 0) == "1:1");
  CHECK(source.offset({1, 1}) == 0);
  CHECK(source.offset({9, 9}) == 0);
}

TEST_CASE("places turn back into offsets") {
  const Source source("a", "歩み = 1\nb\r\n");
  CHECK(source.offset({1, 1}) == 0);
  CHECK(source.offset({1, 3}) == 6);
  CHECK(source.offset({1, 99}) == 10);
  CHECK(source.offset({2, 1}) == 11);
  CHECK(source.offset({2, 99}) == 12);
  CHECK(source.offset({3, 1}) == 14);
  CHECK(source.offset({4, 1}) == 14);
  CHECK(source.offset({0, 0}) == 0);
  for (std::size_t line = 1; line <= source.line_count(); ++line) {
    CHECK(source.line_column(source.offset({line, 2})).line == line);
  }
}

TEST_CASE("spans give their text, whatever they point at") {
  const Source source("a", "0123456789");
  CHECK(span_of(source, 2, 5).text() == "234");
  CHECK(span_of(source, 5, 5).text().empty());
  CHECK(span_of(source, 8, 99).text() == "89");
  CHECK(span_of(source, 50, 99).text().empty());
  CHECK(span_of(source, 5, 2).text().empty());
  CHECK(Span().text().empty());
  CHECK_FALSE(Span());
  CHECK(span_of(source, 5, 5).empty());
}

TEST_CASE("sources stay where they are while others are added") {
  Sources sources;
  const Source& first = sources.add("first", "1");
  for (int i = 0; i < 1000; ++i) sources.add(std::to_string(i), "x");
  CHECK(first.path() == "first");
  CHECK(first.text() == "1");
}

}  // namespace ayumi
