// The checker's walk through a tree: what is known of each value without computing it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/ast.h"
#include "templating/engine.h"
#include "templating/library.h"
#include "templating/template.h"

namespace ayumi::templating {

struct Exports;

// What is known of a value: its form, or that it is a macro, an imported template, `loop`.
struct Known {
  Shape shape{};
  const ast::Callable* macro = nullptr;
  const Exports* module = nullptr;
  bool is_loop = false;
  bool is_settled = false;  // of a slot: what is put into it later changes nothing
};

bool is_same(const Known& a, const Known& b);

// Names with what is known of them. `open`: there may be others too.
struct Names {
  std::vector<std::pair<std::string, Known>> known{};
  bool open = false;

  const Known* find(std::string_view name) const;
  void set(std::string_view name, const Known& value);
};

// What a template's top level sets, for those who import or extend it.
struct Exports {
  std::string name;
  Names names{};
};

class Checker {
 public:
  Checker(const std::vector<Global>& globals, const Library& library, Diagnostics& diagnostics);

  void check(const Template& compiled, const Shape& context);

 private:
  enum class Absence { error, allowed };  // of a name or attribute: allowed under `is defined` and `default`
  enum class Certainty { unknown, yes, no };
  enum class CallForm { plain, with_body };  // with_body: by a call block
  using Slots = std::vector<Known>;

  // checker.cpp
  void report(std::string code, Message message, Span span, std::vector<Message> hints = {});
  void check_chain(const Template& compiled, Names names);
  void check_blocks(const std::vector<const Template*>& chain, const Names& names);
  void check_required(const std::vector<const Template*>& chain, const Template& compiled);
  void check_root(const Template& compiled, Names& names);
  const Template* parent_of(const Template& compiled, bool& is_open) const;
  const Exports& exports_of(const Template& compiled);
  void enter(const ast::Scope& scope);
  Names names_here(const std::vector<ast::Visible>& visible) const;
  const Known* look_up(std::string_view name) const;
  std::vector<std::string> known_names() const;
  // For a name that isn't there: the one that was meant, else those that there are, if few.
  std::vector<Message> hints_for(const std::string& unknown) const;
  Known* slot(const ast::Binding& binding);
  void assign(const ast::Target& target, const Known& value);
  void assign(const ast::Binding& binding, const Known& value);

  // check_expressions.cpp
  Known check(const ast::Expression& expression, Absence absence = Absence::error);
  Known check_quietly(const ast::Expression& expression);
  void check_all(const std::vector<ast::ExpressionPtr>& items);
  bool is_absent(const ast::Expression& expression);
  Certainty decide(const ast::Expression& test);
  Known node(const ast::Literal& literal, Span, Absence);
  Known node(const ast::Name& name, Span span, Absence absence);
  Known node(const ast::ListLiteral& list, Span, Absence);
  Known node(const ast::TupleLiteral& tuple, Span, Absence);
  Known node(const ast::ObjectLiteral& object, Span, Absence);
  Known node(const ast::Unary& unary, Span, Absence);
  Known node(const ast::Binary& binary, Span, Absence);
  Known node(const ast::Logical& logical, Span, Absence);
  Known node(const ast::Concatenation& concatenation, Span, Absence);
  Known node(const ast::Comparison& comparison, Span, Absence);
  Known node(const ast::Conditional& conditional, Span, Absence);
  Known node(const ast::Attribute& attribute, Span, Absence absence);
  Known node(const ast::Subscript& subscript, Span, Absence absence);
  Known node(const ast::Slice& slice, Span, Absence);
  Known attribute_of(const Known& object, const ast::Word& name, Absence absence);
  Known element_of(const Known& list) const;

  // check_calls.cpp
  Known node(const ast::Call& call, Span span, Absence);
  Known node(const ast::FilterCall& call, Span, Absence);
  Known node(const ast::TestCall& call, Span, Absence);
  bool is_method_call(const ast::Call& call);
  void check_arguments(const ast::ArgumentList& arguments);
  Known check_callee(const Known& callee, const ast::ArgumentList& arguments, Span span, CallForm form);
  Known check_call(const ast::Call& call, CallForm form);
  void check_macro_arguments(const ast::Callable& macro, const ast::ArgumentList& arguments, Span span, CallForm form);
  bool check_filter_name(const ast::FilterCall& call);
  void check_filter_arguments(const ast::FilterCall& call);
  void check_path(const ast::FilterCall& call, const Known& input);
  Known filter_result(const ast::FilterCall& call, const Known& input) const;

  // check_statements.cpp
  void run(const ast::Body& body);
  void node(const ast::Text&, Span) {}
  void node(const ast::Print& print, Span);
  void node(const ast::If& statement, Span);
  void node(const ast::For& loop, Span);
  void check_loop_body(const ast::For& loop, const Known& element);
  void node(const ast::Set& set, Span);
  void node(const ast::SetBlock& set, Span);
  void node(const ast::With& with, Span);
  void node(const ast::FilterBlock& block, Span);
  void node(const ast::Include& include, Span span);
  void node(const ast::Import& import, Span span);
  void node(const ast::FromImport& import, Span span);
  void node(const ast::Macro& macro, Span);
  void node(const ast::CallBlock& block, Span);
  void node(const ast::BlockPlace& place, Span span);
  void node(const ast::Extends& extends, Span span);
  void check_callable(const ast::Callable& callable);
  const Template* named_template(const ast::Expression& name) const;
  bool refuse_composition(Span span);

  const Library& library_;
  Diagnostics& diagnostics_;
  Names globals_;
  std::map<const Template*, Exports> exports_;
  std::vector<const Template*> including_;  // against templates that include themselves

  const Template* template_ = nullptr;
  Names* names_ = nullptr;     // what is found by name
  std::vector<Slots> frames_;  // the innermost function last
  int quiet_ = 0;
};

}  // namespace ayumi::templating
