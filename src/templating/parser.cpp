#include "templating/parser.h"

#include <fmt/core.h>

#include "templating/fault.h"

namespace ayumi::templating {

namespace {

Message describe(const Token& token) {
  switch (token.kind) {
    case TokenKind::data:
      return {"本文", "text"};
    case TokenKind::end:
      return {"ファイルの終わり", "the end of the template"};
    case TokenKind::block_end:
    case TokenKind::variable_end:
      return {fmt::format("タグの終わり「{}」", token.span.text()),
              fmt::format("the end of the tag \"{}\"", token.span.text())};
    default:
      return {fmt::format("「{}」", token.span.text()), fmt::format("\"{}\"", token.span.text())};
  }
}

}  // namespace

Parser::Level::Level(Parser& parser) : parser_(parser) {
  if (++parser.level_ > parser.nesting_) {
    --parser.level_;
    parser.fail_nesting(parser.current().span);
  }
}

bool Parser::at_symbol(std::string_view symbol) const {
  return current().kind == TokenKind::symbol && current().text == symbol;
}

bool Parser::at_word(std::string_view word) const {
  return current().kind == TokenKind::name && current().text == word;
}

bool Parser::skip_symbol(std::string_view symbol) {
  if (!at_symbol(symbol)) return false;
  next();
  return true;
}

bool Parser::skip_word(std::string_view word) {
  if (!at_word(word)) return false;
  next();
  return true;
}

void Parser::expect_symbol(std::string_view symbol) {
  if (!skip_symbol(symbol)) fail_here({fmt::format("「{}」", symbol), fmt::format("\"{}\"", symbol)});
}

void Parser::expect_word(std::string_view word) {
  if (!skip_word(word)) fail_here({fmt::format("「{}」", word), fmt::format("\"{}\"", word)});
}

void Parser::expect_block_end() {
  if (current().kind != TokenKind::block_end) fail_here({"タグの終わり「%}」", "the end of the tag \"%}\""});
  next();
}

ast::Word Parser::expect_name(const Message& what) {
  if (current().kind != TokenKind::name) fail_here(what);
  const Token& token = next();
  return {token.text, token.span};
}

// From the start of `begin` to the end of the token before this one.
Span Parser::since(Span begin) const {
  const std::uint32_t end = at_ == 0 ? begin.end : tokens_[at_ - 1].span.end;
  return {begin.source, begin.begin, end < begin.begin ? begin.end : end};
}

void Parser::fail_here(const Message& expected) const {
  const Message found = describe(current());
  fail("template.syntax",
       {fmt::format("{}が必要ですが、{}があります", expected.ja, found.ja),
        fmt::format("expected {}, found {}", expected.en, found.en)},
       current().span);
}

void Parser::fail_nesting(Span span) const {
  fail("template.limit",
       {fmt::format("入れ子が深すぎます（{}段まで）", nesting_),
        fmt::format("nested too deeply (the limit is {})", nesting_)},
       span, {{"マクロや変数に分けてください", "split it up with macros or variables"}});
}

ast::Root Parser::parse_root() {
  ast::Root root;
  root.body = parse_body({}, "", {});
  root.blocks = std::move(blocks_);
  return root;
}

ast::Root parse_template(const Source& source, std::size_t begin, std::size_t end, std::size_t nesting,
                         std::vector<Diagnostic>& mistakes) {
  return Parser(tokenize(source, begin, end, mistakes), nesting, mistakes).parse_root();
}

}  // namespace ayumi::templating
