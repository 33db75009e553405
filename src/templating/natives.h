// The kinds of Native that rendering makes.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "templating/access.h"
#include "templating/frame.h"
#include "templating/native.h"

namespace ayumi::templating {

// A macro, or the body of a call block, with the frame it was made in.
class MacroValue : public Native {
 public:
  MacroValue(const ast::Callable& callable, std::shared_ptr<Frame> frame)
      : callable_(callable), frame_(std::move(frame)) {}
  Message description() const override;
  bool is_callable() const override { return true; }
  std::optional<Value> attribute(std::string_view name) const override;
  Value call(Evaluator& evaluator, const Arguments& arguments, Span span) override;

  const ast::Callable& callable() const { return callable_; }
  const std::shared_ptr<Frame>& frame() const { return frame_; }

 private:
  const ast::Callable& callable_;
  std::shared_ptr<Frame> frame_;
};

// `loop`. The evaluator moves it on.
class LoopValue : public Native {
 public:
  LoopValue(const ast::For& loop, Items items, std::size_t depth)
      : loop_(loop), items_(std::move(items)), depth_(depth) {}
  Message description() const override { return {"loop", "loop"}; }
  bool is_callable() const override { return loop_.form == ast::For::Form::recursive; }
  std::optional<Value> attribute(std::string_view name) const override;
  std::vector<std::string> attribute_names() const override { return names(); }
  Value call(Evaluator& evaluator, const Arguments& arguments, Span span) override;
  Value call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) override;

  void move_to(std::size_t index) { index_ = index; }
  static std::vector<std::string> names();
  // Where a recursive loop was written, for calls of loop(…).
  void set_home(std::shared_ptr<Frame> frame) { home_ = std::move(frame); }

 private:
  Value neighbour(std::size_t index, std::string_view name) const;
  Value changed(Evaluator& evaluator, const Arguments& arguments, Span span);

  const ast::For& loop_;
  Items items_;
  std::shared_ptr<Frame> home_;
  std::size_t index_ = 0;
  std::size_t depth_;
  std::optional<List> last_changed_;
};

class NamespaceValue : public Native {
 public:
  Message description() const override { return {"この名前空間（namespace）", "this namespace"}; }
  std::optional<Value> attribute(std::string_view name) const override;
  std::vector<std::string> attribute_names() const override;
  void set(std::string_view name, Value value);
  void clear() { members_ = {}; }

 private:
  Object members_;
};

class CyclerValue : public Native {
 public:
  explicit CyclerValue(List items) : items_(std::move(items)) {}
  Message description() const override { return {"cycler", "this cycler"}; }
  std::optional<Value> attribute(std::string_view name) const override;
  std::vector<std::string> attribute_names() const override { return {"current", "next", "reset"}; }
  Value call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) override;

 private:
  List items_;
  std::size_t at_ = 0;
};

class JoinerValue : public Native {
 public:
  explicit JoinerValue(Value separator) : separator_(std::move(separator)) {}
  Message description() const override { return {"joiner", "this joiner"}; }
  bool is_callable() const override { return true; }
  Value call(Evaluator& evaluator, const Arguments& arguments, Span span) override;

 private:
  Value separator_;
  bool used_ = false;
};

// An imported template: what its top level set.
class ModuleValue : public Native {
 public:
  ModuleValue(std::string name, std::shared_ptr<Frame> frame) : name_(std::move(name)), frame_(std::move(frame)) {}
  Message description() const override;
  std::optional<Value> attribute(std::string_view name) const override;
  std::vector<std::string> attribute_names() const override;

 private:
  std::string name_;
  std::shared_ptr<Frame> frame_;
};

// `self`: the blocks of the template by name; and `super`, the next block up the chain.
class SelfValue : public Native {
 public:
  explicit SelfValue(std::shared_ptr<Context> context) : context_(std::move(context)) {}
  Message description() const override { return {"self", "self"}; }
  Value call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) override;

 private:
  std::shared_ptr<Context> context_;
};

class SuperValue : public Native {
 public:
  explicit SuperValue(std::shared_ptr<Frame> frame) : frame_(std::move(frame)) {}
  Message description() const override { return {"super", "super"}; }
  bool is_callable() const override { return true; }
  Value call(Evaluator& evaluator, const Arguments& arguments, Span span) override;

 private:
  std::shared_ptr<Frame> frame_;
};

// A function of the language that needs the budget: range(), namespace() and so on.
class BuiltinValue : public Native {
 public:
  using Body = Value (*)(Evaluator& evaluator, const Arguments& arguments, Span span);
  BuiltinValue(std::string_view name, Body body) : name_(name), body_(body) {}
  Message description() const override;
  bool is_callable() const override { return true; }
  Value call(Evaluator& evaluator, const Arguments& arguments, Span span) override {
    return body_(evaluator, arguments, span);
  }

 private:
  std::string_view name_;
  Body body_;
};

struct Builtin {
  std::string_view name;
  BuiltinValue::Body body;
};
// range, dict, cycler, joiner, namespace.
const std::vector<Builtin>& builtins();

}  // namespace ayumi::templating
