// What one render may use up, so that a slip in a template ends in a message and not in a full memory.
#pragma once

#include <cstddef>

#include "base/source.h"
#include "templating/engine.h"

namespace ayumi::templating {

class Budget {
 public:
  explicit Budget(const Limits& limits) : limits_(limits) {}

  // Turns of loops, and items of lists that are made or walked.
  void spend_steps(std::size_t count, Span span);
  // Bytes of texts that are made on the way to the output. Four times the output's limit may be spent.
  void spend_bytes(std::size_t count, Span span);
  void check_output(std::size_t size, Span span) const;
  // Lists in lists: what couldn't be printed is refused when it is made.
  void check_depth(std::size_t depth, Span span) const;

  const Limits& limits() const { return limits_; }

 private:
  const Limits& limits_;
  std::size_t steps_ = 0;
  std::size_t bytes_ = 0;
};

// Who asks, where: handed to whatever may fail or use something up.
struct Use {
  Budget& budget;
  Span span;
};

}  // namespace ayumi::templating
