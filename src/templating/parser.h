// Tokens → tree, one function a grammar rule. Knows nothing of what names mean.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "templating/ast.h"
#include "templating/token.h"

namespace ayumi::templating {

// What is wrong within a {{ … }} is told in `mistakes` and that one left out; throws Fault at any other mistake.
ast::Root parse_template(const Source& source, std::size_t begin, std::size_t end, std::size_t nesting,
                         std::vector<Diagnostic>& mistakes);

class Parser {
 public:
  Parser(std::vector<Token> tokens, std::size_t nesting, std::vector<Diagnostic>& mistakes)
      : tokens_(std::move(tokens)), nesting_(nesting), mistakes_(mistakes) {}

  ast::Root parse_root();

 private:
  // One level deeper for as long as it lives; throws Fault past the limit.
  class Level {
   public:
    explicit Level(Parser& parser);
    ~Level() { --parser_.level_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  // parser.cpp: tokens
  const Token& current() const { return tokens_[at_]; }
  const Token& next() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
  const Token& peek() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
  bool at_symbol(std::string_view symbol) const;
  bool at_word(std::string_view word) const;
  bool skip_symbol(std::string_view symbol);
  bool skip_word(std::string_view word);
  void expect_symbol(std::string_view symbol);
  void expect_word(std::string_view word);
  void expect_block_end();
  ast::Word expect_name(const Message& what);
  Span since(Span begin) const;
  [[noreturn]] void fail_here(const Message& expected) const;
  [[noreturn]] void fail_nesting(Span span) const;

  // parse_expressions.cpp
  ast::ExpressionPtr make(ast::Expression::Node node, Span span, std::uint32_t depth_below) const;
  ast::ExpressionPtr parse_expression();
  ast::ExpressionPtr parse_conditional();
  ast::ExpressionPtr parse_or();
  ast::ExpressionPtr parse_and();
  ast::ExpressionPtr parse_not();
  ast::ExpressionPtr parse_comparison();
  ast::ExpressionPtr parse_sum();
  ast::ExpressionPtr parse_concatenation();
  ast::ExpressionPtr parse_product();
  ast::ExpressionPtr parse_power();
  ast::ExpressionPtr parse_unary();
  ast::ExpressionPtr parse_signed();
  ast::ExpressionPtr parse_binary(ast::BinaryOperator operation, ast::ExpressionPtr left, ast::ExpressionPtr right,
                                  Span operator_span) const;
  std::optional<ast::ComparisonOperator> skip_comparison_operator();

  // parse_primaries.cpp
  ast::ExpressionPtr parse_primary();
  ast::ExpressionPtr parse_name();
  ast::ExpressionPtr parse_strings();
  ast::ExpressionPtr parse_parenthesized();
  ast::ExpressionPtr parse_list();
  ast::ExpressionPtr parse_object();
  std::vector<ast::ExpressionPtr> parse_items(std::string_view close);
  ast::ExpressionPtr parse_tuple(std::initializer_list<std::string_view> end_words);
  bool at_tuple_end(std::initializer_list<std::string_view> end_words) const;
  ast::ExpressionPtr parse_postfix(ast::ExpressionPtr object);
  ast::ExpressionPtr parse_filters_and_tests(ast::ExpressionPtr input);
  ast::ExpressionPtr parse_attribute(ast::ExpressionPtr object);
  ast::ExpressionPtr parse_subscript(ast::ExpressionPtr object);
  ast::ExpressionPtr parse_slice(ast::ExpressionPtr object, ast::ExpressionPtr start);
  ast::ExpressionPtr parse_call(ast::ExpressionPtr callee);
  ast::ArgumentList parse_arguments();
  void parse_argument(ast::ArgumentList& arguments);
  ast::ExpressionPtr parse_filter(ast::ExpressionPtr input);
  ast::ExpressionPtr parse_filter_chain(ast::ExpressionPtr input);
  ast::ExpressionPtr parse_test(ast::ExpressionPtr input);
  bool at_test_argument() const;
  ast::Word parse_dotted_name(const Message& what);

  // parse_statements.cpp
  ast::Body parse_body(std::initializer_list<std::string_view> end_words, std::string_view tag, Span opened);
  bool parse_tag(ast::Body& body, std::initializer_list<std::string_view> end_words, std::string_view tag, Span opened);
  ast::Statement parse_statement(const Token& tag, Span begin);
  [[noreturn]] void fail_unknown_tag(const Token& tag, std::string_view open_tag, Span opened) const;
  void end_tag(std::string_view word);
  void add_print(ast::Body& body);
  ast::Statement parse_print();
  ast::Statement::Node parse_if(Span begin);
  ast::Statement::Node parse_for(Span begin);
  ast::Statement::Node parse_set(Span begin);
  ast::Statement::Node parse_with(Span begin);
  ast::Statement::Node parse_filter_block(Span begin);
  ast::Target parse_target(std::initializer_list<std::string_view> end_words);
  ast::Target parse_target_item(std::initializer_list<std::string_view> end_words);
  ast::Target parse_set_target();

  // parse_composition.cpp: templates and parts that refer to each other
  ast::Statement::Node parse_include();
  ast::Statement::Node parse_import();
  ast::Statement::Node parse_from();
  ast::Statement::Node parse_extends(Span begin);
  ast::Statement::Node parse_block(Span begin);
  ast::Statement::Node parse_macro(Span begin);
  ast::Statement::Node parse_call_block(Span begin);
  std::vector<ast::Parameter> parse_parameters();
  std::optional<ast::ContextUse> skip_context_use();
  void check_required_block(const ast::Block& block) const;

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t nesting_;
  std::vector<Diagnostic>& mistakes_;
  std::size_t level_ = 0;
  std::size_t statement_level_ = 0;
  std::vector<std::unique_ptr<ast::Block>> blocks_;
};

}  // namespace ayumi::templating
