#include "templating/checker.h"

#include <fmt/core.h>

#include <algorithm>

#include "templating/check_walk.h"
#include "templating/fault.h"
#include "templating/natives.h"

namespace ayumi::templating {

namespace {

bool is_same_shape(const Shape& a, const Shape& b) {
  if (a.kind != b.kind || a.record != b.record || (a.element == nullptr) != (b.element == nullptr)) return false;
  return a.element == nullptr || a.element == b.element || is_same_shape(*a.element, *b.element);
}

Span extends_span(const Template& compiled) {
  for (const ast::Statement& statement : compiled.root.body) {
    if (const auto* extends = std::get_if<ast::Extends>(&statement.node)) return extends->name->span;
  }
  return {};
}

}  // namespace

bool is_same(const Known& a, const Known& b) {
  return is_same_shape(a.shape, b.shape) && a.macro == b.macro && a.module == b.module && a.is_loop == b.is_loop;
}

const Known* Names::find(std::string_view name) const {
  for (const auto& [other, value] : known) {
    if (other == name) return &value;
  }
  return nullptr;
}

void Names::set(std::string_view name, const Known& value) {
  for (auto& [other, held] : known) {
    if (other != name) continue;
    held = is_same(held, value) ? value : Known{};
    return;
  }
  known.emplace_back(name, value);
}

Checker::Checker(const std::vector<Global>& globals, const Library& library, Diagnostics& diagnostics)
    : library_(library), diagnostics_(diagnostics) {
  for (const Builtin& builtin : builtins()) globals_.known.emplace_back(builtin.name, Known{});
  for (const Global& global : globals) globals_.set(global.name, {global.shape});
}

void Checker::report(std::string code, Message message, Span span, std::vector<Message> hints) {
  if (quiet_ > 0) return;
  add_once(diagnostics_, make_error(std::move(code), std::move(message), span, std::move(hints)));
}

void Checker::check(const Template& compiled, const Shape& context) {
  Names names;
  names.open = context.kind != Shape::Kind::record || context.record == nullptr;
  if (!names.open) {
    for (const ShapeField& field : context.record->fields) names.known.emplace_back(field.name, Known{field.shape});
  }
  check_chain(compiled, std::move(names));
}

// The constant name of the template that this one extends; nullptr if it extends none, or a computed one (`is_open`).
const Template* Checker::parent_of(const Template& compiled, bool& is_open) const {
  for (const ast::Statement& statement : compiled.root.body) {
    const auto* extends = std::get_if<ast::Extends>(&statement.node);
    if (extends == nullptr) continue;
    const Template* parent = named_template(*extends->name);
    is_open = is_open || parent == nullptr;
    return parent;
  }
  return nullptr;
}

// A template and those it extends share one set of names; the blocks of all see what any top level sets.
void Checker::check_chain(const Template& compiled, Names names) {
  if (std::find(including_.begin(), including_.end(), &compiled) != including_.end()) return;
  including_.push_back(&compiled);
  std::vector<const Template*> chain;
  for (const Template* link = &compiled; link != nullptr; link = parent_of(*link, names.open)) {
    if (std::find(chain.begin(), chain.end(), link) != chain.end()) break;
    chain.push_back(link);
    check_root(*link, names);
  }
  check_blocks(chain, names);
  if (parent_of(compiled, names.open) != nullptr) check_required(chain, compiled);
  including_.pop_back();
}

void Checker::check_root(const Template& compiled, Names& names) {
  const Template* const before_template = std::exchange(template_, &compiled);
  Names* const before_names = std::exchange(names_, &names);
  std::vector<Slots> before_frames = std::exchange(frames_, {Slots(compiled.root.slot_count)});
  enter(compiled.root.scope);
  run(compiled.root.body);
  frames_ = std::move(before_frames);
  names_ = before_names;
  template_ = before_template;
}

void Checker::check_blocks(const std::vector<const Template*>& chain, const Names& names) {
  for (const Template* link : chain) {
    for (const auto& block : link->root.blocks) {
      Names seen = names;
      for (const Template* other : chain) {
        for (const auto& place : other->root.blocks) {
          if (place->name.text != block->name.text) continue;
          for (const ast::Visible& local : place->visible) seen.set(local.name, {});
        }
      }
      const Template* const before_template = std::exchange(template_, link);
      Names* const before_names = std::exchange(names_, &seen);
      std::vector<Slots> before_frames = std::exchange(frames_, {Slots(block->slot_count)});
      enter(block->scope);
      run(block->body);
      frames_ = std::move(before_frames);
      names_ = before_names;
      template_ = before_template;
    }
  }
}

// A required block has to be defined again by some template below the one that demands it.
void Checker::check_required(const std::vector<const Template*>& chain, const Template& compiled) {
  std::vector<std::string_view> defined;
  for (const Template* link : chain) {
    for (const auto& block : link->root.blocks) {
      const bool is_met = std::find(defined.begin(), defined.end(), block->name.text) != defined.end();
      if (block->need != ast::Block::Need::required || is_met) continue;
      Diagnostic missing =
          make_error("template.required-block",
                     {fmt::format("「{}」は必須のブロック「{}」を定義していません", compiled.name, block->name.text),
                      fmt::format("\"{}\" doesn't define the required block \"{}\"", compiled.name, block->name.text)},
                     extends_span(compiled));
      missing.related.push_back({{"必須のブロック", "the required block"}, block->name.span});
      add_once(diagnostics_, std::move(missing));
    }
    for (const auto& block : link->root.blocks) {
      if (block->need == ast::Block::Need::optional) defined.push_back(block->name.text);
    }
  }
}

const Exports& Checker::exports_of(const Template& compiled) {
  if (const auto known = exports_.find(&compiled); known != exports_.end()) return known->second;
  Exports& exports = exports_[&compiled];
  exports.name = compiled.name;
  Names names;
  check_chain(compiled, names);
  // Walked once more for what it sets, since the chain's names are its own.
  ++quiet_;
  check_root(compiled, names);
  --quiet_;
  for (const ast::ScopeVariable& variable : compiled.root.scope) {
    const Known* known = names.find(variable.name);
    if (!variable.name.starts_with("_")) exports.names.set(variable.name, known == nullptr ? Known{} : *known);
  }
  return exports;
}

void Checker::enter(const ast::Scope& scope) {
  for (const ast::ScopeVariable& variable : scope) {
    const Known* outer =
        variable.outer.kind == ast::Binding::Kind::local ? slot(variable.outer) : look_up(variable.name);
    Known& inner = frames_.back()[variable.slot];
    // More than one store, or one on top of an outer meaning: which of them holds isn't known here.
    const bool is_single = variable.stores == 1 && outer == nullptr;
    inner = {};
    inner.is_settled = !is_single;
  }
}

Known* Checker::slot(const ast::Binding& binding) {
  if (binding.up >= frames_.size()) return nullptr;
  Slots& frame = frames_[frames_.size() - 1 - binding.up];
  return binding.slot < frame.size() ? &frame[binding.slot] : nullptr;
}

void Checker::assign(const ast::Binding& binding, const Known& value) {
  Known* known = slot(binding);
  if (known != nullptr && !known->is_settled) *known = value;
}

void Checker::assign(const ast::Target& target, const Known& value) {
  if (target.kind == ast::Target::Kind::name) assign(target.binding, value);
  for (const ast::Target& item : target.items) assign(item, {});
}

Names Checker::names_here(const std::vector<ast::Visible>& visible) const {
  Names names = *names_;
  for (const ast::Visible& local : visible) names.set(local.name, {});
  return names;
}

const Known* Checker::look_up(std::string_view name) const {
  if (const Known* known = names_->find(name)) return known;
  return globals_.find(name);
}

std::vector<std::string> Checker::known_names() const {
  std::vector<std::string> names;
  for (const auto& [name, known] : names_->known) names.push_back(name);
  for (const auto& [name, known] : globals_.known) names.push_back(name);
  return names;
}

std::vector<Message> Checker::hints_for(const std::string& unknown) const {
  std::vector<Message> hints = did_you_mean(unknown, known_names());
  constexpr std::size_t kFew = 24;
  if (!hints.empty() || names_->known.empty() || names_->known.size() > kFew) return hints;
  std::string ja;
  std::string en;
  for (const auto& [name, known] : names_->known) {
    ja += (ja.empty() ? "" : "、") + name;
    en += (en.empty() ? "" : ", ") + name;
  }
  hints.push_back({"使えるのは、次のとおりです: " + ja, "choose from: " + en});
  return hints;
}

bool check_template(const Template& compiled, const Shape& context, const std::vector<Global>& globals,
                    const Library& library, Diagnostics& diagnostics) {
  Diagnostics found;
  Checker(globals, library, found).check(compiled, context);
  found.sort();
  for (const Diagnostic& diagnostic : found.all()) add_once(diagnostics, diagnostic);
  return !found.has_errors();
}

}  // namespace ayumi::templating
