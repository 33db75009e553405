// Names, literals, and what may follow them: attributes, subscripts, calls, filters, tests.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "templating/fault.h"
#include "templating/parser.h"

namespace ayumi::templating {

using ast::ExpressionPtr;

namespace {

constexpr std::array<std::string_view, 8> kReserved = {"and", "or", "not", "in", "is", "if", "else", "for"};

bool is_reserved(std::string_view word) {
  return std::find(kReserved.begin(), kReserved.end(), word) != kReserved.end();
}

std::uint32_t deepest(const std::vector<ExpressionPtr>& items) {
  std::uint32_t depth = 0;
  for (const ExpressionPtr& item : items) depth = std::max(depth, item->depth);
  return depth;
}

std::uint32_t deepest(const ast::ArgumentList& arguments) {
  std::uint32_t depth = deepest(arguments.positional);
  for (const auto& argument : arguments.named) depth = std::max(depth, argument.value->depth);
  return depth;
}

const Message kExpression = {"式", "an expression"};

}  // namespace

ExpressionPtr Parser::parse_primary() {
  const Token& token = current();
  switch (token.kind) {
    case TokenKind::name:
      return parse_name();
    case TokenKind::string:
      return parse_strings();
    case TokenKind::integer:
      next();
      return make(ast::Literal{Value(token.integer)}, token.span, 0);
    case TokenKind::decimal:
      next();
      return make(ast::Literal{Value(token.number)}, token.span, 0);
    default:
      break;
  }
  if (at_symbol("(")) return parse_parenthesized();
  if (at_symbol("[")) return parse_list();
  if (at_symbol("{")) return parse_object();
  fail_here(kExpression);
}

ExpressionPtr Parser::parse_name() {
  const Token& token = current();
  if (is_reserved(token.text)) fail_here(kExpression);
  next();
  const std::string& word = token.text;
  if (word == "true" || word == "True") return make(ast::Literal{Value(true)}, token.span, 0);
  if (word == "false" || word == "False") return make(ast::Literal{Value(false)}, token.span, 0);
  if (word == "none" || word == "None") return make(ast::Literal{Value()}, token.span, 0);
  return make(ast::Name{word, {}}, token.span, 0);
}

// Strings side by side are one.
ExpressionPtr Parser::parse_strings() {
  const Span begin = current().span;
  std::string text;
  while (current().kind == TokenKind::string) text += next().text;
  return make(ast::Literal{Value(std::move(text))}, since(begin), 0);
}

ExpressionPtr Parser::parse_parenthesized() {
  const Span begin = next().span;
  if (skip_symbol(")")) return make(ast::TupleLiteral{}, since(begin), 0);
  ExpressionPtr inside = parse_tuple({});
  expect_symbol(")");
  return inside;
}

// One expression, or several with commas between or behind as a tuple.
ExpressionPtr Parser::parse_tuple(std::initializer_list<std::string_view> end_words) {
  ExpressionPtr first = parse_expression();
  if (!at_symbol(",")) return first;
  const Span begin = first->span;
  ast::TupleLiteral tuple;
  tuple.items.push_back(std::move(first));
  while (skip_symbol(",")) {
    if (at_tuple_end(end_words)) break;
    tuple.items.push_back(parse_expression());
  }
  const std::uint32_t below = deepest(tuple.items);
  return make(std::move(tuple), since(begin), below);
}

bool Parser::at_tuple_end(std::initializer_list<std::string_view> end_words) const {
  if (current().kind == TokenKind::block_end || current().kind == TokenKind::variable_end) return true;
  if (at_symbol(")") || at_symbol("=")) return true;
  return std::any_of(end_words.begin(), end_words.end(), [this](std::string_view word) { return at_word(word); });
}

std::vector<ExpressionPtr> Parser::parse_items(std::string_view close) {
  std::vector<ExpressionPtr> items;
  while (!at_symbol(close)) {
    items.push_back(parse_expression());
    if (!at_symbol(close)) expect_symbol(",");
  }
  expect_symbol(close);
  return items;
}

ExpressionPtr Parser::parse_list() {
  const Span begin = next().span;
  ast::ListLiteral list{parse_items("]")};
  const std::uint32_t below = deepest(list.items);
  return make(std::move(list), since(begin), below);
}

ExpressionPtr Parser::parse_object() {
  const Span begin = next().span;
  ast::ObjectLiteral object;
  std::uint32_t below = 0;
  while (!at_symbol("}")) {
    ExpressionPtr key = parse_expression();
    expect_symbol(":");
    ExpressionPtr value = parse_expression();
    below = std::max({below, key->depth, value->depth});
    object.members.emplace_back(std::move(key), std::move(value));
    if (!at_symbol("}")) expect_symbol(",");
  }
  expect_symbol("}");
  return make(std::move(object), since(begin), below);
}

ExpressionPtr Parser::parse_postfix(ExpressionPtr object) {
  for (;;) {
    if (at_symbol(".")) {
      object = parse_attribute(std::move(object));
    } else if (at_symbol("[")) {
      object = parse_subscript(std::move(object));
    } else if (at_symbol("(")) {
      object = parse_call(std::move(object));
    } else {
      return object;
    }
  }
}

ExpressionPtr Parser::parse_filters_and_tests(ExpressionPtr input) {
  for (;;) {
    if (at_symbol("|")) {
      next();
      input = parse_filter(std::move(input));
    } else if (skip_word("is")) {
      input = parse_test(std::move(input));
    } else if (at_symbol("(")) {
      input = parse_call(std::move(input));
    } else {
      return input;
    }
  }
}

ExpressionPtr Parser::parse_attribute(ExpressionPtr object) {
  next();
  const Span begin = object->span;
  const std::uint32_t below = object->depth;
  if (current().kind == TokenKind::integer) {
    const Token& token = next();
    ExpressionPtr index = make(ast::Literal{Value(token.integer)}, token.span, 0);
    return make(ast::Subscript{std::move(object), std::move(index)}, since(begin), below);
  }
  ast::Word name = expect_name({"属性の名前", "the name of an attribute"});
  return make(ast::Attribute{std::move(object), std::move(name)}, since(begin), below);
}

ExpressionPtr Parser::parse_subscript(ExpressionPtr object) {
  next();
  const Span begin = object->span;
  if (at_symbol(":")) return parse_slice(std::move(object), nullptr);
  ExpressionPtr index = parse_expression();
  if (at_symbol(":")) return parse_slice(std::move(object), std::move(index));
  expect_symbol("]");
  const std::uint32_t below = std::max(object->depth, index->depth);
  return make(ast::Subscript{std::move(object), std::move(index)}, since(begin), below);
}

ExpressionPtr Parser::parse_slice(ExpressionPtr object, ExpressionPtr start) {
  const Span begin = object->span;
  ast::Slice slice{std::move(object), std::move(start), nullptr, nullptr};
  expect_symbol(":");
  if (!at_symbol(":") && !at_symbol("]")) slice.stop = parse_expression();
  if (skip_symbol(":") && !at_symbol("]")) slice.step = parse_expression();
  expect_symbol("]");
  std::uint32_t below = slice.object->depth;
  for (const ExpressionPtr* bound : {&slice.start, &slice.stop, &slice.step}) {
    if (*bound) below = std::max(below, (*bound)->depth);
  }
  return make(std::move(slice), since(begin), below);
}

ExpressionPtr Parser::parse_call(ExpressionPtr callee) {
  const Span begin = callee->span;
  ast::ArgumentList arguments = parse_arguments();
  const std::uint32_t below = std::max(callee->depth, deepest(arguments));
  return make(ast::Call{std::move(callee), std::move(arguments)}, since(begin), below);
}

ast::ArgumentList Parser::parse_arguments() {
  ast::ArgumentList arguments;
  expect_symbol("(");
  while (!at_symbol(")")) {
    parse_argument(arguments);
    if (!at_symbol(")")) expect_symbol(",");
  }
  expect_symbol(")");
  return arguments;
}

void Parser::parse_argument(ast::ArgumentList& arguments) {
  if (at_symbol("*") || at_symbol("**")) {
    fail("template.unsupported",
         {"引数の展開（* と **）は使えません", "unpacking arguments with * or ** is not supported"}, current().span,
         {{"引数を一つずつ書いてください", "write the arguments one by one"}});
  }
  const bool is_named = current().kind == TokenKind::name && peek().kind == TokenKind::symbol && peek().text == "=";
  if (!is_named && !arguments.named.empty()) {
    fail("template.syntax",
         {"名前のない引数は、名前のある引数より前に書きます",
          "an argument without a name has to come before those with one"},
         current().span);
  }
  if (!is_named) {
    arguments.positional.push_back(parse_expression());
    return;
  }
  ast::Word name = expect_name(kExpression);
  next();
  for (const auto& other : arguments.named) {
    if (other.name.text != name.text) continue;
    fail("template.syntax",
         {fmt::format("引数「{}」が二度書かれています", name.text),
          fmt::format("the argument \"{}\" is given twice", name.text)},
         name.span);
  }
  arguments.named.push_back({std::move(name), parse_expression()});
}

ast::Word Parser::parse_dotted_name(const Message& what) {
  ast::Word word = expect_name(what);
  while (skip_symbol(".")) word.text += "." + expect_name(what).text;
  word.span = since(word.span);
  return word;
}

ExpressionPtr Parser::parse_filter(ExpressionPtr input) {
  ast::FilterCall call{nullptr, parse_dotted_name({"フィルターの名前", "the name of a filter"}), {}, nullptr};
  const Span begin = input ? input->span : call.name.span;
  if (at_symbol("(")) call.arguments = parse_arguments();
  const std::uint32_t below = std::max(input ? input->depth : 0, deepest(call.arguments));
  call.input = std::move(input);
  return make(std::move(call), since(begin), below);
}

// `name | name(…)`, where the first bar is already read or not needed.
ExpressionPtr Parser::parse_filter_chain(ExpressionPtr input) {
  ExpressionPtr chain = parse_filter(std::move(input));
  while (skip_symbol("|")) chain = parse_filter(std::move(chain));
  return chain;
}

bool Parser::at_test_argument() const {
  switch (current().kind) {
    case TokenKind::name:
      return !is_reserved(current().text) && current().text != "recursive";
    case TokenKind::string:
    case TokenKind::integer:
    case TokenKind::decimal:
      return true;
    default:
      return at_symbol("[") || at_symbol("{");
  }
}

ExpressionPtr Parser::parse_test(ExpressionPtr input) {
  const Span begin = input->span;
  ast::TestCall call;
  if (skip_word("not")) call.sense = ast::TestCall::Sense::negated;
  // `in` is a word of the language and the name of a test.
  call.name = parse_dotted_name({"テストの名前", "the name of a test"});
  if (at_symbol("(")) {
    call.arguments = parse_arguments();
  } else if (at_test_argument()) {
    call.arguments.positional.push_back(parse_postfix(parse_primary()));
  } else if (at_word("is")) {
    fail("template.syntax", {"isは続けて書けません", "tests can't be chained with \"is\""}, current().span,
         {{"「and」でつないでください", "join them with \"and\""}});
  }
  const std::uint32_t below = std::max(input->depth, deepest(call.arguments));
  call.input = std::move(input);
  return make(std::move(call), since(begin), below);
}

}  // namespace ayumi::templating
