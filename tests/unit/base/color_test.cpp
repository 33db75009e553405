#include "base/color.h"

#include "support/catch.h"

using ayumi::Color;
using ayumi::contrast;
using ayumi::contrast_text;
using ayumi::nearest_with_contrast;
using ayumi::Opposite;
using ayumi::parse_color;

namespace {

Color color(std::string_view text) { return parse_color(text).value(); }

const Color kWhite{255, 255, 255};
const Color kBlack{0, 0, 0};

}  // namespace

TEST_CASE("a colour is # and six hexadecimal digits") {
  CHECK(color("#0017c1") == Color{0x00, 0x17, 0xc1});
  CHECK(color("#ABCDEF") == color("#abcdef"));
  CHECK(to_string(color("#ABCDEF")) == "#abcdef");
  for (const char* wrong : {"", "#", "0017c1", "#01c", "#0017c", "#0017c1f", "#0017cg", "#+17c1f", "# 017c1", "red"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_color(wrong));
  }
}

TEST_CASE("contrast is that of WCAG, whichever colour is the lighter one") {
  CHECK(contrast(kBlack, kWhite) == Approx(21));
  CHECK(contrast(kWhite, kWhite) == Approx(1));
  // Known values: the greys around 4.5 and 3 on white.
  CHECK(contrast_text(contrast(color("#767676"), kWhite)) == "4.54");
  CHECK(contrast_text(contrast(color("#777777"), kWhite)) == "4.47");
  CHECK(contrast_text(contrast(color("#949494"), kWhite)) == "3.03");
  CHECK(contrast_text(contrast(color("#ff0000"), kWhite)) == "3.99");
  CHECK(contrast_text(contrast(color("#0000ff"), kWhite)) == "8.59");
  CHECK(contrast(color("#123a66"), color("#edf1f6")) == contrast(color("#edf1f6"), color("#123a66")));
}

TEST_CASE("a ratio is cut off, so that too little never reads as enough") {
  CHECK(contrast_text(4.499) == "4.49");
  CHECK(contrast_text(4.5) == "4.50");
  CHECK(contrast_text(21) == "21.00");
}

TEST_CASE("the nearest colour that would do is a little darker or lighter") {
  const auto near = [](std::string_view from, const std::vector<Opposite>& opposites) {
    return nearest_with_contrast(color(from), opposites);
  };
  SECTION("one that does is its own nearest") { CHECK(near("#767676", {{kWhite, 4.5}}) == color("#767676")); }
  SECTION("darker on white, lighter on black, and no further than needed") {
    const Color darker = near("#8a9ab0", {{kWhite, 4.5}}).value();
    CHECK(contrast(darker, kWhite) >= 4.5);
    CHECK(contrast(darker, kWhite) < 4.6);
    const Color lighter = near("#404040", {{kBlack, 4.5}}).value();
    CHECK(contrast(lighter, kBlack) >= 4.5);
    CHECK(contrast(lighter, kBlack) < 4.6);
  }
  SECTION("all opposites at once") {
    const std::vector<Opposite> both{{kWhite, 4.5}, {color("#1a1a1a"), 3}};
    const Color between = near("#cccccc", both).value();
    for (const Opposite& opposite : both) CHECK(contrast(between, opposite.color) >= opposite.least);
  }
  SECTION("none where there is none") { CHECK_FALSE(near("#808080", {{kWhite, 7}, {kBlack, 7}})); }
}
