// What the markup of every chart promises: accessible names, escaped texts, unique ids, nothing that a strict policy
// forbids.
#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "charts/meter.h"
#include "charts/small_columns.h"
#include "charts/svg.h"
#include "support/catch.h"
#include "unit/charts/drawn.h"
#include "unit/charts/samples.h"

using namespace ayumi;
using namespace ayumi::charts;
using namespace ayumi::charts::test;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string number_text(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

std::vector<Element> drawn(const std::optional<Html>& svg) { return read_svg(svg.value().markup()); }

double height_of(const Element& rect) { return rect.number("height"); }

}  // namespace

TEST_CASE("numbers have one decimal at most and no sign at zero") {
  CHECK(number_text(12) == "12");
  CHECK(number_text(0.5) == "0.5");
  CHECK(number_text(-3.2) == "-3.2");
  CHECK(number_text(1.0 / 3) == "0.3");
  CHECK(number_text(2.99) == "3");
  CHECK(number_text(0.06) == "0.1");
  CHECK(number_text(-0.04) == "0");
  CHECK(number_text(-0.5) == "-0.5");
}

TEST_CASE("every chart names itself, and has no script, style or size of its own") {
  for (const Sample& sample : golden_samples()) {
    INFO(sample.name);
    const std::vector<Element> elements = read_svg(sample.svg.markup());
    const Element& svg = elements.front();
    CHECK(svg.name == "svg");
    const bool is_meter = svg.has_class("meter");  // which only repeats the figures beside it
    CHECK(svg.attributes.count("aria-hidden") == (is_meter ? 1 : 0));
    CHECK(svg.attributes.count("role") == (is_meter ? 0 : 1));
    CHECK(svg.attributes.count("aria-labelledby") == (is_meter ? 0 : 1));
    CHECK(svg.attributes.count("width") + svg.attributes.count("height") == 0);
    for (const Element& element : elements) {
      CHECK(element.attributes.count("style") == 0);
      CHECK(element.name != "script");
      CHECK(element.name != "style");
      for (const auto& [attribute, value] : element.attributes) {
        CHECK(attribute.rfind("on", 0) != 0);
        if (attribute == "fill") CHECK(value == "none");
        CHECK(attribute != "stroke");
      }
    }
  }
}

TEST_CASE("names and descriptions are found by ids with the caller's prefix") {
  std::string page;
  LineChart chart = line_sample({1, 2});
  for (const char* id : {"visitors", "events"}) {
    chart.figure.id = id;
    page += captioned(chart.figure, *line_chart(chart)).markup();
  }
  const std::vector<Element> elements = read_svg("<page>" + page + "</page>");
  std::set<std::string> ids;
  std::set<std::string> references;
  for (const Element& element : elements) {
    if (element.attributes.count("id") != 0) CHECK(ids.insert(element.attributes.at("id")).second);
    for (const char* name : {"aria-labelledby", "aria-describedby"}) {
      if (element.attributes.count(name) != 0) references.insert(element.attributes.at(name));
    }
  }
  CHECK(ids.size() == 4);
  CHECK(ids == references);
  CHECK(ids.count("visitors-title") == 1);
  CHECK(ids.count("events-desc") == 1);
}

TEST_CASE("the same chart in both widths has one title, which is seen and names both") {
  LineChart chart = line_sample({1, 2});
  std::string both = line_chart(chart)->markup();
  chart.figure.width = Width::wide;
  both += line_chart(chart)->markup();
  const std::vector<Element> elements = read_svg(captioned(chart.figure, Html::from_markup(both)).markup());
  CHECK(elements[0].name == "figure");
  CHECK(elements[1].name == "figcaption");
  CHECK(elements[1].text == chart.figure.title);
  std::set<std::string> ids;
  int charts = 0;
  for (const Element& element : elements) {
    CHECK(element.name != "title");
    if (element.attributes.count("id") != 0) CHECK(ids.insert(element.attributes.at("id")).second);
    if (element.name != "svg") continue;
    ++charts;
    CHECK(element.attributes.at("aria-labelledby") == elements[1].attributes.at("id"));
  }
  CHECK(charts == 2);
}

TEST_CASE("without a description none is referred to") {
  LineChart chart = line_sample({1, 2});
  chart.figure.description.clear();
  const std::vector<Element> elements = drawn(line_chart(chart));
  CHECK(elements.front().attributes.count("aria-describedby") == 0);
  for (const Element& element : elements) CHECK(element.name != "desc");
}

TEST_CASE("hostile texts arrive as they are, and as text") {
  const std::string hostile = "</text><script>alert('1')</script>&\"<!--";
  LineChart line = line_sample({1, 2}, {3, 3}, Width::wide);
  line.figure.title = hostile;
  line.figure.description = hostile;
  line.columns.back().label = hostile;
  line.actual_name = hostile;
  line.unit = hostile;
  const std::vector<Element> elements = read_svg(captioned(line.figure, *line_chart(line)).markup());
  CHECK(elements[1].text == hostile);
  CHECK(elements[3].text == hostile);
  int found = 0;
  for (const DrawnText& text : texts_of(elements)) found += text.text == hostile ? 1 : 0;
  CHECK(found == 3);
}

TEST_CASE("control characters become spaces") {
  const std::string text = std::string("a\x01\n\x7f") + "b";
  CHECK(escaped_text(text) == "a   b");
  CHECK(escaped_text(std::string("a\0b", 3)) == "a b");
}

TEST_CASE("nothing to draw gives nothing") {
  CHECK_FALSE(line_chart(line_sample({})).has_value());
  CHECK_FALSE(line_chart(line_sample({std::nullopt, std::nullopt}, {5, 5})).has_value());
  CHECK_FALSE(line_chart(line_sample({kNaN, kInfinity, 1e18, -kInfinity})).has_value());
  CHECK_FALSE(bar_chart({}).has_value());
  CHECK_FALSE(bar_chart({{}, {{"a", {std::nullopt, "−"}}}, 100.0}).has_value());
  CHECK_FALSE(stack_chart({}).has_value());
}

TEST_CASE("missing years are gaps, not zeros, and no line crosses them") {
  const std::vector<Element> elements = drawn(line_chart(line_sample({10, std::nullopt, 30, 40})));
  const std::string points = with_class(elements, "point-actual").back().attributes.at("d");
  CHECK(std::count(points.begin(), points.end(), 'M') == 3);
  const std::vector<Element> joins = with_class(elements, "series-actual");
  REQUIRE(joins.size() == 2);
  const std::string& path = joins.back().attributes.at("d");
  CHECK(std::count(path.begin(), path.end(), 'M') == 1);
  CHECK(std::count(path.begin(), path.end(), 'L') == 1);
}

TEST_CASE("a changed definition cuts the line and is marked") {
  LineChart chart = line_sample({10, 20, 30});
  CHECK(with_class(drawn(line_chart(chart)), "break").empty());
  chart.columns[1].definition = LineColumn::Break::before;
  const std::vector<Element> elements = drawn(line_chart(chart));
  CHECK(with_class(elements, "break").size() == 2);  // one of them in the key
  const std::string path = with_class(elements, "series-actual").back().attributes.at("d");
  CHECK(std::count(path.begin(), path.end(), 'M') == 1);
  chart.columns[1].definition = LineColumn::Break::none;
  chart.columns[0].definition = LineColumn::Break::before;
  CHECK(with_class(drawn(line_chart(chart)), "break").size() == 1);
}

TEST_CASE("the start of the plan is marked, and the line goes on over it") {
  LineChart chart = line_sample({10, 20, 30});
  chart.plan_start_name = "計画の開始";
  CHECK(with_class(drawn(line_chart(chart)), "plan-start").empty());
  chart.columns[0].term = LineColumn::Term::before_plan;
  chart.columns[1].term = LineColumn::Term::before_plan;
  const std::vector<Element> elements = drawn(line_chart(chart));
  CHECK(with_class(elements, "plan-start").size() == 2);  // one of them in the key
  const std::string path = with_class(elements, "series-actual").back().attributes.at("d");
  CHECK(std::count(path.begin(), path.end(), 'L') == 2);
  chart.columns[2].term = LineColumn::Term::before_plan;
  CHECK(with_class(drawn(line_chart(chart)), "plan-start").empty());
}

TEST_CASE("an axis without zero shows that it is cut") {
  CHECK(with_class(drawn(line_chart(line_sample({275100, 274300}))), "axis-cut").size() == 1);
  CHECK(with_class(drawn(line_chart(line_sample({10, 30}))), "axis-cut").empty());
}

TEST_CASE("equal targets of neighbouring years are one mark, but not across a gap or another definition") {
  const auto marks = [](const LineChart& chart) {
    const std::string path = with_class(drawn(line_chart(chart)), "target").back().attributes.at("d");
    return std::count(path.begin(), path.end(), 'M');
  };
  LineChart chart = line_sample({1, 2, 3, 4}, {5, 5, 5, 6});
  CHECK(marks(chart) == 2);
  chart.columns[1].target = {};
  CHECK(marks(chart) == 3);
  chart = line_sample({1, 2, 3, 4}, {5, 5, 5, 6});
  chart.columns[2].definition = LineColumn::Break::before;
  CHECK(marks(chart) == 3);
}

TEST_CASE("one year is a bar from zero with its target") {
  const std::vector<Element> elements = drawn(line_chart(line_sample({60}, {80})));
  const std::vector<Element> bars = with_class(elements, "bar-actual");
  REQUIRE(bars.size() == 2);  // the first is in the key
  const double zero = with_class(elements, "axis").front().start_x();
  const double target = with_class(elements, "target").back().start_x();
  CHECK(bars.back().number("x") == Approx(zero));
  CHECK((target - zero) * 60 == Approx(bars.back().number("width") * 80).epsilon(0.01));
}

TEST_CASE("one known year among empty ones is such a bar too, but not where another has a target") {
  const auto bars = [](const LineChart& chart) { return with_class(drawn(line_chart(chart)), "bar-actual").size(); };
  CHECK(bars(line_sample({std::nullopt, 60, std::nullopt}, {std::nullopt, 80})) == 2);
  CHECK(texts_of(drawn(line_chart(line_sample({std::nullopt, 60}))))[2].text == "R3");
  CHECK(bars(line_sample({std::nullopt, 60}, {80, 80})) == 0);
}

TEST_CASE("bars are as long as their values, to either side of zero") {
  const std::vector<Element> elements = drawn(
      bar_chart({{"g", "t", "", Width::compact}, {{"a", value_of(50)}, {"b", value_of(-25)}, {"c", value_of(0)}}, {}}));
  const std::vector<Element> bars = with_class(elements, "bar");
  REQUIRE(bars.size() == 3);
  const double zero = with_class(elements, "axis").front().start_x();
  CHECK(bars[0].number("x") == Approx(zero));
  CHECK(bars[1].number("x") + bars[1].number("width") == Approx(zero));
  CHECK(bars[0].number("width") == Approx(2 * bars[1].number("width")).epsilon(0.01));
  CHECK(bars[2].number("width") == 0);
  CHECK(height_of(bars[0]) > 0);
}

TEST_CASE("a full length above all values keeps bars in proportion to it") {
  const auto width = [](std::optional<double> full) {
    const auto svg = bar_chart({{"g", "t", "", Width::compact}, {{"a", value_of(50)}}, full});
    return with_class(drawn(svg), "bar").front().number("width");
  };
  CHECK(width(std::nullopt) == Approx(2 * width(100.0)).epsilon(0.01));
  CHECK(width(20.0) == width(std::nullopt));
  CHECK(width(kNaN) == width(std::nullopt));
}

TEST_CASE("the parts of a row stand apart, in proportion, and never leave it") {
  const auto parts = [](const std::vector<double>& shares) {
    StackRow row{"", {}};
    for (const double share : shares) row.parts.push_back({"band-1", share, {"A"}});
    return with_class(drawn(stack_chart({{"g", "t", "", Width::compact}, {row}})), "part");
  };
  const std::vector<Element> halves = parts({0.5, 0.25, 0.25});
  REQUIRE(halves.size() == 3);
  CHECK(halves[0].number("width") == Approx(kCompactWidth / 2 - 2));
  CHECK(halves[1].number("x") - (halves[0].number("x") + halves[0].number("width")) == Approx(2));
  CHECK(parts({0, -1, kNaN, 1}).size() == 1);
  for (const Element& part : parts({0.7, 0.7, 0.7})) CHECK(part.number("x") + part.number("width") <= kCompactWidth);
  CHECK(parts({0.001, 0.999}).front().number("width") > 0);
}

TEST_CASE("a part's text stands above, with a line to its part, where it doesn't fit inside") {
  const auto texts = [](double share) {
    const StackRow row{"", {{"band-1", share, {"A 31", "A", "31"}}, {"band-2", 1 - share, {}}}};
    const std::vector<Element> elements = drawn(stack_chart({{"g", "t", "", Width::compact}, {row}}));
    const std::vector<DrawnText> all = texts_of(elements);
    const bool is_above = all.at(0).box.bottom <= with_class(elements, "part").front().number("y");
    CHECK(with_class(elements, "leader").size() == (is_above ? 1 : 0));
    return all.at(0).text + (is_above ? " above" : "");
  };
  CHECK(texts(0.5) == "A 31");
  CHECK(texts(0.1) == "A 31 above");
  CHECK(texts(0.02) == "A 31 above");
}

TEST_CASE("a row with too many narrow parts has letters alone where they fit") {
  StackRow row{"", {}};
  for (int i = 0; i < 13; ++i) row.parts.push_back({"band-1", 1 / 13.0, {"A 31", "A", "31"}});
  std::string all;
  for (const DrawnText& text : texts_of(drawn(stack_chart({{"g", "t", "", Width::compact}, {row}})))) all += text.text;
  CHECK(all == "AAAAAAAAAAAAA");
}

TEST_CASE("no part of a row is without its letter") {
  StackRow row{"R6", {}};
  for (const char* letter : {"A", "B", "C", "D", "−"}) {
    row.parts.push_back({"band-1", row.parts.empty() ? 0.96 : 0.01, {letter + std::string(" 1"), letter, "1"}});
  }
  for (const Width width : {Width::compact, Width::wide}) {
    std::string all;
    for (const DrawnText& text : texts_of(drawn(stack_chart({{"g", "t", "", width}, {row}})))) all += text.text + ",";
    CHECK(all == "R6,A 1,B 1,C 1,D 1,− 1,");
  }
}

TEST_CASE("no bar loses its text, however little room there is") {
  const std::vector<std::string> labels = {"a", "長い見出し", "a label of many words"};
  const std::vector<std::string> figures = {"−1", "−50,000 yen", "−¥1,234,567,890 (as published; recomputed)",
                                            "値が出るのはずっと先のことで、まだ何もわからない"};
  for (const std::string& label : labels) {
    for (const std::string& low : figures) {
      for (const std::string& high : figures) {
        const BarChart chart{{"g", "t", "", Width::compact},
                             {{label, {-5.0, low}}, {label, {0.0, high}}, {label, {10.0, high}}, {label, {{}, low}}},
                             {}};
        const auto svg = drawn(bar_chart(chart));
        CAPTURE(label, low, high);
        const auto joined = [&](const char* name) {
          std::string all;
          for (const auto& text : with_class(svg, name)) all += text.text;
          all.erase(std::remove(all.begin(), all.end(), ' '), all.end());
          return all;
        };
        const auto plain = [](std::string text) {
          text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
          return text;
        };
        CHECK(joined("value") == plain(low + high + high));
        CHECK(joined("missing") == plain(low));
      }
    }
  }
}

TEST_CASE("a meter fills as much of its track as has been reached, whatever the cap") {
  for (const std::optional<double> cap :
       {std::optional<double>(), std::optional(0.8), std::optional(1.0), std::optional(1.2)}) {
    const auto width = [&](double share, const char* name) {
      return with_class(drawn(meter({share, cap})), name).front().number("width");
    };
    CHECK(width(1, "meter-value") == width(1, "meter-track"));
    CHECK(width(0.5, "meter-value") == width(1, "meter-track") / 2);
    for (const double nothing : {kInfinity, kNaN, 0.0, -2.0}) {
      CHECK(with_class(drawn(meter({nothing, cap})), "meter-value").empty());
    }
  }
}

TEST_CASE("a meter's track ends at the target, and the chart at the cap") {
  const auto part = [](double share, std::optional<double> cap, const char* name) {
    return with_class(drawn(meter({share, cap})), name).front();
  };
  CHECK(part(0.665, 1.0, "meter-track").number("width") == 150);
  CHECK(part(3, 1.0, "meter-value").number("width") == 150);
  CHECK(part(3, 1.2, "meter-value").number("width") == 150);
  CHECK(part(0.665, 1.2, "meter-track").number("width") == 125);
  CHECK(part(0.665, {}, "meter-track").number("width") == 100);
  CHECK(part(0.665, {}, "meter-target").start_x() == 100);
  CHECK(part(1.2, {}, "meter-value").name == "rect");
  CHECK(part(1.2, {}, "meter-value").number("width") == 120);
  CHECK(part(3, {}, "meter-value").name == "path");
}

TEST_CASE("the same chart is the same bytes") {
  const std::vector<Sample> first = golden_samples();
  const std::vector<Sample> second = golden_samples();
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].svg == second[i].svg);
}

TEST_CASE("small columns have the same axes whatever they show, and a place for each year") {
  const auto target_line = [](const std::vector<Element>& svg) {
    return with_class(svg, "meter-target").front().attributes.at("d");
  };
  const std::vector<Element> five = drawn(small_columns({{0.5, std::nullopt, 1.0, 9.0, -2.0}}));
  const auto bars = with_class(five, "meter-value");
  REQUIRE(bars.size() == 3);
  CHECK(bars[1].number("y") == 12);
  CHECK(target_line(five) == "M0 12H150");
  CHECK(bars[0].number("height") == bars[1].number("height") / 2);
  CHECK(bars[2].number("height") == bars[1].number("height") * 1.5);
  CHECK(bars[1].number("x") == 60);
  CHECK(target_line(drawn(small_columns({{0.1, 0.2}}))) == "M0 12H60");
  const std::vector<Element> many = drawn(small_columns({std::vector<std::optional<double>>(30, 1.0)}));
  CHECK(with_class(many, "meter-value").back().number("x") < 150);
}
