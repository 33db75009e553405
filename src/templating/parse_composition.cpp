// Tags that join templates and parts of them: include, import, from, extends, block, macro, call.
#include <fmt/core.h>

#include <algorithm>

#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/parser.h"

namespace ayumi::templating {

std::optional<ast::ContextUse> Parser::skip_context_use() {
  const bool is_use =
      (at_word("with") || at_word("without")) && peek().kind == TokenKind::name && peek().text == "context";
  if (!is_use) return std::nullopt;
  const auto use = at_word("with") ? ast::ContextUse::with : ast::ContextUse::without;
  next();
  next();
  return use;
}

ast::Statement::Node Parser::parse_include() {
  ast::Include include;
  include.name = parse_expression();
  if (at_word("ignore") && peek().text == "missing") {
    next();
    next();
    include.absence = ast::Include::Absence::ignored;
  }
  include.context = skip_context_use().value_or(ast::ContextUse::with);
  expect_block_end();
  return include;
}

ast::Statement::Node Parser::parse_import() {
  ast::Import import;
  import.name = parse_expression();
  expect_word("as");
  import.alias = expect_name({"名前", "a name"});
  import.context = skip_context_use().value_or(ast::ContextUse::without);
  expect_block_end();
  return import;
}

ast::Statement::Node Parser::parse_from() {
  ast::FromImport import;
  import.name = parse_expression();
  expect_word("import");
  while (current().kind == TokenKind::name) {
    if (const auto use = skip_context_use()) {
      import.context = *use;
      break;
    }
    ast::FromImport::Item item;
    item.name = expect_name({"名前", "a name"});
    if (item.name.text.starts_with("_")) {
      fail("template.syntax",
           {"「_」で始まる名前は読み込めません", "names that begin with an underscore can't be imported"},
           item.name.span);
    }
    item.alias = skip_word("as") ? expect_name({"名前", "a name"}) : item.name;
    import.items.push_back(std::move(item));
    if (!skip_symbol(",") && current().kind != TokenKind::block_end && !at_word("with") && !at_word("without")) {
      fail_here({"「,」", "\",\""});
    }
  }
  if (import.items.empty()) fail_here({"読み込む名前", "a name to import"});
  expect_block_end();
  return import;
}

ast::Statement::Node Parser::parse_extends(Span begin) {
  if (level_ > 1) {
    fail("template.unsupported",
         {"extendsはテンプレートの一番外側にだけ書けます", "\"extends\" is supported at the top level only"}, begin);
  }
  ast::Extends extends{parse_expression()};
  expect_block_end();
  return extends;
}

ast::Statement::Node Parser::parse_block(Span begin) {
  auto block = std::make_unique<ast::Block>();
  block->name = expect_name({"ブロックの名前", "the name of the block"});
  for (const auto& other : blocks_) {
    if (other->name.text != block->name.text) continue;
    Diagnostic twice = make_error("template.duplicate-block",
                                  {fmt::format("ブロック「{}」が二度定義されています", block->name.text),
                                   fmt::format("the block \"{}\" is defined twice", block->name.text)},
                                  block->name.span);
    twice.related.push_back({{"最初の定義", "the first definition"}, other->name.span});
    throw Fault{std::move(twice)};
  }
  if (skip_word("scoped")) block->sight = ast::Block::Sight::scoped;
  if (skip_word("required")) block->need = ast::Block::Need::required;
  expect_block_end();
  ast::Block* placed = block.get();
  blocks_.push_back(std::move(block));
  placed->body = parse_body({"endblock"}, "block", begin);
  check_required_block(*placed);
  next();
  if (current().kind == TokenKind::name) expect_word(placed->name.text);
  expect_block_end();
  return ast::BlockPlace{placed};
}

void Parser::check_required_block(const ast::Block& block) const {
  if (block.need == ast::Block::Need::optional) return;
  for (const ast::Statement& statement : block.body) {
    const auto* text = std::get_if<ast::Text>(&statement.node);
    if (text != nullptr && strip(text->text).empty()) continue;
    fail("template.syntax",
         {"requiredのブロックには空白とコメントしか書けません",
          "a required block can hold only white space and comments"},
         statement.span);
  }
}

std::vector<ast::Parameter> Parser::parse_parameters() {
  std::vector<ast::Parameter> parameters;
  expect_symbol("(");
  while (!at_symbol(")")) {
    ast::Parameter parameter{expect_name({"引数の名前", "the name of a parameter"}), nullptr, 0};
    for (const auto& other : parameters) {
      if (other.name.text != parameter.name.text) continue;
      fail("template.syntax",
           {fmt::format("引数「{}」が二度あります", parameter.name.text),
            fmt::format("the parameter \"{}\" is there twice", parameter.name.text)},
           parameter.name.span);
    }
    if (skip_symbol("=")) {
      parameter.fallback = parse_expression();
    } else if (!parameters.empty() && parameters.back().fallback) {
      fail("template.syntax",
           {"既定値のない引数は、既定値のある引数より前に書きます",
            "a parameter without a default has to come before those with one"},
           parameter.name.span);
    }
    parameters.push_back(std::move(parameter));
    if (!at_symbol(")")) expect_symbol(",");
  }
  expect_symbol(")");
  return parameters;
}

ast::Statement::Node Parser::parse_macro(Span begin) {
  ast::Macro macro{std::make_unique<ast::Callable>(), {}, false};
  macro.callable->name = expect_name({"マクロの名前", "the name of the macro"});
  macro.callable->parameters = parse_parameters();
  expect_block_end();
  macro.callable->body = parse_body({"endmacro"}, "macro", begin);
  next();
  if (current().kind == TokenKind::name) expect_word(macro.callable->name.text);
  expect_block_end();
  return macro;
}

ast::Statement::Node Parser::parse_call_block(Span begin) {
  ast::CallBlock block{nullptr, std::make_unique<ast::Callable>()};
  block.caller->name = {"caller", begin};
  if (at_symbol("(")) block.caller->parameters = parse_parameters();
  block.call = parse_expression();
  if (!std::holds_alternative<ast::Call>(block.call->node)) {
    fail("template.syntax", {"callの後には呼び出しが必要です", "expected a call behind \"call\""}, block.call->span);
  }
  expect_block_end();
  block.caller->body = parse_body({"endcall"}, "call", begin);
  end_tag("endcall");
  return block;
}

}  // namespace ayumi::templating
