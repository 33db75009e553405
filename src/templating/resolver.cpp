#include "templating/resolver.h"

#include <algorithm>

#include "templating/fault.h"
#include "templating/resolve_walk.h"

namespace ayumi::templating {

namespace {

using ast::Binding;

void count_store(const std::string& name, std::vector<std::pair<std::string, std::uint32_t>>& stores) {
  const auto found = std::find_if(stores.begin(), stores.end(), [&](const auto& entry) { return entry.first == name; });
  if (found == stores.end()) {
    stores.emplace_back(name, 1);
  } else {
    ++found->second;
  }
}

void count_target(const ast::Target& target, std::vector<std::pair<std::string, std::uint32_t>>& stores) {
  if (target.kind == ast::Target::Kind::name) count_store(target.name.text, stores);
  for (const ast::Target& item : target.items) count_target(item, stores);
}

// The names that statements of this scope set, those in branches of `if` included.
void count_stores(const ast::Body& body, std::vector<std::pair<std::string, std::uint32_t>>& stores) {
  for (const ast::Statement& statement : body) {
    if (const auto* set = std::get_if<ast::Set>(&statement.node)) count_target(set->target, stores);
    if (const auto* set = std::get_if<ast::SetBlock>(&statement.node)) count_target(set->target, stores);
    if (const auto* macro = std::get_if<ast::Macro>(&statement.node)) count_store(macro->callable->name.text, stores);
    if (const auto* import = std::get_if<ast::Import>(&statement.node)) count_store(import->alias.text, stores);
    if (const auto* import = std::get_if<ast::FromImport>(&statement.node)) {
      for (const auto& item : import->items) count_store(item.alias.text, stores);
    }
    if (const auto* condition = std::get_if<ast::If>(&statement.node)) {
      for (const auto& branch : condition->branches) count_stores(branch.body, stores);
      count_stores(condition->otherwise, stores);
    }
  }
}

}  // namespace

void Resolver::run() {
  FunctionScope root;
  root.is_root = true;
  const Enter enter(*this, root);
  template_.root.scope = open_scope(template_.root.body);
  resolve(template_.root.body);
  close_scope();
  template_.root.slot_count = static_cast<std::uint16_t>(root.slot_count);
}

std::uint16_t Resolver::new_slot(Span span) {
  if (function_->slot_count >= 0xFFFF) {
    fail("template.limit", {"変数が多すぎます（65,535個まで）", "too many variables (the limit is 65,535)"}, span);
  }
  return static_cast<std::uint16_t>(function_->slot_count++);
}

Binding Resolver::look_up(const std::string& name) const {
  std::uint16_t up = 0;
  for (const FunctionScope* function = function_; function != nullptr; function = function->outer, ++up) {
    for (std::size_t i = function->scopes.size(); i-- > 0;) {
      for (const Variable& variable : function->scopes[i]) {
        if (variable.name != name) continue;
        if (variable.used != nullptr) *variable.used = true;
        return {Binding::Kind::local, up, variable.slot};
      }
    }
  }
  if (name == "self") return {Binding::Kind::self, 0, 0};
  if (name == "super" && in_block()) return {Binding::Kind::super, 0, 0};
  return {};
}

bool Resolver::in_block() const {
  const FunctionScope* function = function_;
  while (function != nullptr && !function->is_block) function = function->outer;
  return function != nullptr;
}

// NOLINTNEXTLINE(readability-non-const-parameter): look_up writes through it
std::uint16_t Resolver::declare(const std::string& name, Span span, bool* used) {
  for (const Variable& variable : function_->scopes.back()) {
    if (variable.name == name) return variable.slot;
  }
  const std::uint16_t slot = new_slot(span);
  function_->scopes.back().push_back({name, slot, used});
  return slot;
}

void Resolver::declare_target(ast::Target& target) {
  if (target.kind == ast::Target::Kind::name) {
    target.binding = {Binding::Kind::local, 0, declare(target.name.text, target.span)};
  }
  for (ast::Target& item : target.items) declare_target(item);
}

// Names already declared (loop variables, parameters) keep their slots; the others get what they mean further out.
ast::Scope Resolver::open_scope(const ast::Body& body, ScopeNames names) {
  std::vector<std::pair<std::string, std::uint32_t>> stores;
  count_stores(body, stores);
  ast::Scope scope;
  for (const auto& [name, count] : stores) {
    const auto is_same = [&wanted = name](const Variable& variable) { return variable.name == wanted; };
    if (std::any_of(names.begin(), names.end(), is_same)) continue;
    const std::uint16_t slot = new_slot({});
    scope.push_back({name, slot, look_up(name), count});
    names.push_back({name, slot, nullptr});
  }
  function_->scopes.push_back(std::move(names));
  return scope;
}

// What an include sees of the names around it: all but the top level of the template, whose names are exports. As in
// Jinja `loop` and `caller` are there only if they are used where they belong.
std::vector<ast::Visible> Resolver::visible() const {
  std::vector<ast::Visible> all;
  std::uint16_t up = 0;
  for (const FunctionScope* function = function_; function != nullptr; function = function->outer, ++up) {
    const std::size_t first = function->is_root ? 1 : 0;
    for (std::size_t i = function->scopes.size(); i-- > first;) {
      for (const Variable& variable : function->scopes[i]) {
        const auto is_same = [&](const ast::Visible& other) { return other.name == variable.name; };
        if (std::any_of(all.begin(), all.end(), is_same)) continue;
        all.push_back({variable.name, {Binding::Kind::local, up, variable.slot}});
      }
    }
  }
  return all;
}

void Resolver::add_reference(Reference::Kind kind, const ast::Expression& name, Reference::Need need) {
  const auto* literal = std::get_if<ast::Literal>(&name.node);
  if (literal != nullptr && literal->value.text() != nullptr) {
    if (need == Reference::Need::certain && conditions_ > 0) need = Reference::Need::conditional;
    template_.references.push_back({kind, need, *literal->value.text(), name.span});
    return;
  }
  const auto add_possible = [&](const ast::ExpressionPtr& part) {
    if (part) add_reference(kind, *part, Reference::Need::possible);
  };
  if (const auto* list = std::get_if<ast::ListLiteral>(&name.node)) {
    for (const auto& item : list->items) add_possible(item);
  } else if (const auto* tuple = std::get_if<ast::TupleLiteral>(&name.node)) {
    for (const auto& item : tuple->items) add_possible(item);
  } else if (const auto* conditional = std::get_if<ast::Conditional>(&name.node)) {
    add_possible(conditional->then);
    add_possible(conditional->otherwise);
  }
}

void Resolver::resolve(ast::ExpressionPtr& expression) {
  if (expression) std::visit([this](auto& found) { node(found); }, expression->node);
}

void Resolver::resolve(std::vector<ast::ExpressionPtr>& items) {
  for (ast::ExpressionPtr& item : items) resolve(item);
}

void Resolver::resolve(ast::ArgumentList& arguments) {
  resolve(arguments.positional);
  for (ast::NamedArgument& argument : arguments.named) resolve(argument.value);
}

void Resolver::resolve(ast::Body& body) {
  for (ast::Statement& statement : body) {
    std::visit([this](auto& found) { node(found); }, statement.node);
  }
}

void Resolver::node(ast::If& statement) {
  for (auto& branch : statement.branches) resolve(branch.test);
  ++conditions_;
  for (auto& branch : statement.branches) resolve(branch.body);
  resolve(statement.otherwise);
  --conditions_;
}

void Resolver::node(ast::For& loop) {
  resolve(loop.iterable);
  ++conditions_;
  if (loop.form == ast::For::Form::plain) {
    resolve_loop_body(loop);
  } else {
    FunctionScope inner;
    inner.outer = function_;
    inner.is_block = function_->is_block;
    const Enter enter(*this, inner);
    resolve_loop_body(loop);
    loop.slot_count = static_cast<std::uint16_t>(inner.slot_count);
  }
  --conditions_;
}

void Resolver::resolve_loop_body(ast::For& loop) {
  function_->scopes.emplace_back();
  declare_target(loop.target);
  loop.loop_slot = declare("loop", loop.target.span, &loop.uses_loop);
  ScopeNames names = std::move(function_->scopes.back());
  function_->scopes.pop_back();
  loop.scope = open_scope(loop.body, std::move(names));
  resolve(loop.condition);
  resolve(loop.body);
  close_scope();
  loop.otherwise_scope = open_scope(loop.otherwise);
  resolve(loop.otherwise);
  close_scope();
}

void Resolver::bind(ast::Target& target) {
  if (target.kind != ast::Target::Kind::tuple) target.binding = look_up(target.name.text);
  for (ast::Target& item : target.items) bind(item);
}

void Resolver::node(ast::Set& set) {
  resolve(set.value);
  bind(set.target);
  set.exports = at_top_level();
}

void Resolver::node(ast::SetBlock& set) {
  set.exports = at_top_level();
  bind(set.target);
  set.scope = open_scope(set.body);
  resolve(set.body);
  resolve(set.filters);
  close_scope();
}

void Resolver::node(ast::With& with) {
  for (auto& [target, value] : with.assignments) resolve(value);
  function_->scopes.emplace_back();
  for (auto& [target, value] : with.assignments) declare_target(target);
  ScopeNames names = std::move(function_->scopes.back());
  function_->scopes.pop_back();
  with.scope = open_scope(with.body, std::move(names));
  resolve(with.body);
  close_scope();
}

void Resolver::node(ast::FilterBlock& block) {
  block.scope = open_scope(block.body);
  resolve(block.body);
  resolve(block.filters);
  close_scope();
}

void Resolver::node(ast::Include& include) {
  resolve(include.name);
  if (include.context == ast::ContextUse::with) include.visible = visible();
  const bool must_exist = include.absence == ast::Include::Absence::error;
  add_reference(Reference::Kind::include, *include.name,
                must_exist ? Reference::Need::certain : Reference::Need::possible);
}

void Resolver::node(ast::Import& import) {
  resolve(import.name);
  import.binding = look_up(import.alias.text);
  import.exports = at_top_level();
  if (import.context == ast::ContextUse::with) import.visible = visible();
  add_reference(Reference::Kind::import, *import.name, Reference::Need::certain);
}

void Resolver::node(ast::FromImport& import) {
  resolve(import.name);
  for (auto& item : import.items) item.binding = look_up(item.alias.text);
  import.exports = at_top_level();
  if (import.context == ast::ContextUse::with) import.visible = visible();
  add_reference(Reference::Kind::import, *import.name, Reference::Need::certain);
}

void Resolver::resolve_function(ast::Callable& callable) {
  FunctionScope inner;
  inner.outer = function_;
  inner.is_block = function_->is_block;
  const Enter enter(*this, inner);
  ++conditions_;
  inner.scopes.emplace_back();
  for (ast::Parameter& parameter : callable.parameters)
    parameter.slot = declare(parameter.name.text, parameter.name.span);
  callable.caller_slot = declare("caller", callable.name.span, &callable.uses_caller);
  ScopeNames names = std::move(inner.scopes.back());
  inner.scopes.pop_back();
  callable.scope = open_scope(callable.body, std::move(names));
  for (ast::Parameter& parameter : callable.parameters) resolve(parameter.fallback);
  resolve(callable.body);
  --conditions_;
  callable.slot_count = static_cast<std::uint16_t>(inner.slot_count);
}

void Resolver::node(ast::Macro& macro) {
  macro.binding = look_up(macro.callable->name.text);
  macro.exports = at_top_level();
  resolve_function(*macro.callable);
}

void Resolver::node(ast::CallBlock& call) {
  resolve(call.call);
  resolve_function(*call.caller);
}

void Resolver::node(ast::BlockPlace& place) {
  const auto owned = std::find_if(template_.root.blocks.begin(), template_.root.blocks.end(),
                                  [&](const auto& block) { return block.get() == place.block; });
  ast::Block& block = **owned;
  if (block.sight == ast::Block::Sight::scoped) {
    look_up("loop");
    block.visible = visible();
  }
  resolve_block(block);
}

void Resolver::resolve_block(ast::Block& block) {
  FunctionScope inner;
  inner.is_block = true;
  const Enter enter(*this, inner);
  ++conditions_;
  block.scope = open_scope(block.body);
  resolve(block.body);
  --conditions_;
  block.slot_count = static_cast<std::uint16_t>(inner.slot_count);
}

void Resolver::node(ast::Extends& extends) {
  resolve(extends.name);
  add_reference(Reference::Kind::extends, *extends.name, Reference::Need::certain);
}

void resolve_names(Template& compiled) { Resolver(compiled).run(); }

}  // namespace ayumi::templating
