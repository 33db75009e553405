#include "charts/geometry.h"

#include "support/catch.h"

using namespace ayumi::charts;

TEST_CASE("boxes overlap where they share an area, not an edge") {
  const Box box{0, 0, 10, 10};
  CHECK(overlap(box, {9, 9, 20, 20}));
  CHECK(overlap(box, {2, 2, 3, 3}));
  CHECK_FALSE(overlap(box, {10, 0, 20, 10}));
  CHECK_FALSE(overlap(box, {0, 10, 10, 20}));
  CHECK_FALSE(overlap(box, {11, 0, 20, 10}));
}

TEST_CASE("a line crosses a box where it goes through its inside") {
  const Box box{0, 0, 10, 10};
  CHECK(crosses(box, {-5, 5}, {15, 5}));
  CHECK(crosses(box, {5, -5}, {5, 15}));
  CHECK(crosses(box, {-1, -1}, {11, 11}));
  CHECK(crosses(box, {2, 2}, {3, 3}));
  CHECK(crosses(box, {9, -1}, {11, 4}));
  CHECK_FALSE(crosses(box, {-5, 0}, {15, 0}));
  CHECK_FALSE(crosses(box, {-5, 5}, {-1, 5}));
  CHECK_FALSE(crosses(box, {9, -5}, {15, 1}));
  CHECK_FALSE(crosses(box, {12, 12}, {20, 20}));
}

TEST_CASE("a box contains what doesn't leave it") {
  const Box box{0, 0, 10, 10};
  CHECK(contains(box, box));
  CHECK_FALSE(contains(box, {0, 0, 10.1, 10}));
  CHECK_FALSE(contains(box, {-0.1, 0, 10, 10}));
}
