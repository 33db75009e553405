// Guards that the parts of the evaluator share.
#pragma once

#include "templating/evaluator.h"

namespace ayumi::templating {

// One step deeper into tree or calls for as long as it lives. The limit keeps the machine's stack from overflowing,
// whatever mixture of nesting and recursion a template brings.
class Evaluator::Level {
 public:
  Level(Evaluator& evaluator, Span span) : evaluator_(evaluator) {
    if (evaluator.level_ >= kMostLevels) fail_levels(span);
    ++evaluator.level_;
  }
  ~Level() { --evaluator_.level_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  static constexpr std::size_t kMostLevels = 2000;
  [[noreturn]] void fail_levels(Span span) const;
  Evaluator& evaluator_;
};

// A macro, block or include that runs, in a frame of its own. At the end the former frame is back.
class Evaluator::Call {
 public:
  enum class Keep { nothing, frame };  // frame: of an imported template
  Call(Evaluator& evaluator, const Caller& caller, std::shared_ptr<Frame> frame, Keep keep = Keep::nothing);
  ~Call();
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

 private:
  Evaluator& evaluator_;
  std::shared_ptr<Frame> before_;
  Keep keep_;
};

// Output goes to a string of its own for as long as it lives.
class Evaluator::Capture {
 public:
  explicit Capture(Evaluator& evaluator) : evaluator_(evaluator), before_(evaluator.out_) { evaluator.out_ = &text_; }
  ~Capture() { evaluator_.out_ = before_; }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

  std::string take() { return std::move(text_); }

 private:
  Evaluator& evaluator_;
  std::string* before_;
  std::string text_;
};

}  // namespace ayumi::templating
