#include "charts/text_measure.h"

#include "support/catch.h"

using namespace ayumi::charts;

using Lines = std::vector<std::string>;

TEST_CASE("full-width characters are an em wide, others by their class") {
  CHECK(text_width("") == 0);
  CHECK(text_width("年") == Approx(kFontSize));
  CHECK(text_width("令和６年度") == Approx(5 * kFontSize));
  CHECK(text_width("8") == Approx(0.6 * kFontSize));
  CHECK(text_width("W") > text_width("n"));
  CHECK(text_width("i") < text_width("n"));
}

TEST_CASE("signs that Japanese fonts draw an em wide count as such") {
  CHECK(text_width("▲") == Approx(kFontSize));
  CHECK(text_width("−") == Approx(kFontSize));
  CHECK(text_width("…") == Approx(kFontSize));
}

TEST_CASE("combining marks take no room, accented letters that of letters") {
  CHECK(text_width("e\xCC\x81") == text_width("e"));
  CHECK(text_width("é") < kFontSize);
}

TEST_CASE("a box lies round its spot by the anchor") {
  CHECK(text_box(20, {{100, 50}, Anchor::start}).left == 100);
  CHECK(text_box(20, {{100, 50}, Anchor::middle}).left == 90);
  CHECK(text_box(20, {{100, 50}, Anchor::end}).left == 80);
  CHECK(text_box(20, {{100, 50}, Anchor::end}).right == 100);
  CHECK(text_box(20, {{100, 50}, Anchor::start}).height() <= kLineHeight);
}

TEST_CASE("lines break at spaces, and between full-width characters") {
  CHECK(wrap_text("", 100) == Lines{""});
  CHECK(wrap_text("eastern district", 80) == Lines{"eastern", "district"});
  CHECK(wrap_text("地域包括支援", 3 * kFontSize) == Lines{"地域包", "括支援"});
  CHECK(wrap_text("年度 FY2024 年度", 5 * kFontSize) == Lines{"年度", "FY2024", "年度"});
}

TEST_CASE("closing signs don't begin a line and opening ones don't end it") {
  CHECK(wrap_text("地域、病院", 2 * kFontSize) == Lines{"地", "域、", "病院"});
  CHECK(wrap_text("地域（病）", 3 * kFontSize) == Lines{"地域", "（病）"});
}

TEST_CASE("what has no break is cut where the line is full, one character at the least") {
  CHECK(wrap_text("abcdef", 3 * 0.6 * kFontSize) == Lines{"abc", "def"});
  CHECK(wrap_text("年度", 1) == Lines{"年", "度"});
}

TEST_CASE("no line is wider than asked, and no character is lost") {
  const std::string text = "地域住民、東青地域の公立病院、Hospitals and community-care centres（R6）。";
  for (double width = 3 * kFontSize; width < 400; width += 7) {
    std::string joined;
    for (const std::string& line : wrap_text(text, width)) {
      CAPTURE(width, line);
      CHECK(text_width(line) <= width);
      joined += line;
    }
    std::string squeezed;
    for (const char c : text) {
      if (c != ' ') squeezed += c;
    }
    std::string joined_squeezed;
    for (const char c : joined) {
      if (c != ' ') joined_squeezed += c;
    }
    CHECK(joined_squeezed == squeezed);
  }
}
