// One function a kind of statement.
#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/access.h"
#include "templating/evaluate_parts.h"
#include "templating/fault.h"
#include "templating/operators.h"
#include "templating/print_value.h"
#include "templating/token.h"

namespace ayumi::templating {

void Evaluator::run(const ast::Body& body) {
  if (body.empty()) return;
  const Level level(*this, body.front().span);
  for (const ast::Statement& statement : body) {
    std::visit([&](const auto& found) { node(found, statement.span); }, statement.node);
  }
}

Html Evaluator::capture_body(const ast::Body& body, Span span) {
  Capture capture(*this);
  run(body);
  std::string text = capture.take();
  budget_.spend_bytes(text.size(), span);
  return Html::from_markup(std::move(text));
}

void Evaluator::node(const ast::Text& text, Span span) {
  *out_ += text.text;
  budget_.check_output(out_->size(), span);
}

// In a narrative one quotation with a mistake doesn't keep the others from being looked at.
void Evaluator::node(const ast::Print& print, Span span) {
  if (is_told(span)) return;
  if (frame_->escaping != Escaping::markdown) return write_print(print, span);
  const std::size_t callers = callers_.size();
  try {
    write_print(print, span);
  } catch (Fault& fault) {
    if (fault.diagnostic.code == "template.limit" || mistakes_.size() + 1 >= kMostMistakes) throw;
    note(std::move(fault), callers);
  }
}

bool Evaluator::is_told(Span print) const {
  return std::any_of(told_->begin(), told_->end(), [&](const Span& mistake) {
    return mistake.source == print.source && mistake.begin >= print.begin && mistake.begin < print.end;
  });
}

void Evaluator::write_print(const ast::Print& print, Span span) {
  if (const auto* call = std::get_if<ast::Call>(&print.value->node)) {
    return print_call(*call, evaluate_arguments(call->arguments), print.value->span);
  }
  const Operand value = evaluate(*print.value);
  write(*out_, value.get(), frame_->escaping, use(print.value->span));
  budget_.check_output(out_->size(), span);
}

void Evaluator::node(const ast::If& statement, Span) {
  for (const auto& branch : statement.branches) {
    if (is_true(*branch.test)) return run(branch.body);
  }
  run(statement.otherwise);
}

// What a scope sets starts in it as what the name means further out.
void Evaluator::enter(const ast::Scope& scope) {
  for (const ast::ScopeVariable& variable : scope) {
    const Value* outer = variable.outer.kind == ast::Binding::Kind::local ? find_local(variable.outer)
                                                                          : frame_->context->find(variable.name);
    if (outer == nullptr && variable.outer.kind == ast::Binding::Kind::context)
      outer = shared_.globals.find(variable.name);
    frame_->slots[variable.slot] = outer == nullptr ? unset_ : *outer;
  }
}

void Evaluator::assign(const ast::Target& target, Value value) {
  switch (target.kind) {
    case ast::Target::Kind::name:
      slot(target.binding) = std::move(value);
      return;
    case ast::Target::Kind::tuple:
      return unpack(target, value);
    case ast::Target::Kind::attribute:
      break;
  }
  const Operand owner = target.binding.kind == ast::Binding::Kind::local
                            ? read_local(target.binding, target.name.text, target.name.span)
                            : look_up(target.name.text, target.name.span);
  require(owner.get(), use(target.name.span));
  auto* space = dynamic_cast<NamespaceValue*>(owner->native());
  if (space == nullptr) {
    fail("template.type",
         {"属性に代入できるのはnamespace()だけです", "only attributes of a namespace() can be assigned to"},
         target.span);
  }
  space->set(target.attribute.text, std::move(value));
}

void Evaluator::unpack(const ast::Target& target, const Value& value) {
  require(value, use(target.span));
  const auto items = items_of(value, use(target.span));
  if (items.size() != target.items.size()) {
    fail("template.type",
         {fmt::format("{}個の変数に{}個の値は分けられません", target.items.size(), items.size()),
          fmt::format("can't unpack {} into {}", counted(items.size(), "value"),
                      counted(target.items.size(), "variable"))},
         target.span);
  }
  for (std::size_t i = 0; i < target.items.size(); ++i) assign(target.items[i], items[i]);
}

void Evaluator::export_target(const ast::Target& target) {
  if (target.kind == ast::Target::Kind::name) frame_->context->export_name(target.name.text, slot(target.binding));
  for (const ast::Target& item : target.items) export_target(item);
}

void Evaluator::node(const ast::Set& set, Span) {
  assign(set.target, evaluate_value(*set.value));
  if (set.exports) export_target(set.target);
}

void Evaluator::node(const ast::SetBlock& set, Span span) {
  enter(set.scope);
  Value value(capture_body(set.body, span));
  if (set.filters) value = filter_body(*set.filters, std::move(value));
  assign(set.target, std::move(value));
  if (set.exports) export_target(set.target);
}

void Evaluator::node(const ast::With& with, Span) {
  List values;
  values.reserve(with.assignments.size());
  for (const auto& [target, value] : with.assignments) values.push_back(evaluate_value(*value));
  for (std::size_t i = 0; i < values.size(); ++i) assign(with.assignments[i].first, std::move(values[i]));
  enter(with.scope);
  run(with.body);
}

void Evaluator::node(const ast::FilterBlock& block, Span span) {
  enter(block.scope);
  const Value value = filter_body(*block.filters, Value(capture_body(block.body, span)));
  write(*out_, value, frame_->escaping, use(span));
}

void Evaluator::node(const ast::For& loop, Span span) {
  const Operand iterable = evaluate(*loop.iterable);
  require(iterable.get(), use(loop.iterable->span));
  if (loop.form == ast::For::Form::plain) return run_loop(loop, iterable.get(), nullptr, 0, loop.iterable->span);
  const Value written = call_loop(loop, frame_, iterable.get(), 0, span);
  write(*out_, written, Escaping::html, use(span));
}

// A recursive loop is a function: each of its calls has a frame of its own.
Value Evaluator::call_loop(const ast::For& loop, const std::shared_ptr<Frame>& home, const Value& items,
                           std::size_t depth, Span span) {
  require(items, use(span));
  auto frame = make_frame(loop.slot_count, home, home->context, home->escaping);
  const Call running(*this, {Caller::Kind::loop, {}, span}, frame);
  Capture capture(*this);
  run_loop(loop, items, home, depth, span);
  std::string text = capture.take();
  budget_.spend_bytes(text.size(), span);
  return Value(Html::from_markup(std::move(text)));
}

Items Evaluator::loop_items(const ast::For& loop, const Value& iterable, Span span) {
  Items items = items_of(iterable, use(span));
  if (!loop.condition) return items;
  List kept;
  for (const Value& item : items) {
    budget_.spend_steps(1, span);
    assign(loop.target, item);
    if (is_true(*loop.condition)) kept.push_back(item);
  }
  return Items(Value(std::move(kept)));
}

void Evaluator::run_loop(const ast::For& loop, const Value& iterable, const std::shared_ptr<Frame>& home,
                         std::size_t depth, Span span) {
  // Not there yet while the condition of the loop is asked.
  if (loop.uses_loop) frame_->slots[loop.loop_slot] = unset_;
  const Items items = loop_items(loop, iterable, span);
  if (items.empty()) {
    enter(loop.otherwise_scope);
    return run(loop.otherwise);
  }
  std::shared_ptr<LoopValue> state;
  if (loop.uses_loop) {
    state = std::make_shared<LoopValue>(loop, items, depth);
    state->set_home(home);
    frame_->slots[loop.loop_slot] = Value(std::shared_ptr<Native>(state));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    budget_.spend_steps(1, span);
    if (state) state->move_to(i);
    assign(loop.target, items[i]);
    enter(loop.scope);
    run(loop.body);
  }
  if (state) state->set_home(nullptr);
}

}  // namespace ayumi::templating
