// Templates and parts of them that refer to each other.
#include <fmt/core.h>

#include "templating/evaluate_parts.h"
#include "templating/fault.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

std::string_view name_in(const Value& value) {
  const std::string* text = value.characters();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

}  // namespace

// The template of this name, or the first there is of a list of names; nullptr if there is none.
const Template* Evaluator::choose_template(const Value& name, Span span) {
  require(name, use(span));
  if (const List* names = name.list()) {
    for (const Value& candidate : *names) {
      if (const Template* found = choose_template(candidate, span)) return found;
    }
    return nullptr;
  }
  if (name.characters() == nullptr) {
    const Message kind = kind_name(name);
    fail("template.type",
         {fmt::format("テンプレートの名前は文字列でなければなりません（{}があります）", kind.ja),
          fmt::format("the name of a template has to be a text, not {}", kind.en)},
         span);
  }
  return shared_.find_template(*name.characters());
}

const Template& Evaluator::find_template(const Value& name, Span span) {
  if (const Template* found = choose_template(name, span)) return *found;
  const std::string shown(name.list() == nullptr ? name_in(name) : std::string_view("…"));
  fail("template.not-found",
       {fmt::format("テンプレート「{}」が見つかりません", shown), fmt::format("there is no template \"{}\"", shown)},
       span);
}

void Evaluator::render_root(const Template& compiled, const std::shared_ptr<Context>& context, Span span) {
  context->blocks.add(compiled.root.blocks, compiled.escaping);
  auto frame = make_frame(compiled.root.slot_count, nullptr, context, compiled.escaping);
  const Call running(*this, {Caller::Kind::whole, compiled.name, span}, frame);
  run_root(compiled, frame);
}

// What stands behind `extends` sets variables and defines blocks and macros; what it writes is dropped.
void Evaluator::run_root(const Template& compiled, const std::shared_ptr<Frame>& frame) {
  enter(compiled.root.scope);
  const ast::Extends* extends = nullptr;
  Span extends_span{};
  std::string dropped;
  std::string* const out = out_;
  const Level level(*this, {});
  for (const ast::Statement& statement : compiled.root.body) {
    if (const auto* found = std::get_if<ast::Extends>(&statement.node)) {
      extends = found;
      extends_span = statement.span;
      continue;
    }
    const bool only_writes = std::holds_alternative<ast::Text>(statement.node) ||
                             std::holds_alternative<ast::Print>(statement.node) ||
                             std::holds_alternative<ast::BlockPlace>(statement.node);
    if (extends != nullptr && only_writes) continue;
    if (extends != nullptr) out_ = &dropped;
    std::visit([&](const auto& found) { node(found, statement.span); }, statement.node);
    out_ = out;
  }
  if (extends != nullptr) extend(*extends, frame->context);
}

void Evaluator::extend(const ast::Extends& extends, const std::shared_ptr<Context>& context) {
  const Operand name = evaluate(*extends.name);
  render_root(find_template(name.get(), extends.name->span), context, extends.name->span);
}

void Evaluator::node(const ast::Extends&, Span) {}

std::shared_ptr<Context> Evaluator::inner_context(const std::vector<ast::Visible>& visible) {
  auto context = std::make_shared<Context>();
  context->outer = frame_->context;
  for (const ast::Visible& local : visible) {
    if (const Value* value = find_local(local.binding)) context->variables.emplace_back(local.name, *value);
  }
  return context;
}

void Evaluator::node(const ast::Include& include, Span) {
  const Operand name = evaluate(*include.name);
  const Span span = include.name->span;
  const bool may_miss = include.absence == ast::Include::Absence::ignored;
  const Template* found = may_miss ? choose_template(name.get(), span) : &find_template(name.get(), span);
  if (found == nullptr) return;
  auto context =
      include.context == ast::ContextUse::with ? inner_context(include.visible) : std::make_shared<Context>();
  render_root(*found, context, span);
  context->variables.clear();
}

std::shared_ptr<ModuleValue> Evaluator::import_template(const ast::Expression& name, ast::ContextUse use_of_context,
                                                        const std::vector<ast::Visible>& visible) {
  const Operand wanted = evaluate(name);
  const Template& found = find_template(wanted.get(), name.span);
  const bool is_shared = use_of_context == ast::ContextUse::without;
  if (is_shared) {
    if (const auto known = modules_.find(&found); known != modules_.end()) return known->second;
  }
  auto context = is_shared ? std::make_shared<Context>() : inner_context(visible);
  context->blocks.add(found.root.blocks, found.escaping);
  auto frame = make_frame(found.root.slot_count, nullptr, context, found.escaping);
  kept_frames_.push_back(frame);
  Capture dropped(*this);
  const Call running(*this, {Caller::Kind::imported, found.name, name.span}, frame, Call::Keep::frame);
  run_root(found, frame);
  auto module = std::make_shared<ModuleValue>(found.name, frame);
  if (is_shared) modules_[&found] = module;
  return module;
}

void Evaluator::node(const ast::Import& import, Span) {
  Value value(std::shared_ptr<Native>(import_template(*import.name, import.context, import.visible)));
  slot(import.binding) = value;
  if (import.exports) frame_->context->set(import.alias.text, value);
}

void Evaluator::node(const ast::FromImport& import, Span) {
  const auto module = import_template(*import.name, import.context, import.visible);
  for (const auto& item : import.items) {
    const auto found = module->attribute(item.name.text);
    const Value value =
        found ? *found
              : missing_attribute(item.name.text, module->description(), module->attribute_names(), item.name.span);
    slot(item.binding) = value;
    if (import.exports) frame_->context->set(item.alias.text, value);
  }
}

void Evaluator::node(const ast::Macro& macro, Span) {
  const Value value(std::shared_ptr<Native>(std::make_shared<MacroValue>(*macro.callable, frame_)));
  slot(macro.binding) = value;
  if (macro.exports) frame_->context->export_name(macro.callable->name.text, value);
}

void Evaluator::node(const ast::CallBlock& block, Span) {
  const auto& expression = std::get<ast::Call>(block.call->node);
  Arguments arguments = evaluate_arguments(expression.arguments);
  arguments.named.emplace_back("caller",
                               Value(std::shared_ptr<Native>(std::make_shared<MacroValue>(*block.caller, frame_))));
  print_call(expression, arguments, block.call->span);
}

void Evaluator::node(const ast::BlockPlace& place, Span span) {
  const auto& block = *place.block;
  const BlockTable::Level* level = frame_->context->blocks.find(block.name.text, 0);
  // Blocks of a template that is included from a macro's home, or of a narrative, are in the table too; a block that
  // isn't can only be run as it stands.
  const BlockTable::Level own{&block, frame_->escaping};
  const bool overridden = level != nullptr && level->block != &block;
  if (block.need == ast::Block::Need::required && !overridden) {
    fail("template.required-block",
         {fmt::format("ブロック「{}」は必須です", block.name.text),
          fmt::format("the block \"{}\" is required", block.name.text)},
         block.name.span, {{"extendsする側で定義してください", "define it in the template that extends this one"}});
  }
  if (block.sight == ast::Block::Sight::context)
    return run_block(frame_->context, level == nullptr ? own : *level, 0, span);
  auto context = inner_context(block.visible);
  context->blocks = frame_->context->blocks;
  run_block(context, level == nullptr ? own : *level, 0, span);
  context->variables.clear();
}

void Evaluator::run_block(const std::shared_ptr<Context>& context, const BlockTable::Level& level, std::size_t index,
                          Span span) {
  const ast::Block& block = *level.block;
  auto frame = make_frame(block.slot_count, nullptr, context, level.escaping);
  frame->block_name = block.name.text;
  frame->block_level = index;
  const Call running(*this, {Caller::Kind::block, block.name.text, span}, frame);
  enter(block.scope);
  run(block.body);
}

Value Evaluator::call_block(const std::shared_ptr<Context>& context, std::string_view name, std::size_t index,
                            Span span) {
  const BlockTable::Level* level = context->blocks.find(name, index);
  if (level == nullptr) {
    fail("template.unknown-block",
         index == 0
             ? Message{fmt::format("ブロック「{}」はありません", name), fmt::format("there is no block \"{}\"", name)}
             : Message{fmt::format("ブロック「{}」の継承元はありません", name),
                       fmt::format("there is no parent of the block \"{}\"", name)},
         span);
  }
  Capture capture(*this);
  run_block(context, *level, index, span);
  std::string text = capture.take();
  budget_.spend_bytes(text.size(), span);
  return Value(Html::from_markup(std::move(text)));
}

}  // namespace ayumi::templating
