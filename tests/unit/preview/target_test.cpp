#include "preview/target.h"

#include "preview/content_type.h"
#include "preview/range.h"
#include "support/catch.h"

using ayumi::preview::ByteRange;
using ayumi::preview::content_type;
using ayumi::preview::parse_range;
using ayumi::preview::parse_target;

namespace {

// "path|query", or "refused".
std::string read(std::string_view target) {
  const auto parsed = parse_target(target);
  return parsed ? parsed->path + "|" + parsed->query : "refused";
}

}  // namespace

TEST_CASE("a target is a decoded path and a query as written") {
  CHECK(read("/") == "/|");
  CHECK(read("/en/plans/?year=2024&q=a%20b") == "/en/plans/|year=2024&q=a%20b");
  CHECK(read("/a?b?c") == "/a|b?c");
  CHECK(read("/?") == "/|");
  CHECK(read("/%E6%AD%A9%e3%81%bf.html") == "/歩み.html|");
  CHECK(read("/歩み") == "/歩み|");
  CHECK(read("/a%2Fb") == "/a/b|");
  CHECK(read("/a+b%20c") == "/a+b c|");
  CHECK(read("/...") == "/...|");
  CHECK(read("/.well-known/x") == "/.well-known/x|");
  CHECK(read("/?../..\\") == "/|../..\\");
}

TEST_CASE("what is escaped twice is decoded once") {
  CHECK(read("/%252e%252e/a") == "/%2e%2e/a|");
  CHECK(read("/%25") == "/%|");
}

TEST_CASE("a target that leads elsewhere, or is no path, is refused") {
  const auto* const target =
      GENERATE("", "a", "*", "?", "../a", "/..", "/../a", "/a/..", "/a/../b", "/.", "/./a", "/a/./b", "/%2e%2e/a",
               "/%2E./a", "/.%2e", "/a%2f..%2fb", "/..%5ca", "/a\\b", "/%5c", "/%00", "/a%00.html", "/%0d%0a", "/%7f",
               "/\x01", "/a b", "/a#b", "/%", "/%4", "/%zz", "/%4g", "/a%", "//", "//host/a", "/a//b", "/%2F%2Fa",
               "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%af", "/%ff", "/%ed%a0%80", "/\xff", "/a?\xff", "/a?b c", "/a?\x7f",
               "/\xc0\xae", "/%e6%ad", "http://localhost/");
  CAPTURE(target);
  CHECK(read(target) == "refused");
}

TEST_CASE("a target with a NUL is refused") {
  CHECK_FALSE(parse_target(std::string_view("/a\0b", 4)));
  CHECK_FALSE(parse_target(std::string_view("/a?\0", 4)));
}

TEST_CASE("ranges of a file's bytes") {
  CHECK(parse_range("bytes=0-0", 10) == ByteRange{0, 1});
  CHECK(parse_range("Bytes=0-0", 10) == ByteRange{0, 1});
  CHECK(parse_range("bytes=2-5", 10) == ByteRange{2, 6});
  CHECK(parse_range("bytes=2-", 10) == ByteRange{2, 10});
  CHECK(parse_range("bytes=0-99", 10) == ByteRange{0, 10});
  CHECK(parse_range("bytes=-3", 10) == ByteRange{7, 10});
  CHECK(parse_range("bytes=-99", 10) == ByteRange{0, 10});
  CHECK(parse_range("bytes=0-18446744073709551615", 10) == ByteRange{0, 10});
  CHECK(parse_range("bytes=0-99999999999999999999999999", 10) == ByteRange{0, 10});
  CHECK(parse_range("bytes=-99999999999999999999999999", 10) == ByteRange{0, 10});
}

TEST_CASE("ranges behind a file's end are empty") {
  CHECK(parse_range("bytes=10-", 10) == ByteRange{10, 10});
  CHECK(parse_range("bytes=99999999999999999999-", 10) == ByteRange{10, 10});
  CHECK(parse_range("bytes=-0", 10) == ByteRange{10, 10});
  CHECK(parse_range("bytes=0-", 0) == ByteRange{0, 0});
  CHECK(parse_range("bytes=-1", 0) == ByteRange{0, 0});
}

TEST_CASE("what is no single range counts as none") {
  const auto* const text =
      GENERATE("", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=5-2", "bytes=0-1,3-4", "bytes=--1",
               "bytes=1-2-3", "bytes=+1-2", "bytes= 1-2", "bytes=1-2 ", "bytes=0x1-2", "lines=1-2", "bytes=-1-2",
               "bytes=99999999999999999999-1");
  CAPTURE(text);
  CHECK_FALSE(parse_range(text, 10));
}

TEST_CASE("a file's type is told by its extension") {
  CHECK(content_type("/en/index.html") == "text/html; charset=utf-8");
  CHECK(content_type("a.CSS") == "text/css; charset=utf-8");
  CHECK(content_type("search.js") == "text/javascript; charset=utf-8");
  CHECK(content_type("a.tar.svg") == "image/svg+xml");
  CHECK(content_type("a.Jpg") == "image/jpeg");
  CHECK(content_type("font.woff2") == "font/woff2");
  for (const auto* const path : {"", "/", "a", "a.", "a.exe", "a.html/b", "html", "a.htmlx", "a.html."}) {
    CAPTURE(path);
    CHECK(content_type(path) == "application/octet-stream");
  }
}
