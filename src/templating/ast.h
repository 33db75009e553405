// A template as a tree. Built by the parser, completed by the resolver (bindings, slots), then never changed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.h"
#include "templating/value.h"

namespace ayumi::templating {

struct Filter;
struct Test;

namespace ast {

struct Expression;
struct Statement;
using ExpressionPtr = std::unique_ptr<Expression>;
using Body = std::vector<Statement>;

// A name with the place where it is written.
struct Word {
  std::string text;
  Span span{};
};

// Where a name's value is found. `local`: slot `slot` of the frame `up` functions further out. `context`: by name in
// what the render was given. The other two are `super` and `self` inside of a block.
struct Binding {
  enum class Kind { context, local, super, self };
  Kind kind = Kind::context;
  std::uint16_t up = 0;
  std::uint16_t slot = 0;
};

// A variable of a scope, and what it starts as each time the scope is entered: what the name means further out.
struct ScopeVariable {
  std::string name;
  std::uint16_t slot = 0;
  Binding outer{};
  std::uint32_t stores = 0;  // how many statements put something into it
};
using Scope = std::vector<ScopeVariable>;

// --- expressions ---

struct Literal {
  Value value;
};
struct Name {
  std::string name;
  Binding binding{};
};
struct ListLiteral {
  std::vector<ExpressionPtr> items;
};
struct TupleLiteral {
  std::vector<ExpressionPtr> items;
};
struct ObjectLiteral {
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> members;
};

enum class UnaryOperator { negate, plus, negation };
struct Unary {
  UnaryOperator operation;
  ExpressionPtr operand;
};
enum class BinaryOperator { add, subtract, multiply, divide, floor_divide, modulo, power };
struct Binary {
  BinaryOperator operation;
  Span operator_span;
  ExpressionPtr left;
  ExpressionPtr right;
};
enum class LogicalOperator { conjunction, disjunction };
struct Logical {
  LogicalOperator operation;
  ExpressionPtr left;
  ExpressionPtr right;
};
struct Concatenation {
  std::vector<ExpressionPtr> parts;
};
enum class ComparisonOperator { equal, unequal, less, less_equal, greater, greater_equal, in, not_in };
struct Comparison {
  struct Step {
    ComparisonOperator operation;
    Span operator_span;
    ExpressionPtr operand;
  };
  ExpressionPtr first;
  std::vector<Step> steps;
};
struct Conditional {
  ExpressionPtr test;
  ExpressionPtr then;
  ExpressionPtr otherwise;  // may be null
};
struct Attribute {
  ExpressionPtr object;
  Word name;
};
struct Subscript {
  ExpressionPtr object;
  ExpressionPtr index;
};
// Each bound may be null.
struct Slice {
  ExpressionPtr object;
  ExpressionPtr start;
  ExpressionPtr stop;
  ExpressionPtr step;
};

struct NamedArgument {
  Word name;
  ExpressionPtr value;
};
struct ArgumentList {
  std::vector<ExpressionPtr> positional{};
  std::vector<NamedArgument> named{};

  bool empty() const { return positional.empty() && named.empty(); }
};
struct Call {
  ExpressionPtr callee;
  ArgumentList arguments;
};
struct FilterCall {
  ExpressionPtr input;  // null: the body of a filter block or of a block set
  Word name;
  ArgumentList arguments;
  const Filter* filter = nullptr;  // found by the checker
};
struct TestCall {
  enum class Sense { positive, negated };
  ExpressionPtr input;
  Word name;
  Sense sense = Sense::positive;
  ArgumentList arguments{};
  const Test* test = nullptr;  // found by the checker
};

struct Expression {
  using Node =
      std::variant<Literal, Name, ListLiteral, TupleLiteral, ObjectLiteral, Unary, Binary, Logical, Concatenation,
                   Comparison, Conditional, Attribute, Subscript, Slice, Call, FilterCall, TestCall>;
  Node node;
  Span span;
  std::uint32_t depth = 1;  // of the tree below, itself included
};

// --- statements ---

// What a value is put into: a name, an attribute of a namespace, or several of them (unpacking).
struct Target {
  enum class Kind { name, attribute, tuple };
  Kind kind = Kind::name;
  Word name{};
  Word attribute{};
  Binding binding{};
  std::vector<Target> items{};
  Span span{};
};

struct Text {
  std::string text;
};
struct Print {
  ExpressionPtr value;
};
struct If {
  struct Branch {
    ExpressionPtr test;
    Body body;
  };
  std::vector<Branch> branches;
  Body otherwise;
};
struct For {
  enum class Form { plain, recursive };
  Target target;
  ExpressionPtr iterable;
  ExpressionPtr condition;  // may be null
  Body body;
  Body otherwise;
  Form form = Form::plain;
  Scope scope{};
  Scope otherwise_scope{};
  bool uses_loop = false;
  std::uint16_t loop_slot = 0;
  std::uint16_t slot_count = 0;  // of the function that a recursive loop is
};
struct Set {
  Target target;
  ExpressionPtr value;
  bool exports = false;  // at the top level of a template: others see it
};
struct SetBlock {
  Target target;
  ExpressionPtr filters;  // may be null; its innermost input is null
  Body body;
  bool exports = false;
  Scope scope{};
};
struct With {
  std::vector<std::pair<Target, ExpressionPtr>> assignments;
  Body body;
  Scope scope{};
};
struct FilterBlock {
  ExpressionPtr filters;
  Body body;
  Scope scope{};
};

enum class ContextUse { with, without };
// The names of local variables and where they are, for templates and blocks that are to see them.
struct Visible {
  std::string name;
  Binding binding;
};
struct Include {
  enum class Absence { error, ignored };
  ExpressionPtr name;
  Absence absence = Absence::error;
  ContextUse context = ContextUse::with;
  std::vector<Visible> visible{};
};
struct Import {
  ExpressionPtr name;
  Word alias;
  ContextUse context = ContextUse::without;
  Binding binding{};
  bool exports = false;
  std::vector<Visible> visible{};
};
struct FromImport {
  struct Item {
    Word name;
    Word alias;
    Binding binding{};
  };
  ExpressionPtr name;
  std::vector<Item> items;
  ContextUse context = ContextUse::without;
  bool exports = false;
  std::vector<Visible> visible{};
};

struct Parameter {
  Word name;
  ExpressionPtr fallback;  // may be null
  std::uint16_t slot = 0;
};
// What a macro and the body of a call block have in common. A function of its own: its frame has `slot_count` slots.
struct Callable {
  Word name;
  std::vector<Parameter> parameters;
  Body body;
  Scope scope{};
  std::uint16_t slot_count = 0;
  bool uses_caller = false;
  std::uint16_t caller_slot = 0;
};
struct Macro {
  std::unique_ptr<Callable> callable;
  Binding binding{};
  bool exports = false;
};
struct CallBlock {
  ExpressionPtr call;
  std::unique_ptr<Callable> caller;
};

struct Block {
  enum class Need { optional, required };
  enum class Sight { context, scoped };
  Word name;
  Body body;
  Need need = Need::optional;
  Sight sight = Sight::context;
  Scope scope{};
  std::uint16_t slot_count = 0;
  std::vector<Visible> visible{};
};
// The place of a block; the block itself belongs to the template.
struct BlockPlace {
  const Block* block = nullptr;
};
struct Extends {
  ExpressionPtr name;
};

struct Statement {
  using Node = std::variant<Text, Print, If, For, Set, SetBlock, With, FilterBlock, Include, Import, FromImport, Macro,
                            CallBlock, BlockPlace, Extends>;
  Node node;
  Span span;  // the opening tag
};

// A whole template. Blocks are owned here, wherever they stand.
struct Root {
  Body body;
  std::vector<std::unique_ptr<Block>> blocks;
  Scope scope{};
  std::uint16_t slot_count = 0;
};

}  // namespace ast
}  // namespace ayumi::templating
