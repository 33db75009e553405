// Many faults of one kind, as a bag with a million lost files has them: the first are told, the others counted.
#pragma once

#include <map>
#include <string>

#include "archive/bag_complaints.h"
#include "base/diagnostics.h"

namespace ayumi::archive {

class Capped {
 public:
  // `bag` is where the number of the others is told.
  Capped(Diagnostics& diagnostics, std::string bag) : diagnostics_(diagnostics), bag_(std::move(bag)) {}
  ~Capped() {
    for (const auto& [kind, count] : counts_) {
      if (count > kMost) diagnostics_.add(complaints::more_alike(kind.first, kind.second, count - kMost, bag_));
    }
  }
  Capped(const Capped&) = delete;
  Capped& operator=(const Capped&) = delete;

  void add(Diagnostic diagnostic) {
    if (++counts_[{diagnostic.code, diagnostic.severity}] <= kMost) diagnostics_.add(std::move(diagnostic));
  }

  static constexpr std::size_t kMost = 1000;

 private:
  Diagnostics& diagnostics_;
  const std::string bag_;
  std::map<std::pair<std::string, Severity>, std::size_t> counts_;
};

}  // namespace ayumi::archive
