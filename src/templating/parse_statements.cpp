// Tags that decide what is written: print, if, for, set, with, filter.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "templating/fault.h"
#include "templating/parser.h"

namespace ayumi::templating {

using ast::ExpressionPtr;

namespace {

const Message kVariable = {"変数の名前", "the name of a variable"};

// Tags of Jinja, or of its common extensions, that this language leaves out.
constexpr std::array<std::string_view, 8> kUnsupportedTags = {"do",    "autoescape", "trans", "pluralize",
                                                              "break", "continue",   "debug", "line"};

bool is_constant_word(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kConstants = {"true", "false", "none", "True", "False", "None"};
  return std::find(kConstants.begin(), kConstants.end(), word) != kConstants.end();
}

}  // namespace

ast::Body Parser::parse_body(std::initializer_list<std::string_view> end_words, std::string_view tag, Span opened) {
  const Level level(*this);
  ast::Body body;
  for (;;) {
    switch (current().kind) {
      case TokenKind::data: {
        const Token& token = next();
        body.push_back({ast::Text{token.text}, token.span});
        break;
      }
      case TokenKind::variable_begin:
        add_print(body);
        break;
      case TokenKind::block_begin:
        if (parse_tag(body, end_words, tag, opened)) return body;
        break;
      default:
        if (end_words.size() == 0) return body;
        fail("template.syntax",
             {fmt::format("「{}」が閉じていません", tag), fmt::format("this \"{}\" is never closed", tag)}, opened,
             {{fmt::format("「{{% {} %}}」が必要です", *(end_words.end() - 1)),
               fmt::format("it needs \"{{% {} %}}\"", *(end_words.end() - 1))}});
    }
  }
}

// True at the tag that ends the body; its word is then the current token.
bool Parser::parse_tag(ast::Body& body, std::initializer_list<std::string_view> end_words, std::string_view tag,
                       Span opened) {
  const Span begin = next().span;
  const Token& word = current();
  if (word.kind != TokenKind::name) fail_here({"タグの名前", "the name of a tag"});
  if (std::find(end_words.begin(), end_words.end(), word.text) != end_words.end()) return true;
  if (word.text.starts_with("end") || word.text == "else" || word.text == "elif") fail_unknown_tag(word, tag, opened);
  next();
  body.push_back(parse_statement(word, begin));
  return false;
}

void Parser::fail_unknown_tag(const Token& tag, std::string_view open_tag, Span opened) const {
  static const std::vector<std::string> tags = {"if",      "for",       "set",      "with",    "filter",  "include",
                                                "import",  "from",      "macro",    "call",    "extends", "block",
                                                "raw",     "elif",      "else",     "endif",   "endfor",  "endset",
                                                "endwith", "endfilter", "endmacro", "endcall", "endblock"};
  if (std::find(kUnsupportedTags.begin(), kUnsupportedTags.end(), tag.text) != kUnsupportedTags.end()) {
    fail("template.unsupported",
         {fmt::format("タグ「{}」は使えません", tag.text), fmt::format("the tag \"{}\" is not supported", tag.text)},
         tag.span);
  }
  const bool is_known = std::find(tags.begin(), tags.end(), tag.text) != tags.end();
  Diagnostic diagnostic = is_known ? make_error("template.syntax",
                                                {fmt::format("ここに「{}」は書けません", tag.text),
                                                 fmt::format("\"{}\" doesn't fit here", tag.text)},
                                                tag.span)
                                   : make_error("template.syntax",
                                                {fmt::format("タグ「{}」はありません", tag.text),
                                                 fmt::format("there is no tag \"{}\"", tag.text)},
                                                tag.span, did_you_mean(tag.text, tags));
  if (!open_tag.empty()) {
    diagnostic.related.push_back({{fmt::format("ここで開いた「{}」がまだ閉じていません", open_tag),
                                   fmt::format("this \"{}\" is still open", open_tag)},
                                  opened});
  }
  throw Fault{std::move(diagnostic)};
}

ast::Statement Parser::parse_statement(const Token& tag, Span begin) {
  const std::string& word = tag.text;
  const Span span = {begin.source, begin.begin, tag.span.end};
  if (word == "if") return {parse_if(span), span};
  if (word == "for") return {parse_for(span), span};
  if (word == "set") return {parse_set(span), span};
  if (word == "with") return {parse_with(span), span};
  if (word == "filter") return {parse_filter_block(span), span};
  if (word == "include") return {parse_include(), span};
  if (word == "import") return {parse_import(), span};
  if (word == "from") return {parse_from(), span};
  if (word == "extends") return {parse_extends(span), span};
  if (word == "block") return {parse_block(span), span};
  if (word == "macro") return {parse_macro(span), span};
  if (word == "call") return {parse_call_block(span), span};
  fail_unknown_tag(tag, "", {});
}

void Parser::end_tag(std::string_view word) {
  expect_word(word);
  expect_block_end();
}

// One with a mistake is left out, so that what is wrong with others is told too.
void Parser::add_print(ast::Body& body) {
  try {
    body.push_back(parse_print());
  } catch (Fault& fault) {
    if (mistakes_.size() + 1 >= kMostMistakes) throw;
    mistakes_.push_back(std::move(fault.diagnostic));
    while (current().kind != TokenKind::variable_end && current().kind != TokenKind::end) next();
    next();
  }
}

ast::Statement Parser::parse_print() {
  const Span begin = next().span;
  ExpressionPtr value = parse_tuple({});
  if (current().kind != TokenKind::variable_end) fail_here({"タグの終わり「}}」", "the end of the tag \"}}\""});
  next();
  return {ast::Print{std::move(value)}, since(begin)};
}

ast::Statement::Node Parser::parse_if(Span begin) {
  ast::If statement;
  for (;;) {
    ExpressionPtr test = parse_tuple({});
    expect_block_end();
    statement.branches.push_back({std::move(test), parse_body({"elif", "else", "endif"}, "if", begin)});
    if (!skip_word("elif")) break;
  }
  if (skip_word("else")) {
    expect_block_end();
    statement.otherwise = parse_body({"endif"}, "if", begin);
  }
  end_tag("endif");
  return statement;
}

ast::Statement::Node Parser::parse_for(Span begin) {
  ast::For loop;
  loop.target = parse_target({"in"});
  expect_word("in");
  // No conditional expression here: `if` begins the filter of the loop.
  loop.iterable = parse_or();
  if (at_symbol(",")) {
    const Span first = loop.iterable->span;
    std::uint32_t below = loop.iterable->depth;
    ast::TupleLiteral tuple;
    tuple.items.push_back(std::move(loop.iterable));
    while (skip_symbol(",") && !at_tuple_end({"if", "recursive"})) {
      tuple.items.push_back(parse_or());
      below = std::max(below, tuple.items.back()->depth);
    }
    loop.iterable = make(std::move(tuple), since(first), below);
  }
  if (skip_word("if")) loop.condition = parse_expression();
  if (skip_word("recursive")) loop.form = ast::For::Form::recursive;
  expect_block_end();
  loop.body = parse_body({"else", "endfor"}, "for", begin);
  if (skip_word("else")) {
    expect_block_end();
    loop.otherwise = parse_body({"endfor"}, "for", begin);
  }
  end_tag("endfor");
  return loop;
}

ast::Statement::Node Parser::parse_set(Span begin) {
  ast::Target target = parse_set_target();
  if (skip_symbol("=")) {
    ast::Set set{std::move(target), parse_tuple({}), false};
    expect_block_end();
    return set;
  }
  ast::SetBlock block{std::move(target), nullptr, {}, false, {}};
  if (skip_symbol("|")) block.filters = parse_filter_chain(nullptr);
  expect_block_end();
  block.body = parse_body({"endset"}, "set", begin);
  end_tag("endset");
  return block;
}

ast::Statement::Node Parser::parse_with(Span begin) {
  ast::With with;
  while (current().kind != TokenKind::block_end) {
    if (!with.assignments.empty()) expect_symbol(",");
    ast::Target target = parse_target_item({});
    expect_symbol("=");
    with.assignments.emplace_back(std::move(target), parse_expression());
  }
  expect_block_end();
  with.body = parse_body({"endwith"}, "with", begin);
  end_tag("endwith");
  return with;
}

ast::Statement::Node Parser::parse_filter_block(Span begin) {
  ast::FilterBlock block;
  block.filters = parse_filter_chain(nullptr);
  expect_block_end();
  block.body = parse_body({"endfilter"}, "filter", begin);
  end_tag("endfilter");
  return block;
}

// `a`, `a, b`, `(a, b), c`.
ast::Target Parser::parse_target(std::initializer_list<std::string_view> end_words) {
  ast::Target first = parse_target_item(end_words);
  if (!at_symbol(",")) return first;
  ast::Target tuple;
  tuple.kind = ast::Target::Kind::tuple;
  const Span begin = first.span;
  tuple.items.push_back(std::move(first));
  while (skip_symbol(",") && !at_tuple_end(end_words)) tuple.items.push_back(parse_target_item(end_words));
  tuple.span = since(begin);
  return tuple;
}

ast::Target Parser::parse_target_item(std::initializer_list<std::string_view> end_words) {
  if (at_symbol("(")) {
    const Level level(*this);
    next();
    ast::Target inside = parse_target(end_words);
    expect_symbol(")");
    return inside;
  }
  ast::Target target;
  target.name = expect_name(kVariable);
  target.span = target.name.span;
  if (is_constant_word(target.name.text)) {
    fail("template.syntax",
         {fmt::format("「{}」には代入できません", target.name.text),
          fmt::format("can't assign to \"{}\"", target.name.text)},
         target.name.span);
  }
  return target;
}

ast::Target Parser::parse_set_target() {
  const bool is_attribute = current().kind == TokenKind::name && peek().kind == TokenKind::symbol && peek().text == ".";
  if (!is_attribute) return parse_target({});
  ast::Target target;
  target.kind = ast::Target::Kind::attribute;
  target.name = expect_name(kVariable);
  next();
  target.attribute = expect_name({"属性の名前", "the name of an attribute"});
  target.span = since(target.name.span);
  return target;
}

}  // namespace ayumi::templating
