#include "load/cycles.h"

#include <algorithm>
#include <cstddef>

namespace ayumi::load {
namespace {

enum class Visit { never, open, done };

struct Step {
  std::uint32_t node;
  std::size_t next_edge = 0;
};

class Walk {
 public:
  explicit Walk(const Edges& edges) : edges_(edges), visits_(edges.size(), Visit::never) {}

  // Without recursion: a chain may be as long as there are projects.
  void from(std::uint32_t start) {
    if (visits_[start] != Visit::never) return;
    open(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next_edge == edges_[step.node].size()) {
        visits_[step.node] = Visit::done;
        path_.pop_back();
        continue;
      }
      const std::uint32_t target = edges_[step.node][step.next_edge++];
      if (visits_[target] == Visit::never)
        open(target);
      else if (visits_[target] == Visit::open)
        close(target);
    }
  }

  std::vector<std::vector<std::uint32_t>> take() { return std::move(cycles_); }

 private:
  void open(std::uint32_t node) {
    visits_[node] = Visit::open;
    path_.push_back({node});
  }

  void close(std::uint32_t target) {
    const auto first = std::find_if(path_.begin(), path_.end(), [&](const Step& step) { return step.node == target; });
    std::vector<std::uint32_t> cycle;
    std::for_each(first, path_.end(), [&](const Step& step) { cycle.push_back(step.node); });
    cycles_.push_back(std::move(cycle));
  }

  const Edges& edges_;
  std::vector<Visit> visits_;
  std::vector<Step> path_;
  std::vector<std::vector<std::uint32_t>> cycles_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> find_cycles(const Edges& edges) {
  Walk walk(edges);
  for (std::uint32_t node = 0; node < edges.size(); ++node) walk.from(node);
  return walk.take();
}

}  // namespace ayumi::load
