#include <fmt/core.h>

#include <algorithm>

#include "templating/check_walk.h"
#include "templating/fault.h"

namespace ayumi::templating {

namespace {

bool can_be_looped_over(const Known& value) {
  switch (value.shape.kind) {
    case Shape::Kind::none:
    case Shape::Kind::boolean:
    case Shape::Kind::number:
    case Shape::Kind::function:
      return false;
    default:
      return value.macro == nullptr && value.module == nullptr && !value.is_loop;
  }
}

}  // namespace

void Checker::run(const ast::Body& body) {
  for (const ast::Statement& statement : body) {
    std::visit([&](const auto& found) { node(found, statement.span); }, statement.node);
  }
}

void Checker::node(const ast::Print& print, Span) {
  const Known value = check(*print.value);
  const bool is_text = value.macro == nullptr && value.module == nullptr && value.shape.kind != Shape::Kind::function;
  if (is_text) return;
  report("template.type", {"マクロや関数そのものは書き出せません", "a macro or function can't be written out"},
         print.value->span, {{"呼び出しの「()」が抜けていませんか", "is the \"()\" of a call missing?"}});
}

// Branches that can't be taken because a name isn't there are left alone.
void Checker::node(const ast::If& statement, Span) {
  for (const auto& branch : statement.branches) {
    check(*branch.test);
    const Certainty certainty = decide(*branch.test);
    if (certainty != Certainty::no) run(branch.body);
    if (certainty == Certainty::yes) return;
  }
  run(statement.otherwise);
}

void Checker::node(const ast::For& loop, Span) {
  const Known iterable = check(*loop.iterable);
  if (!can_be_looped_over(iterable)) {
    report("template.type", {"これは繰り返せません", "this can't be looped over"}, loop.iterable->span);
  }
  const Known element = element_of(iterable);
  if (loop.form == ast::For::Form::plain) return check_loop_body(loop, element);
  frames_.emplace_back(loop.slot_count);
  check_loop_body(loop, element);
  frames_.pop_back();
}

void Checker::check_loop_body(const ast::For& loop, const Known& element) {
  assign(loop.target, element);
  if (loop.condition) check(*loop.condition);
  Known loop_known;
  loop_known.is_loop = true;
  frames_.back()[loop.loop_slot] = loop_known;
  enter(loop.scope);
  run(loop.body);
  enter(loop.otherwise_scope);
  run(loop.otherwise);
}

void Checker::node(const ast::Set& set, Span) {
  const Known value = check(*set.value);
  assign(set.target, value);
  if (!set.exports) return;
  if (set.target.kind == ast::Target::Kind::name) names_->set(set.target.name.text, value);
  for (const ast::Target& item : set.target.items) names_->set(item.name.text, {});
}

void Checker::node(const ast::SetBlock& set, Span) {
  enter(set.scope);
  run(set.body);
  if (set.filters) check(*set.filters);
  const Known value = set.filters ? Known{} : Known{Shape{Shape::Kind::html}};
  assign(set.target, value);
  if (set.exports) names_->set(set.target.name.text, value);
}

void Checker::node(const ast::With& with, Span) {
  std::vector<Known> values;
  for (const auto& [target, value] : with.assignments) values.push_back(check(*value));
  for (std::size_t i = 0; i < values.size(); ++i) assign(with.assignments[i].first, values[i]);
  enter(with.scope);
  run(with.body);
}

void Checker::node(const ast::FilterBlock& block, Span) {
  enter(block.scope);
  check(*block.filters);
  run(block.body);
}

const Template* Checker::named_template(const ast::Expression& name) const {
  const auto* literal = std::get_if<ast::Literal>(&name.node);
  const std::string* text = literal == nullptr ? nullptr : literal->value.text();
  return text == nullptr ? nullptr : library_.find(*text);
}

// Templates make HTML, which has no place in a narrative.
bool Checker::refuse_composition(Span span) {
  if (template_->escaping == Escaping::html) return false;
  report("template.unsupported",
         {"本文（Markdown）の中では、ほかのテンプレートやブロックは使えません",
          "other templates and blocks are not supported in a narrative (Markdown)"},
         span);
  return true;
}

void Checker::node(const ast::Include& include, Span span) {
  check(*include.name);
  if (refuse_composition(span)) return;
  const Template* found = named_template(*include.name);
  if (found == nullptr) return;
  const bool has_context = include.context == ast::ContextUse::with;
  check_chain(*found, has_context ? names_here(include.visible) : Names{});
}

void Checker::node(const ast::Import& import, Span span) {
  check(*import.name);
  if (refuse_composition(span)) return;
  const Template* found = named_template(*import.name);
  Known known;
  // With the context the names differ from place to place.
  const bool is_alone = import.context == ast::ContextUse::without;
  if (found != nullptr && is_alone) known.module = &exports_of(*found);
  if (found != nullptr && !is_alone) check_chain(*found, names_here(import.visible));
  assign(import.binding, known);
  if (import.exports) names_->set(import.alias.text, known);
}

void Checker::node(const ast::FromImport& import, Span span) {
  check(*import.name);
  if (refuse_composition(span)) return;
  const Template* found = named_template(*import.name);
  const bool is_alone = import.context == ast::ContextUse::without;
  if (found != nullptr && !is_alone) check_chain(*found, names_here(import.visible));
  for (const auto& item : import.items) {
    Known known;
    if (found != nullptr && is_alone) {
      Known module;
      module.module = &exports_of(*found);
      known = attribute_of(module, item.name, Absence::error);
    }
    assign(item.binding, known);
    if (import.exports) names_->set(item.alias.text, known);
  }
}

void Checker::node(const ast::Macro& macro, Span) {
  Known known;
  known.macro = macro.callable.get();
  assign(macro.binding, known);
  if (macro.exports) names_->set(macro.callable->name.text, known);
  check_callable(*macro.callable);
}

void Checker::check_callable(const ast::Callable& callable) {
  frames_.emplace_back(callable.slot_count);
  for (const auto& parameter : callable.parameters) {
    if (parameter.fallback) check(*parameter.fallback);
  }
  enter(callable.scope);
  run(callable.body);
  frames_.pop_back();
}

void Checker::node(const ast::CallBlock& block, Span) {
  check_call(std::get<ast::Call>(block.call->node), CallForm::with_body);
  check_callable(*block.caller);
}

// The block itself is checked with those of the templates below.
void Checker::node(const ast::BlockPlace&, Span span) { refuse_composition(span); }

void Checker::node(const ast::Extends& extends, Span span) {
  check(*extends.name);
  refuse_composition(span);
}

}  // namespace ayumi::templating
