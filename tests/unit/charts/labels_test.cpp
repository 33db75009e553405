#include "charts/labels.h"

#include "support/catch.h"

using namespace ayumi::charts;

namespace {

using Indices = std::vector<std::size_t>;

Spot spot(double x, double y) { return {{x, y}, Anchor::middle}; }

}  // namespace

TEST_CASE("the first text gets the room, the next its second choice, a third none") {
  SvgWriter svg;
  Labels labels({0, 0, 200, 100});
  const std::vector<Spot> spots{spot(100, 30), spot(100, 60)};
  CHECK(labels.place(svg, "value", spots, "12"));
  CHECK(labels.place(svg, "value", spots, "34"));
  CHECK_FALSE(labels.place(svg, "value", spots, "56"));
  CHECK(svg.markup() ==
        "<text class=\"value\" x=\"100\" y=\"30\">12</text>"
        "<text class=\"value\" x=\"100\" y=\"60\">34</text>");
}

TEST_CASE("texts stay within the area and off what is kept free") {
  SvgWriter svg;
  Labels labels({0, 0, 200, 100});
  labels.keep_free({90, 20, 110, 40});
  CHECK_FALSE(labels.place(svg, "value", {spot(0, 50), spot(100, 5), spot(100, 99), spot(100, 35)}, "12"));
  CHECK_FALSE(labels.place(svg, "value", {spot(50, 50)}, ""));
  CHECK(svg.markup().empty());
}

TEST_CASE("texts avoid lines, and stand upon one only as a last resort") {
  SvgWriter svg;
  Labels labels({0, 0, 200, 100});
  labels.keep_clear({0, 25}, {200, 25});
  CHECK_FALSE(labels.place(svg, "value", {spot(100, 30)}, "12"));
  CHECK(labels.place(svg, "value", {spot(100, 30), spot(100, 60)}, "34", Labels::OnLines::as_last_resort));
  CHECK(labels.place(svg, "value", {spot(100, 30)}, "56", Labels::OnLines::as_last_resort));
  CHECK(svg.markup().find("y=\"60\">34") != std::string::npos);
  CHECK(svg.markup().find("y=\"30\">56") != std::string::npos);
}

TEST_CASE("a line is left of which what stands upon it is taken out") {
  Labels labels({0, 0, 200, 100});
  CHECK(labels.uncovered({50, 0}, {50, 100}).size() == 1);
  labels.keep_free({40, 20, 60, 40});
  labels.keep_free({40, 30, 60, 50});
  labels.keep_free({60, 60, 80, 80});
  const std::vector<Box> parts = labels.uncovered({50, 0}, {50, 100});
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].bottom == 20);
  CHECK(parts[1].top == 50);
  CHECK(parts[1].bottom == 100);
}

TEST_CASE("texts on one line are thinned out evenly, from the last") {
  const std::vector<std::string> names(7, "R6");
  std::vector<double> apart;
  std::vector<double> near;
  for (int i = 0; i < 7; ++i) {
    apart.push_back(20 + 40 * i);
    near.push_back(20 + 20 * i);
  }
  CHECK(evenly_thinned(apart, names, 300) == Indices{6, 5, 4, 3, 2, 1, 0});
  CHECK(evenly_thinned(near, names, 300) == Indices{6, 4, 2, 0});
}

TEST_CASE("a text without room at all is left out, and none is no trouble") {
  CHECK(evenly_thinned({}, {}, 100) == Indices{});
  CHECK(evenly_thinned({50}, {std::string(100, 'W')}, 100) == Indices{});
  CHECK(evenly_thinned({20, 80}, {"", "R6"}, 100) == Indices{1});
  CHECK(kept_inside(2, 20, 100) == 10);
  CHECK(kept_inside(99, 20, 100) == 90);
  CHECK(kept_inside(50, 20, 100) == 50);
}
