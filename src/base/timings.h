// How long each named stage took, for --timings.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace ayumi {

class Timings {
 public:
  struct Stage {
    std::string name;
    std::chrono::steady_clock::duration wall{};
  };

  // Runs `work` as the stage `name` and hands back what it returns.
  template <class Work>
  decltype(auto) time(std::string name, Work&& work) {
    const Stop stop{*this, std::move(name), std::chrono::steady_clock::now()};
    return std::forward<Work>(work)();
  }

  const std::vector<Stage>& stages() const { return stages_; }

 private:
  struct Stop {
    Timings& timings;
    std::string name;
    std::chrono::steady_clock::time_point start;
    ~Stop() { timings.stages_.push_back({name, std::chrono::steady_clock::now() - start}); }
  };
  std::vector<Stage> stages_;
};

}  // namespace ayumi
