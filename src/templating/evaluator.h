// Walks a template's tree and writes one string. One Evaluator renders once, in one thread.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/access.h"
#include "templating/budget.h"
#include "templating/fault.h"
#include "templating/frame.h"
#include "templating/natives.h"
#include "templating/template.h"

namespace ayumi::templating {

// A value that an expression gave: borrowed from where it lives, or its own.
class Operand {
 public:
  Operand(Value own) : own_(std::move(own)) {}  // NOLINT(google-explicit-constructor)
  static Operand borrow(const Value& value) { return Operand(&value); }

  const Value& get() const { return borrowed_ == nullptr ? own_ : *borrowed_; }
  const Value* operator->() const { return &get(); }
  bool is_borrowed() const { return borrowed_ != nullptr; }
  Value take() {
    if (borrowed_ != nullptr) return *borrowed_;
    return std::move(own_);
  }

 private:
  explicit Operand(const Value* borrowed) : borrowed_(borrowed) {}
  const Value* borrowed_ = nullptr;
  Value own_;
};

// What the engine has that renders share.
struct Shared {
  const Limits& limits;
  const Object& globals;  // the program's and the builtins
  // nullptr if no template of this name was compiled.
  std::function<const Template*(std::string_view name)> find_template;
};

class Evaluator {
 public:
  explicit Evaluator(const Shared& shared) : shared_(shared), budget_(shared.limits) {}
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  // nullopt after a mistake.
  std::optional<std::string> render(const Template& compiled, const Object& given);
  // Their related places are the calls and includes that led there. In Markdown what is wrong with each {{ … }}.
  std::vector<Diagnostic> take_mistakes() { return std::move(mistakes_); }

  // For natives and builtins.
  Budget& budget() { return budget_; }
  Value call(const Value& callee, const Arguments& arguments, Span span);
  Value call_macro(const MacroValue& macro, const Arguments& arguments, Span span);
  Value call_block(const std::shared_ptr<Context>& context, std::string_view name, std::size_t index, Span span);
  Value call_loop(const ast::For& loop, const std::shared_ptr<Frame>& home, const Value& items, std::size_t depth,
                  Span span);
  std::shared_ptr<NamespaceValue> make_namespace();

 private:
  class Call;     // one entry of the stack of calls
  class Capture;  // output into a string of its own
  class Level;    // one step deeper into the tree

  Use use(Span span) { return {budget_, span}; }

  // evaluate_expressions.cpp
  Operand evaluate(const ast::Expression& expression);
  Value evaluate_value(const ast::Expression& expression) { return evaluate(expression).take(); }
  bool is_true(const ast::Expression& expression);
  Operand node(const ast::Literal& literal, Span) { return Operand::borrow(literal.value); }
  Operand node(const ast::Name& name, Span span);
  Operand node(const ast::ListLiteral& list, Span span);
  Operand node(const ast::TupleLiteral& tuple, Span span);
  Operand node(const ast::ObjectLiteral& literal, Span span);
  Operand node(const ast::Unary& unary, Span span);
  Operand node(const ast::Binary& binary, Span span);
  Operand node(const ast::Logical& logical, Span span);
  Operand node(const ast::Concatenation& concatenation, Span span);
  Operand node(const ast::Comparison& comparison, Span span);
  Operand node(const ast::Conditional& conditional, Span span);
  Operand node(const ast::Attribute& attribute, Span span);
  Operand node(const ast::Subscript& subscript, Span span);
  Operand node(const ast::Slice& slice, Span span);
  Operand node(const ast::Call& call, Span span);
  Operand node(const ast::FilterCall& call, Span span);
  Operand node(const ast::TestCall& call, Span span);
  List evaluate_items(const std::vector<ast::ExpressionPtr>& items);
  Operand look_up(const std::string& name, Span span);
  Value missing_name(const std::string& name, Span span) const;

  // evaluate_calls.cpp
  Arguments evaluate_arguments(const ast::ArgumentList& list);
  Operand call_expression(const ast::Call& expression, const Arguments& arguments, Span span);
  Operand apply_filter(const ast::FilterCall& call, const Value& input);
  // A chain of filters on the body of a block.
  Value filter_body(const ast::Expression& chain, Value body);
  void print_call(const ast::Call& call, const Arguments& arguments, Span span);
  void run_macro(const MacroValue& macro, const Arguments& arguments, Span span);
  Value call_function(const Function& function, const Arguments& arguments, Span span);
  void bind_parameters(const MacroValue& macro, const Arguments& arguments, Frame& frame, Span span);
  void bind_fallbacks(const ast::Callable& callable, Frame& frame);

  // evaluate_statements.cpp
  void run(const ast::Body& body);
  void node(const ast::Text& text, Span span);
  void node(const ast::Print& print, Span span);
  void write_print(const ast::Print& print, Span span);
  bool is_told(Span print) const;
  void node(const ast::If& statement, Span span);
  void node(const ast::For& loop, Span span);
  void node(const ast::Set& set, Span span);
  void node(const ast::SetBlock& set, Span span);
  void node(const ast::With& with, Span span);
  void node(const ast::FilterBlock& block, Span span);
  void enter(const ast::Scope& scope);
  void run_loop(const ast::For& loop, const Value& iterable, const std::shared_ptr<Frame>& home, std::size_t depth,
                Span span);
  Items loop_items(const ast::For& loop, const Value& iterable, Span span);
  void assign(const ast::Target& target, Value value);
  void unpack(const ast::Target& target, const Value& value);
  void export_target(const ast::Target& target);
  Value& slot(const ast::Binding& binding) { return frame_->slots[binding.slot]; }
  Html capture_body(const ast::Body& body, Span span);

  // evaluate_composition.cpp
  void node(const ast::Include& include, Span span);
  void node(const ast::Import& import, Span span);
  void node(const ast::FromImport& import, Span span);
  void node(const ast::Macro& macro, Span span);
  void node(const ast::CallBlock& block, Span span);
  void node(const ast::BlockPlace& place, Span span);
  void node(const ast::Extends& extends, Span span);
  void render_root(const Template& compiled, const std::shared_ptr<Context>& context, Span span);
  void run_root(const Template& compiled, const std::shared_ptr<Frame>& frame);
  void extend(const ast::Extends& extends, const std::shared_ptr<Context>& context);
  void run_block(const std::shared_ptr<Context>& context, const BlockTable::Level& level, std::size_t index, Span span);
  const Template* choose_template(const Value& name, Span span);
  const Template& find_template(const Value& name, Span span);
  std::shared_ptr<ModuleValue> import_template(const ast::Expression& name, ast::ContextUse use,
                                               const std::vector<ast::Visible>& visible);
  std::shared_ptr<Context> inner_context(const std::vector<ast::Visible>& visible);
  Operand read_local(const ast::Binding& binding, const std::string& name, Span span);
  const Value* find_local(const ast::Binding& binding) const;
  std::shared_ptr<Frame> make_frame(std::size_t slot_count, std::shared_ptr<Frame> outer,
                                    std::shared_ptr<Context> context, Escaping escaping);

  // What runs, and where it was called. Only a fault makes a message of it.
  struct Caller {
    enum class Kind { whole, imported, macro, loop, block };
    Kind kind;
    std::string_view name;
    Span span;
  };
  static Message describe(const Caller& caller);
  void note(Fault&& fault, std::size_t callers_before);

  // What a slot holds before anything is put into it; no template ever sees it.
  const Value unset_{Missing{}};
  bool is_unset(const Value& value) const { return value.is_undefined() && value.missing() == unset_.missing(); }

  const Shared& shared_;
  const std::vector<Span>* told_ = nullptr;  // of the template that renders: mistakes that have been told
  std::vector<Diagnostic> mistakes_;
  Budget budget_;
  std::string* out_ = nullptr;
  std::shared_ptr<Frame> frame_;
  std::size_t level_ = 0;
  std::vector<Caller> callers_;
  const ast::Extends* pending_extends_ = nullptr;
  std::map<const Template*, std::shared_ptr<ModuleValue>> modules_;
  std::vector<std::shared_ptr<Frame>> kept_frames_;  // of imported templates: their macros live on
  std::vector<std::shared_ptr<NamespaceValue>> namespaces_;
};

}  // namespace ayumi::templating
