#include "view/wording.h"

#include <map>
#include <string>

#include "support/catch.h"

using namespace ayumi;
using view::Wording;
using view::Words;

namespace {

Words words(std::map<std::string, std::string, std::less<>> entries) { return Words(std::move(entries)); }

const Words& japanese() {
  static const Words catalogue = words({{"format.minus", "▲"},
                                        {"format.minus_spoken", "マイナス"},
                                        {"format.no_change_sign", "±"},
                                        {"format.quantity", "{number}{unit}"},
                                        {"format.points", "{number}ポイント"},
                                        {"format.first_era_year", "元"},
                                        {"format.year_long", "{era}{era_year}年度（{year}年度）"},
                                        {"format.year_short", "{letter}{era_year}"},
                                        {"format.year_in_words", "{era}{era_year}年度"}});
  return catalogue;
}

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

model::LocalizedText text(std::string language, std::string content) {
  return model::LocalizedText({{std::move(language), std::move(content), {}}});
}

}  // namespace

TEST_CASE("patterns are filled by name; unknown names and stray braces stay") {
  CHECK(view::fill("{a} of {b}", {{"a", "1"}, {"b", "2"}}) == "1 of 2");
  CHECK(view::fill("{c}", {{"a", "1"}}) == "{c}");
  const Words hostile = words({{"a.b", "<i>{n}</i>"}});
  CHECK(hostile.fill_html("a.b", {{"n", escape("<1>")}}).markup() == "&lt;i&gt;&lt;1&gt;&lt;/i&gt;");
  CHECK(view::fill("{", {{"a", "1"}}) == "{");
  CHECK(view::fill("{a", {{"a", "1"}}) == "{a");
  CHECK(view::fill("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");  // what is filled in is not read again
}

TEST_CASE("a pattern chooses a form by a number: one, or anything else") {
  const auto projects = [](std::string n) { return view::fill("{n} {n|project|projects}", {{"n", std::move(n)}}); };
  CHECK(projects("0") == "0 projects");
  CHECK(projects("1") == "1 project");
  CHECK(projects("2") == "2 projects");
  CHECK(projects("11") == "11 projects");
  CHECK(projects("1,001") == "1,001 projects");
  CHECK(projects("1.0") == "1.0 projects");
  CHECK(projects("+1") == "+1 project");
  CHECK(projects("−1") == "−1 project");
  CHECK(projects("") == " projects");
  CHECK(view::fill("{m|a|b}", {{"n", "1"}}) == "{m|a|b}");
  CHECK(view::fill("{n|a}", {{"n", "1"}}) == "{n|a}");
}

TEST_CASE("a difference of percentages is in points, every other in its unit") {
  const Wording wording("ja", japanese());
  CHECK(wording.difference(decimal("0.1"), 1, text("ja", "%")) == "0.1ポイント");
  CHECK(wording.difference(decimal("3"), 0, text("ja", "％")) == "3ポイント");
  CHECK(wording.difference(decimal("1200"), 0, text("ja", "人")) == "1,200人");
  CHECK(wording.difference_html(decimal("0.1"), 1, text("ja", "%")).markup() == "0.1ポイント");
  const Words english = words({{"format.minus", "−"}, {"format.points", "{number} {number|point|points}"}});
  CHECK(Wording("en", english).difference(decimal("1"), 0, text("ja", "%")) == "1 point");
}

TEST_CASE("a unit has a form for one and another for all else") {
  const Words english = words({{"format.minus", "−"}, {"format.quantity", "{number} {unit}"}});
  const Wording wording("en", english);
  const model::LocalizedText unit = text("en", "time|times");
  CHECK(wording.quantity(decimal("0"), 0, unit) == "0 times");
  CHECK(wording.quantity(decimal("1"), 0, unit) == "1 time");
  CHECK(wording.quantity(decimal("1"), 1, unit) == "1.0 times");
  CHECK(wording.quantity(decimal("2"), 0, unit) == "2 times");
  CHECK(wording.quantity_html(decimal("1"), 0, unit).markup() == "1 time");
  CHECK(wording.quantity(decimal("1"), 0, text("en", "km")) == "1 km");
  CHECK(wording.quantity(decimal("2.5"), 1, text("en", "%")) == "2.5%");
  CHECK(wording.quantity_html(decimal("2.5"), 1, text("en", "°C")).markup() == "2.5°C");
  CHECK(wording.unit(unit).markup() == "times");
  CHECK(wording.quantity_html(decimal("2"), 0, text("fr", "fois|fois")).markup() == "2 <span lang=\"fr\">fois</span>");
}

TEST_CASE("a unit that begins with a number is multiplied out in its own language only") {
  const Words english =
      words({{"format.minus", "−"}, {"format.quantity", "{number} {unit}"}, {"format.points", "{number} points"}});
  const Wording en("en", english);
  const Wording ja("ja", japanese());
  const model::LocalizedText unit({{"ja", "万円", {}}, {"en", "0.01 million yen", {}}});
  CHECK(ja.quantity(decimal("830"), 0, unit) == "830万円");
  CHECK(en.quantity(decimal("830"), 0, unit) == "8.3 million yen");
  CHECK(en.quantity(decimal("830.5"), 1, unit) == "8.305 million yen");
  CHECK(en.quantity(decimal("100"), 1, unit) == "1 million yen");
  CHECK(en.quantity(decimal("-32"), 0, unit) == "−0.32 million yen");
  CHECK(en.quantity(decimal("17.4"), 1, text("en", "100 million yen")) == "1,740 million yen");
  CHECK(en.quantity_html(decimal("259100"), 0, unit).markup() == "2,591 million yen");
  CHECK(en.difference(decimal("5"), 0, unit) == "0.05 million yen");
  CHECK(en.number(decimal("830"), 0, unit) == "8.3");
  CHECK(en.unit(unit).markup() == "million yen");
  CHECK(en.counted(decimal("830"), unit) == Rational(decimal("8.3")));
  CHECK(ja.counted(decimal("830"), unit) == Rational(830));
  CHECK(en.quantity(decimal("3"), 0, text("en", "24-hour day|24-hour days")) == "3 24-hour days");
  CHECK(en.quantity(decimal("2"), 0, text("en", "1000 case|cases")) == "2,000 cases");
}

TEST_CASE("the number of a unit may have commas, and needs no space in Japanese") {
  const Words english = words({{"format.minus", "−"}, {"format.quantity", "{number} {unit}"}});
  const Wording en("en", english);
  const Wording ja("ja", japanese());
  CHECK(ja.quantity(decimal("10"), 0, text("ja", "1,000件")) == "10,000件");
  CHECK(ja.quantity_html(decimal("10"), 0, text("ja", "1,000件")).markup() == "10,000件");
  CHECK(ja.unit(text("ja", "1,000件")).markup() == "件");
  CHECK(ja.quantity(decimal("12.3"), 1, text("ja", "100万円")) == "1,230万円");
  CHECK(ja.quantity(decimal("10"), 0, text("ja", "万円")) == "10万円");
  CHECK(en.quantity(decimal("10"), 0, text("en", "1,000 cases")) == "10,000 cases");
  // What is no number of anything stays as it is, apart from the figure.
  CHECK(ja.quantity(decimal("12.3"), 1, text("ja", "10万人当たり件")) == "12.3 10万人当たり件");
  CHECK(ja.quantity_html(decimal("12.3"), 1, text("ja", "10万人当たり件")).markup() == "12.3 10万人当たり件");
  CHECK(ja.quantity(decimal("3"), 0, text("ja", "1,5件")) == "3 1,5件");
  CHECK(ja.quantity(decimal("3"), 0, text("ja", "1.000.000件")) == "3 1.000.000件");
}

TEST_CASE("what is multiplied out beyond a decimal's range is exact all the same") {
  const Words english = words({{"format.minus", "−"}, {"format.quantity", "{number} {unit}"}});
  const Wording en("en", english);
  const model::LocalizedText unit({{"ja", "億円", {}}, {"en", "100 million yen", {}}});
  CHECK(en.quantity(decimal("123456789012345678"), 0, unit) == "12,345,678,901,234,567,800 million yen");
  CHECK(en.quantity_html(decimal("-123456789012345678"), 0, unit).markup().find("12,345,678,901,234,567,800</span>") !=
        std::string::npos);
  CHECK(en.number(decimal("123456789012345678"), 0, unit) == "12,345,678,901,234,567,800");
}

TEST_CASE("numbers are grouped from four digits, and a minus has its sign") {
  const Wording wording("ja", japanese());
  CHECK(wording.number(decimal("999"), 0) == "999");
  CHECK(wording.number(decimal("1000"), 0) == "1,000");
  CHECK(wording.number(decimal("1234567.25"), 2) == "1,234,567.25");
  CHECK(wording.number(decimal("-1234"), 1) == "▲1,234.0");
  CHECK(wording.number(decimal("0.125"), 1) == "0.125");  // never hides digits of the data
  CHECK(wording.quantity(decimal("43698"), 0, text("ja", "千円")) == "43,698千円");
  CHECK(wording.number_html(decimal("-3.2"), 1).markup() ==
        "<span class=\"minus\"><span aria-hidden=\"true\">▲</span><span "
        "class=\"visually-hidden\">マイナス</span>3.2</span>");
}

TEST_CASE("signed numbers and points") {
  const Wording wording("ja", japanese());
  CHECK(wording.signed_number("2.5") == "+2.5");
  CHECK(wording.signed_number("-2.5") == "▲2.5");
  CHECK(wording.signed_number("0.0") == "±0.0");
  const auto points = Rational::quotient(Rational(255), Rational(100));
  CHECK(wording.points(*points, {1, RoundingMode::half_up}) == "+2.6ポイント");
  CHECK(wording.points(*points, {1, RoundingMode::truncate}) == "+2.5ポイント");
}

TEST_CASE("fiscal years have their era, the first one is 元") {
  const Wording wording("ja", japanese());
  CHECK(wording.year_long({2024}) == "令和6年度（2024年度）");
  CHECK(wording.year_long({2019}) == "令和元年度（2019年度）");
  CHECK(wording.year_short({2019}) == "R1");
  CHECK(wording.year_in_words({2019}) == "令和元年度");
  CHECK(wording.year_long({2018}) == "平成30年度（2018年度）");
}

TEST_CASE("text in another language is marked with it; hostile text is inert") {
  const Wording wording("ja", japanese());
  CHECK(wording.text(text("ja", "歩み")).markup() == "歩み");
  CHECK(wording.text(text("en", "<b>\"x\"")).markup() == "<span lang=\"en\">&lt;b&gt;&#34;x&#34;</span>");
  CHECK(wording.text(model::LocalizedText()).markup().empty());
}

TEST_CASE("blocks: paragraphs, line breaks and lists") {
  const Wording wording("ja", japanese());
  CHECK(wording.blocks(text("ja", "一\n二\n\n三")).markup() == "<p>一<br>二</p><p>三</p>");
  CHECK(wording.blocks(text("ja", "・一\n○二\n- 三")).markup() == "<ul><li>一</li><li>二</li><li>三</li></ul>");
  CHECK(wording.blocks(text("ja", "前文\n・<i>")).markup() == "<p>前文</p><ul><li>&lt;i&gt;</li></ul>");
  CHECK(wording.blocks(text("en", "one")).markup() == "<div lang=\"en\"><p>one</p></div>");
}
