// No text covers another or leaves the picture, whatever the data.
#include <random>
#include <string>

#include "support/catch.h"
#include "unit/charts/drawn.h"
#include "unit/charts/samples.h"

using namespace ayumi;
using namespace ayumi::charts;
using namespace ayumi::charts::test;

namespace {

// Coordinates are rounded to tenths, and so may texts touch by one.
constexpr double kRounding = 0.11;

std::string fault_of(const std::string& markup) {
  const std::vector<Element> elements = read_svg(markup);
  const std::vector<DrawnText> texts = texts_of(elements);
  const Box picture = grown(view_box(elements), kRounding);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!contains(picture, texts[i].box)) return "leaves the picture: " + texts[i].text;
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      if (overlap(grown(texts[i].box, -kRounding), texts[j].box)) return texts[i].text + " covers " + texts[j].text;
    }
  }
  return {};
}

// A text that an upright line goes through.
std::string struck_through(const std::string& markup) {
  const std::vector<Element> elements = read_svg(markup);
  for (const char* name : {"plan-start", "break"}) {
    for (const Element& line : with_class(elements, name)) {
      // "M150.7 48V192"
      const std::string path = line.attributes.at("d");
      const double top = std::stod(path.substr(path.find(' ')));
      const double bottom = std::stod(path.substr(path.find('V') + 1));
      const Point from{line.start_x(), top + kRounding};
      const Point to{line.start_x(), bottom - kRounding};
      for (const DrawnText& text : texts_of(elements)) {
        if (crosses(grown(text.box, -kRounding), from, to)) return text.text;
      }
    }
  }
  return {};
}

template <class Make, class Draw>
void check_many(Make make, Draw draw) {
  int drawn = 0;
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::optional<Html> svg = draw(make(random));
    if (!svg) continue;
    ++drawn;
    const std::string fault = fault_of(svg->markup());
    if (fault.empty()) continue;
    CAPTURE(round, fault, svg->markup());
    REQUIRE(fault.empty());
  }
  CHECK(drawn > 120);
}

}  // namespace

TEST_CASE("the judge sees overlapping texts and texts outside") {
  const std::string begin = "<svg viewBox=\"0 0 100 100\">";
  const std::string text = "<text x=\"10\" y=\"50\">年</text>";
  CHECK(fault_of(begin + text + "</svg>").empty());
  CHECK(fault_of(begin + text + "<text x=\"20\" y=\"55\">度</text></svg>") == "年 covers 度");
  CHECK(fault_of(begin + "<text x=\"95\" y=\"50\">年</text></svg>") == "leaves the picture: 年");
}

TEST_CASE("texts of line charts never overlap") { check_many(random_line_chart, line_chart); }
TEST_CASE("no upright line goes through a text of a line chart") {
  int lines = 0;
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    LineChart chart = random_line_chart(random);
    for (std::size_t i = 0; i < chart.columns.size() / 2; ++i) {
      chart.columns[i].term = LineColumn::Term::before_plan;
    }
    const auto svg = line_chart(chart);
    if (!svg) continue;
    lines += svg->markup().find("plan-start") != std::string::npos ? 1 : 0;
    CAPTURE(round, svg->markup());
    REQUIRE(struck_through(svg->markup()).empty());
  }
  CHECK(lines > 100);
}

TEST_CASE("texts of bar charts never overlap") { check_many(random_bar_chart, bar_chart); }
TEST_CASE("texts of stack charts never overlap") { check_many(random_stack_chart, stack_chart); }

TEST_CASE("texts of the golden charts never overlap") {
  for (const Sample& sample : golden_samples()) {
    INFO(sample.name);
    CHECK(fault_of(sample.svg.markup()).empty());
  }
}

TEST_CASE("the latest value is always written, whatever its neighbours") {
  for (const double last : {0.0, 5.0, 10.0}) {
    for (const int count : {2, 5, 12, 30}) {
      std::vector<std::optional<double>> actual(static_cast<std::size_t>(count), 5.0);
      actual.back() = last;
      const auto svg = line_chart(line_sample(actual, actual));
      CAPTURE(last, count);
      CHECK(svg->markup().find("class=\"value\"") != std::string::npos);
    }
  }
}
