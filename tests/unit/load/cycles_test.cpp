#include "load/cycles.h"

#include "support/catch.h"

using ayumi::load::Edges;
using ayumi::load::find_cycles;

namespace {

using Cycles = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("No cycles: nothing, trees, diamonds") {
  CHECK(find_cycles({}).empty());
  CHECK(find_cycles(Edges{{}, {0}, {0}}).empty());
  CHECK(find_cycles(Edges{{1, 2}, {3}, {3}, {}}).empty());
}

TEST_CASE("Cycles in the order of the walk") {
  CHECK(find_cycles(Edges{{0}}) == Cycles{{0}});
  CHECK(find_cycles(Edges{{1}, {2}, {0}}) == Cycles{{0, 1, 2}});
  CHECK(find_cycles(Edges{{1}, {2}, {1}}) == Cycles{{1, 2}});
  CHECK(find_cycles(Edges{{1}, {0}, {3}, {2}}) == Cycles{{0, 1}, {2, 3}});
}

TEST_CASE("A chain of 300,000 nodes uses no stack") {
  Edges edges(300'000);
  for (std::uint32_t i = 0; i + 1 < edges.size(); ++i) edges[i].push_back(i + 1);
  CHECK(find_cycles(edges).empty());
  edges.back().push_back(0);
  CHECK(find_cycles(edges).size() == 1);
}
