#include "base/text.h"

#include "support/catch.h"

namespace ayumi {
namespace {

std::string nearest_to(std::string_view name, const std::vector<std::string>& candidates) {
  return nearest(name, candidates).value_or("none");
}

}  // namespace

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("plain 歩み 😀 \uFFFD \U0010FFFF"));
  CHECK_FALSE(find_invalid_utf8(std::string_view("\0", 1)));
  CHECK(find_invalid_utf8("\x80") == 0U);
  CHECK(find_invalid_utf8("歩\xFF") == 3U);
  CHECK(find_invalid_utf8("a\xE6\xAD") == 1U);  // cut off
  CHECK(find_invalid_utf8("a\xE6\xAD"
                          "b") == 1U);
  CHECK(find_invalid_utf8("ab\xC0\x80") == 2U);  // overlong
  CHECK(find_invalid_utf8("\xE0\x80\x80") == 0U);
  CHECK(find_invalid_utf8("\xF0\x80\x80\x80") == 0U);
  CHECK(find_invalid_utf8("x\xED\xA0\x80") == 1U);          // surrogate
  CHECK(find_invalid_utf8("x\xF4\x90\x80\x80") == 1U);      // above U+10FFFF
  CHECK(find_invalid_utf8("x\xF8\x88\x80\x80\x80") == 1U);  // five bytes
}

TEST_CASE("code points are counted, invalid bytes one by one") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("a歩😀") == 3);
  CHECK(count_code_points("か\u3099") == 2);
  CHECK(count_code_points("\xFF\xE6\xAD") == 3);
}

TEST_CASE("the first code point has its value and length") {
  CHECK(first_code_point("ab").value == U'a');
  CHECK(first_code_point("歩み").value == U'歩');
  CHECK(first_code_point("歩み").length == 3);
  CHECK(first_code_point("\uFFFD").length == 3);
  CHECK(first_code_point("\xE6\xAD").value == U'\uFFFD');
  CHECK(first_code_point("\xE6\xAD").length == 1);
}

TEST_CASE("display width counts cells") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("歩み") == 4);
  CHECK(display_width("ｱｲｳ") == 3);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("か\u3099") == 2);
  CHECK(display_width("\u200B") == 0);
  CHECK(display_width("○①α…") == 4);  // ambiguous ones are narrow
  CHECK(display_width("😀") == 2);
  CHECK(display_width("\u3000") == 2);
  CHECK(display_width("\xFF") == 1);
}

TEST_CASE("normal forms") {
  CHECK(to_nfc("か\u3099") == "が");
  CHECK(to_nfc("ﾊﾟＡ①㍻") == "ﾊﾟＡ①㍻");
  CHECK(to_nfkc("ﾊﾟＡ①") == "パA1");
  CHECK(to_nfkc("㍻") == "平成");
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("").empty());
  CHECK(to_nfc(std::string_view("か\0\u3099", 7)) == std::string_view("か\0\u3099", 7));
  CHECK(to_nfc("か\u3099\xFF") == "か\u3099\xFF");
  CHECK(to_nfkc("Ａ\xFF") == "Ａ\xFF");
}

TEST_CASE("trim takes ASCII white space and the wide space from both ends") {
  CHECK(trim("") == "");
  CHECK(trim(" \t\r\n\v\f") == "");
  CHECK(trim("\u3000 \u3000") == "");
  CHECK(trim(" \u3000 a b \u3000\n") == "a b");
  CHECK(trim("a\u3000b") == "a\u3000b");
  CHECK(trim("\u3001") == "\u3001");  // shares two bytes with the wide space
  CHECK(trim("\u00A0a") == "\u00A0a");
}

TEST_CASE("split keeps empty parts, join puts them together") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("", ',') == Parts{""});
  CHECK(split("a", ',') == Parts{"a"});
  CHECK(split(",a,,b,", ',') == Parts{"", "a", "", "b", ""});
  CHECK(join(std::vector<std::string>{}, ", ").empty());
  CHECK(join(std::vector<std::string>{"a"}, ", ") == "a");
  CHECK(join(std::vector<std::string>{"a", "", "b"}, "、") == "a、、b");
}

TEST_CASE("a counted noun takes an s but for one") {
  CHECK(counted(0, "page") == "0 pages");
  CHECK(counted(1, "page") == "1 page");
  CHECK(counted(2, "page") == "2 pages");
}

TEST_CASE("a mistyped name has the candidate that was meant") {
  CHECK(nearest_to("titel", {"id", "title", "tile"}) == "title");  // a swap is one edit
  CHECK(nearest_to("catgeory", {"category", "categories"}) == "category");
  CHECK(nearest_to("Title", {"title"}) == "title");
  CHECK(nearest_to("ｔｉｔｌｅ", {"title"}) == "title");
  CHECK(nearest_to("青森圈", {"青森圏"}) == "青森圏");
  CHECK(nearest_to("か\u3099く", {"がく"}) == "がく");
  CHECK(nearest_to("nam", {"name", "game"}) == "name");
}

TEST_CASE("a name that is too far from all has no neighbour") {
  CHECK(nearest_to("title", {}) == "none");
  CHECK(nearest_to("title", {"budget", "tally"}) == "none");
  CHECK(nearest_to("abcdef", {"abcxyz"}) == "none");    // three edits of six
  CHECK(nearest_to("abcdef", {"abcdxy"}) == "abcdxy");  // two of six
  CHECK(nearest_to("ab", {"ax"}) == "ax");
  CHECK(nearest_to("ab", {"xy"}) == "none");
  CHECK(nearest_to("a", {"b"}) == "none");  // nothing in common
  CHECK(nearest_to("", {"a", ""}) == "none");
  CHECK(nearest_to("a", {""}) == "none");
}

TEST_CASE("of equally near candidates the first is taken, of others the nearer") {
  CHECK(nearest_to("cat", {"bat", "hat", "rat"}) == "bat");
  CHECK(nearest_to("cat", {"cart", "cat"}) == "cat");
  CHECK(nearest_to("catalog", {"catalogs", "katalog", "catelogs"}) == "catalogs");
}

TEST_CASE("hostile names are harmless") {
  const std::string long_name(1'000'000, 'a');
  CHECK(nearest_to(long_name, {long_name + "b"}) == "none");
  CHECK(nearest_to("a", {long_name}) == "none");
  CHECK(nearest_to("ti\xFFtle", {"title"}) == "title");
  const std::vector<std::string_view> views{"alpha", "beta"};
  CHECK(nearest("alpa", views) == "alpha");
}

TEST_CASE("slugs") {
  CHECK(is_slug("a"));
  CHECK(is_slug("0"));
  CHECK(is_slug("r6-plan-2"));
  CHECK(is_slug("a-"));
  CHECK(is_slug(std::string(64, 'a')));
  CHECK_FALSE(is_slug(std::string(65, 'a')));
  CHECK_FALSE(is_slug(""));
  CHECK_FALSE(is_slug("-a"));
  CHECK_FALSE(is_slug("A"));
  CHECK_FALSE(is_slug("a_b"));
  CHECK_FALSE(is_slug("a/b"));
  CHECK_FALSE(is_slug(".."));
  CHECK_FALSE(is_slug("歩"));
  CHECK_FALSE(is_slug(std::string_view("a\0", 2)));
}

}  // namespace ayumi
