// Operators, from the loosest to the tightest, as in Jinja's own grammar.
#include <algorithm>

#include "templating/fault.h"
#include "templating/parser.h"

namespace ayumi::templating {

using ast::BinaryOperator;
using ast::ComparisonOperator;
using ast::ExpressionPtr;

namespace {

Span join(Span first, Span last) { return {first.source, first.begin, last.end}; }

}  // namespace

ExpressionPtr Parser::make(ast::Expression::Node node, Span span, std::uint32_t depth_below) const {
  if (depth_below >= nesting_) fail_nesting(span);
  return std::make_unique<ast::Expression>(ast::Expression{std::move(node), span, depth_below + 1});
}

ExpressionPtr Parser::parse_expression() {
  const Level level(*this);
  return parse_conditional();
}

ExpressionPtr Parser::parse_conditional() {
  ExpressionPtr then = parse_or();
  while (skip_word("if")) {
    ExpressionPtr test = parse_or();
    ExpressionPtr otherwise = skip_word("else") ? parse_expression() : nullptr;
    const Span span = since(then->span);
    const std::uint32_t below = std::max({then->depth, test->depth, otherwise ? otherwise->depth : 0});
    then = make(ast::Conditional{std::move(test), std::move(then), std::move(otherwise)}, span, below);
  }
  return then;
}

ExpressionPtr Parser::parse_or() {
  ExpressionPtr left = parse_and();
  while (skip_word("or")) {
    ExpressionPtr right = parse_and();
    const Span span = join(left->span, right->span);
    const std::uint32_t below = std::max(left->depth, right->depth);
    left = make(ast::Logical{ast::LogicalOperator::disjunction, std::move(left), std::move(right)}, span, below);
  }
  return left;
}

ExpressionPtr Parser::parse_and() {
  ExpressionPtr left = parse_not();
  while (skip_word("and")) {
    ExpressionPtr right = parse_not();
    const Span span = join(left->span, right->span);
    const std::uint32_t below = std::max(left->depth, right->depth);
    left = make(ast::Logical{ast::LogicalOperator::conjunction, std::move(left), std::move(right)}, span, below);
  }
  return left;
}

ExpressionPtr Parser::parse_not() {
  if (!at_word("not")) return parse_comparison();
  const Level level(*this);
  const Span begin = next().span;
  ExpressionPtr operand = parse_not();
  const std::uint32_t below = operand->depth;
  return make(ast::Unary{ast::UnaryOperator::negation, std::move(operand)}, since(begin), below);
}

std::optional<ComparisonOperator> Parser::skip_comparison_operator() {
  static constexpr std::pair<std::string_view, ComparisonOperator> kSymbols[] = {
      {"==", ComparisonOperator::equal},  {"!=", ComparisonOperator::unequal},
      {"<", ComparisonOperator::less},    {"<=", ComparisonOperator::less_equal},
      {">", ComparisonOperator::greater}, {">=", ComparisonOperator::greater_equal}};
  for (const auto& [symbol, operation] : kSymbols) {
    if (skip_symbol(symbol)) return operation;
  }
  if (skip_word("in")) return ComparisonOperator::in;
  if (at_word("not") && peek().kind == TokenKind::name && peek().text == "in") {
    next();
    next();
    return ComparisonOperator::not_in;
  }
  return std::nullopt;
}

ExpressionPtr Parser::parse_comparison() {
  ExpressionPtr first = parse_sum();
  std::vector<ast::Comparison::Step> steps;
  std::uint32_t below = first->depth;
  for (;;) {
    const Span operator_span = current().span;
    const auto operation = skip_comparison_operator();
    if (!operation) break;
    steps.push_back({*operation, operator_span, parse_sum()});
    below = std::max(below, steps.back().operand->depth);
  }
  if (steps.empty()) return first;
  const Span span = join(first->span, steps.back().operand->span);
  return make(ast::Comparison{std::move(first), std::move(steps)}, span, below);
}

ExpressionPtr Parser::parse_binary(BinaryOperator operation, ExpressionPtr left, ExpressionPtr right,
                                   Span operator_span) const {
  const Span span = join(left->span, right->span);
  const std::uint32_t below = std::max(left->depth, right->depth);
  return make(ast::Binary{operation, operator_span, std::move(left), std::move(right)}, span, below);
}

ExpressionPtr Parser::parse_sum() {
  ExpressionPtr left = parse_concatenation();
  while (at_symbol("+") || at_symbol("-")) {
    const BinaryOperator operation = at_symbol("+") ? BinaryOperator::add : BinaryOperator::subtract;
    const Span operator_span = next().span;
    left = parse_binary(operation, std::move(left), parse_concatenation(), operator_span);
  }
  return left;
}

ExpressionPtr Parser::parse_concatenation() {
  ExpressionPtr first = parse_product();
  if (!at_symbol("~")) return first;
  const Span begin = first->span;
  std::uint32_t below = first->depth;
  ast::Concatenation concatenation;
  concatenation.parts.push_back(std::move(first));
  while (skip_symbol("~")) {
    concatenation.parts.push_back(parse_product());
    below = std::max(below, concatenation.parts.back()->depth);
  }
  return make(std::move(concatenation), since(begin), below);
}

ExpressionPtr Parser::parse_product() {
  static constexpr std::pair<std::string_view, BinaryOperator> kOperators[] = {{"*", BinaryOperator::multiply},
                                                                               {"/", BinaryOperator::divide},
                                                                               {"//", BinaryOperator::floor_divide},
                                                                               {"%", BinaryOperator::modulo}};
  ExpressionPtr left = parse_power();
  for (;;) {
    const auto* found = std::find_if(std::begin(kOperators), std::end(kOperators),
                                     [this](const auto& entry) { return at_symbol(entry.first); });
    if (found == std::end(kOperators)) return left;
    const Span operator_span = next().span;
    left = parse_binary(found->second, std::move(left), parse_power(), operator_span);
  }
}

// Joins from the left, as Jinja does: 2**3**2 is 64.
ExpressionPtr Parser::parse_power() {
  ExpressionPtr left = parse_unary();
  while (at_symbol("**")) {
    const Span operator_span = next().span;
    left = parse_binary(BinaryOperator::power, std::move(left), parse_unary(), operator_span);
  }
  return left;
}

ExpressionPtr Parser::parse_unary() { return parse_filters_and_tests(parse_signed()); }

// A sign binds tighter than a filter and looser than an attribute: -x.y|abs is (-(x.y))|abs.
ExpressionPtr Parser::parse_signed() {
  if (!at_symbol("-") && !at_symbol("+")) return parse_postfix(parse_primary());
  const Level level(*this);
  const ast::UnaryOperator operation = at_symbol("-") ? ast::UnaryOperator::negate : ast::UnaryOperator::plus;
  const Span begin = next().span;
  ExpressionPtr operand = parse_signed();
  const std::uint32_t below = operand->depth;
  return make(ast::Unary{operation, std::move(operand)}, since(begin), below);
}

}  // namespace ayumi::templating
