// The resolver's walk through a tree.
#pragma once

#include <string>
#include <vector>

#include "templating/template.h"

namespace ayumi::templating {

// A name of a scope.
struct Variable {
  std::string name;
  std::uint16_t slot = 0;
  bool* used = nullptr;  // told when somebody reads the name
};

using ScopeNames = std::vector<Variable>;

// What has one frame at run time: a template, a block, a macro, the body of a call, a recursive loop.
struct FunctionScope {
  FunctionScope* outer = nullptr;
  std::vector<ScopeNames> scopes{};
  std::uint32_t slot_count = 0;
  bool is_root = false;
  bool is_block = false;
};

class Resolver {
 public:
  explicit Resolver(Template& compiled) : template_(compiled) {}
  void run();

 private:
  // Puts `inner` in place of the current function for as long as it lives.
  class Enter {
   public:
    Enter(Resolver& resolver, FunctionScope& inner) : resolver_(resolver), before_(resolver.function_) {
      resolver.function_ = &inner;
    }
    ~Enter() { resolver_.function_ = before_; }
    Enter(const Enter&) = delete;
    Enter& operator=(const Enter&) = delete;

   private:
    Resolver& resolver_;
    FunctionScope* before_;
  };

  std::uint16_t new_slot(Span span);
  ast::Binding look_up(const std::string& name) const;
  bool in_block() const;
  bool at_top_level() const { return function_->is_root && function_->scopes.size() == 1; }
  std::uint16_t declare(const std::string& name, Span span, bool* used = nullptr);
  void declare_target(ast::Target& target);
  ast::Scope open_scope(const ast::Body& body, ScopeNames names = {});
  void close_scope() { function_->scopes.pop_back(); }
  std::vector<ast::Visible> visible() const;
  void add_reference(Reference::Kind kind, const ast::Expression& name, Reference::Need need);

  void resolve(ast::ExpressionPtr& expression);
  void resolve(ast::ArgumentList& arguments);
  void resolve(ast::Body& body);
  void resolve_function(ast::Callable& callable);
  void resolve_loop_body(ast::For& loop);
  void resolve_block(ast::Block& block);
  void bind(ast::Target& target);

  void node(ast::Literal&) {}
  void node(ast::Name& name) { name.binding = look_up(name.name); }
  void node(ast::ListLiteral& list) { resolve(list.items); }
  void node(ast::TupleLiteral& tuple) { resolve(tuple.items); }
  void node(ast::ObjectLiteral& object);
  void node(ast::Unary& unary) { resolve(unary.operand); }
  void node(ast::Binary& binary);
  void node(ast::Logical& logical);
  void node(ast::Concatenation& concatenation) { resolve(concatenation.parts); }
  void node(ast::Comparison& comparison);
  void node(ast::Conditional& conditional);
  void node(ast::Attribute& attribute) { resolve(attribute.object); }
  void node(ast::Subscript& subscript);
  void node(ast::Slice& slice);
  void node(ast::Call& call);
  void node(ast::FilterCall& call);
  void node(ast::TestCall& call);
  void resolve(std::vector<ast::ExpressionPtr>& items);

  void node(ast::Text&) {}
  void node(ast::Print& print) { resolve(print.value); }
  void node(ast::If& statement);
  void node(ast::For& loop);
  void node(ast::Set& set);
  void node(ast::SetBlock& set);
  void node(ast::With& with);
  void node(ast::FilterBlock& block);
  void node(ast::Include& include);
  void node(ast::Import& import);
  void node(ast::FromImport& import);
  void node(ast::Macro& macro);
  void node(ast::CallBlock& call);
  void node(ast::BlockPlace& place);
  void node(ast::Extends& extends);

  Template& template_;
  FunctionScope* function_ = nullptr;
  int conditions_ = 0;  // how many `if`s, loops, blocks, macros we are in
};

}  // namespace ayumi::templating
