// One function a kind of expression.
#include <fmt/core.h>

#include "templating/access.h"
#include "templating/evaluate_parts.h"
#include "templating/fault.h"
#include "templating/operators.h"
#include "templating/print_value.h"
#include "templating/tests.h"

namespace ayumi::templating {

namespace {

// Part of a borrowed value can be borrowed too; of one that is about to go it has to be copied.
Operand part_of(const Operand& whole, const Value& part) {
  return whole.is_borrowed() ? Operand::borrow(part) : Operand(part);
}

}  // namespace

Operand Evaluator::evaluate(const ast::Expression& expression) {
  const Level level(*this, expression.span);
  return std::visit([&](const auto& found) { return node(found, expression.span); }, expression.node);
}

bool Evaluator::is_true(const ast::Expression& expression) {
  return truth(evaluate(expression).get(), use(expression.span));
}

List Evaluator::evaluate_items(const std::vector<ast::ExpressionPtr>& items) {
  List values;
  values.reserve(items.size());
  for (const ast::ExpressionPtr& item : items) values.push_back(evaluate_value(*item));
  return values;
}

Operand Evaluator::node(const ast::Name& name, Span span) {
  switch (name.binding.kind) {
    case ast::Binding::Kind::context:
      return look_up(name.name, span);
    case ast::Binding::Kind::local:
      return read_local(name.binding, name.name, span);
    case ast::Binding::Kind::super:
      return Value(std::shared_ptr<Native>(std::make_shared<SuperValue>(frame_)));
    case ast::Binding::Kind::self:
      break;
  }
  return Value(std::shared_ptr<Native>(std::make_shared<SelfValue>(frame_->context)));
}

const Value* Evaluator::find_local(const ast::Binding& binding) const {
  const Frame* frame = frame_.get();
  for (std::uint16_t up = binding.up; up > 0 && frame != nullptr; --up) frame = frame->outer.get();
  // A macro may outlive the call it was made in; that call's slots are gone then.
  if (frame == nullptr || binding.slot >= frame->slots.size()) return nullptr;
  const Value& value = frame->slots[binding.slot];
  return is_unset(value) ? nullptr : &value;
}

Operand Evaluator::read_local(const ast::Binding& binding, const std::string& name, Span span) {
  const Value* found = find_local(binding);
  return found == nullptr ? Operand(missing_name(name, span)) : Operand::borrow(*found);
}

Operand Evaluator::look_up(const std::string& name, Span span) {
  if (const Value* found = frame_->context->find(name)) return Operand::borrow(*found);
  if (const Value* found = shared_.globals.find(name)) return Operand::borrow(*found);
  return missing_name(name, span);
}

Value Evaluator::missing_name(const std::string& name, Span span) const {
  std::vector<std::string> candidates;
  for (const Context* context = frame_->context.get(); context != nullptr; context = context->outer.get()) {
    for (const auto& [known, value] : context->variables) candidates.push_back(known);
    if (context->given == nullptr) continue;
    for (const auto& [known, value] : context->given->members()) candidates.push_back(known);
  }
  for (const auto& [known, value] : shared_.globals.members()) candidates.push_back(known);
  return Value(Missing{{fmt::format("「{}」は定義されていません", name), fmt::format("\"{}\" is undefined", name)},
                       did_you_mean(name, candidates),
                       span});
}

Operand Evaluator::node(const ast::ListLiteral& list, Span span) {
  Value value(evaluate_items(list.items));
  budget_.check_depth(value.depth(), span);
  return value;
}

Operand Evaluator::node(const ast::TupleLiteral& tuple, Span span) {
  Value value = make_tuple(evaluate_items(tuple.items));
  budget_.check_depth(value.depth(), span);
  return value;
}

Operand Evaluator::node(const ast::ObjectLiteral& literal, Span span) {
  Object object;
  for (const auto& [key, value] : literal.members) {
    const Operand name = evaluate(*key);
    require(name.get(), use(key->span));
    if (name->characters() == nullptr) {
      const Message kind = kind_name(name.get());
      fail("template.type",
           {fmt::format("オブジェクトのキーは文字列でなければなりません（{}があります）", kind.ja),
            fmt::format("the keys of an object have to be texts, not {}", kind.en)},
           key->span);
    }
    object.set(*name->characters(), evaluate_value(*value));
  }
  Value value(std::move(object));
  budget_.check_depth(value.depth(), span);
  return value;
}

Operand Evaluator::node(const ast::Unary& unary, Span span) {
  if (unary.operation == ast::UnaryOperator::negation) return Value(!is_true(*unary.operand));
  const Operand operand = evaluate(*unary.operand);
  const Value negated = negate(operand.get(), use(span));
  return unary.operation == ast::UnaryOperator::negate ? negated : negate(negated, use(span));
}

Operand Evaluator::node(const ast::Binary& binary, Span) {
  const Operand left = evaluate(*binary.left);
  require(left.get(), use(binary.left->span));
  const Operand right = evaluate(*binary.right);
  require(right.get(), use(binary.right->span));
  return calculate(binary.operation, left.get(), right.get(), use(binary.operator_span));
}

// The value that decided, as in Python: `"" or "a"` is "a".
Operand Evaluator::node(const ast::Logical& logical, Span) {
  Operand left = evaluate(*logical.left);
  const bool holds = truth(left.get(), use(logical.left->span));
  const bool is_decided = holds == (logical.operation == ast::LogicalOperator::disjunction);
  return is_decided ? left : evaluate(*logical.right);
}

Operand Evaluator::node(const ast::Concatenation& concatenation, Span span) {
  List parts;
  parts.reserve(concatenation.parts.size());
  for (const ast::ExpressionPtr& part : concatenation.parts) {
    parts.push_back(evaluate_value(*part));
    require(parts.back(), use(part->span));
  }
  return concatenate(parts, use(span));
}

// `a < b < c` is `a < b and b < c`, with b evaluated once.
Operand Evaluator::node(const ast::Comparison& comparison, Span) {
  Operand left = evaluate(*comparison.first);
  require(left.get(), use(comparison.first->span));
  for (const auto& step : comparison.steps) {
    Operand right = evaluate(*step.operand);
    require(right.get(), use(step.operand->span));
    if (!compare(step.operation, left.get(), right.get(), use(step.operator_span))) return Value(false);
    left = std::move(right);
  }
  return Value(true);
}

Operand Evaluator::node(const ast::Conditional& conditional, Span span) {
  if (is_true(*conditional.test)) return evaluate(*conditional.then);
  if (conditional.otherwise) return evaluate(*conditional.otherwise);
  return Value(Missing{{"「if」の条件が成り立たず、「else」がありません",
                        "the condition of this \"if\" is false and it has no \"else\""},
                       {},
                       span});
}

Operand Evaluator::node(const ast::Attribute& attribute, Span) {
  const Operand object = evaluate(*attribute.object);
  require(object.get(), use(attribute.object->span));
  if (const Value* found = find_attribute(object.get(), attribute.name.text)) return part_of(object, *found);
  return get_attribute(object.get(), attribute.name.text, use(attribute.name.span));
}

Operand Evaluator::node(const ast::Subscript& subscript, Span span) {
  const Operand object = evaluate(*subscript.object);
  require(object.get(), use(subscript.object->span));
  const Operand index = evaluate(*subscript.index);
  require(index.get(), use(subscript.index->span));
  if (const Value* found = find_element(object.get(), index.get())) return part_of(object, *found);
  return get_element(object.get(), index.get(), use(span));
}

Operand Evaluator::node(const ast::Slice& slice, Span span) {
  const Operand object = evaluate(*slice.object);
  require(object.get(), use(slice.object->span));
  const auto bound = [this](const ast::ExpressionPtr& expression) -> std::optional<std::int64_t> {
    if (!expression) return std::nullopt;
    const Operand value = evaluate(*expression);
    require(value.get(), use(expression->span));
    if (value->is_none()) return std::nullopt;
    if (const auto integer = to_integer(value.get())) return integer;
    fail("template.type", {"範囲は整数で指定します", "the bounds of a slice have to be integers"}, expression->span);
  };
  const auto start = bound(slice.start);
  const auto stop = bound(slice.stop);
  const auto step = bound(slice.step);
  return get_slice(object.get(), start, stop, step, use(span));
}

Operand Evaluator::node(const ast::FilterCall& call, Span) {
  const Operand input = evaluate(*call.input);
  return apply_filter(call, input.get());
}

Operand Evaluator::node(const ast::TestCall& call, Span) {
  const Operand input = evaluate(*call.input);
  const Arguments arguments = evaluate_arguments(call.arguments);
  const bool holds = apply_test(*call.test, input.get(), arguments, use(call.name.span));
  return Value(holds == (call.sense == ast::TestCall::Sense::positive));
}

}  // namespace ayumi::templating
