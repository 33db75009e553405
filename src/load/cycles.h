// Cycles in what refers to what: categories and their parents, groups and their members, mergers.
#pragma once

#include <cstdint>
#include <vector>

namespace ayumi::load {

using Edges = std::vector<std::vector<std::uint32_t>>;  // of node i: the nodes that it points to

// One cycle for each edge that closes one in a walk from node 0 on; each as the nodes in the order of the walk. A node
// that points to itself is a cycle of one.
std::vector<std::vector<std::uint32_t>> find_cycles(const Edges& edges);

}  // namespace ayumi::load
