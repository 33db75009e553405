// The parts that read a bag, by themselves.
#include "archive/bag_declaration.h"
#include "archive/bag_info.h"
#include "archive/bag_names.h"
#include "archive/bag_path.h"
#include "support/catch.h"

namespace ayumi::archive {

TEST_CASE("names of manifests") {
  const auto payload = parse_manifest_name("manifest-sha512.txt");
  REQUIRE(payload);
  CHECK(payload->kind == ManifestKind::payload);
  CHECK(payload->known == HashAlgorithm::sha512);
  CHECK(parse_manifest_name("tagmanifest-md5.txt")->kind == ManifestKind::tag);
  CHECK(parse_manifest_name("manifest-SHA-1.txt")->known == HashAlgorithm::sha1);
  CHECK_FALSE(parse_manifest_name("manifest-foo.txt")->known);
  for (const char* other : {"manifest-.txt", "manifest.txt", "data/manifest-md5.txt", "manifest-md5.txt~", "x", ""}) {
    CHECK_FALSE(parse_manifest_name(other));
  }
}

TEST_CASE("paths are encoded and decoded again") {
  const std::string path = "data/a\nb\r%25%0A 日本~";
  CHECK(encode_path(path) == "data/a%0Ab%0D%2525%250A 日本~");
  CHECK(decode_path(encode_path(path), BagVersion::v1_0) == path);
  CHECK(decode_path("%7E%2F%2e%", BagVersion::v1_0) == "%7E%2F%2e%");
  CHECK(has_stray_percent("a%7E"));
  CHECK(has_stray_percent("%25%"));
  CHECK_FALSE(has_stray_percent("%25%0a%0D"));
}

TEST_CASE("an encoded path is judged by what it means") {
  CHECK_FALSE(refusal("data/a"));
  CHECK_FALSE(refusal("data/..a/b.."));
  CHECK_FALSE(refusal("data/a~"));
  CHECK(refusal(""));
  CHECK(refusal("."));
  CHECK(refusal("./"));
  CHECK(refusal("a/.."));
  CHECK(refusal(std::string("a\0b", 3)));
  CHECK(plain_path("./a//b/.") == "a/b");
}

TEST_CASE("days of the calendar") {
  CHECK(is_calendar_date("2024-02-29"));
  CHECK(is_calendar_date("2000-02-29"));
  for (const char* none : {"1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-01", "24-01-01",
                           "2024/01/01", "2024-01-01 ", "", "+024-01-01"}) {
    CAPTURE(none);
    CHECK_FALSE(is_calendar_date(none));
  }
}

TEST_CASE("encodings become UTF-8") {
  CHECK(decode_tag_text("caf\xE9", TagEncoding::latin1) == "café");
  CHECK(decode_tag_text(std::string("\xFE\xFF\x30\x42\xD8\x40\xDC\x0B", 8), TagEncoding::utf16) == "あ𠀋");
  CHECK(decode_tag_text(std::string("\xFF\xFE\x42\x30", 4), TagEncoding::utf16) == "あ");
  CHECK(decode_tag_text(std::string("\0a\0\x7F", 4), TagEncoding::utf16) == "a\x7F");
  CHECK_FALSE(decode_tag_text("abc", TagEncoding::utf16));
  CHECK_FALSE(decode_tag_text(std::string("\xFE\xFF\xDC\x00", 4), TagEncoding::utf16));
  CHECK_FALSE(decode_tag_text(std::string("\xFE\xFF\xD8\x00", 4), TagEncoding::utf16));
  CHECK_FALSE(decode_tag_text("\xFF", TagEncoding::utf8));
}

TEST_CASE("lines end with LF, CR or both") {
  const Source source("x", "a\r\nb\rc\n\nd");
  const auto lines = tag_lines(source);
  REQUIRE(lines.size() == 5);
  CHECK(lines[1].text == "b");
  CHECK(lines[3].text.empty());
  CHECK(lines[4].span == Span{&source, 8, 9});
  CHECK(tag_lines(Source("x", "")).empty());
}

}  // namespace ayumi::archive
