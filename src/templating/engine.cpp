#include "templating/engine.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <variant>

#include "templating/checker.h"
#include "templating/evaluator.h"
#include "templating/fault.h"
#include "templating/filters.h"
#include "templating/library.h"
#include "templating/tests.h"

namespace ayumi::templating {

struct Engine::Impl {
  explicit Impl(EngineOptions given) : options(std::move(given)), library(options.loader, options.limits) {
    for (const Builtin& builtin : builtins()) {
      globals.set(std::string(builtin.name),
                  Value(std::shared_ptr<Native>(std::make_shared<BuiltinValue>(builtin.name, builtin.body))));
    }
    for (const Global& global : options.globals) globals.set(global.name, global.value);
  }

  Shared shared() const {
    return {options.limits, globals, [this](std::string_view name) { return library.find(name); }};
  }

  EngineOptions options;
  Object globals;
  Library library;
};

namespace {

// Text and {{ … }}, which have nothing to do with each other.
bool only_prints(const Template& compiled) {
  const ast::Body& body = compiled.root.body;
  return std::all_of(body.begin(), body.end(), [](const ast::Statement& statement) {
    return std::holds_alternative<ast::Text>(statement.node) || std::holds_alternative<ast::Print>(statement.node);
  });
}

}  // namespace

Engine::Engine(EngineOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}

Engine::~Engine() = default;

const Template* Engine::compile(std::string_view name, const Shape& context, Diagnostics& diagnostics) {
  const Template* compiled = impl_->library.load(name, diagnostics);
  if (compiled == nullptr) return nullptr;
  const bool is_sound = check_template(*compiled, context, impl_->options.globals, impl_->library, diagnostics);
  return is_sound ? compiled : nullptr;
}

std::shared_ptr<const Template> Engine::compile_text(const Source& source, std::size_t begin, std::size_t end,
                                                     const Shape& context, Escaping escaping,
                                                     Diagnostics& diagnostics) {
  const std::shared_ptr<Template> compiled = impl_->library.load_text(source, begin, end, escaping, diagnostics);
  if (compiled == nullptr) return nullptr;
  Diagnostics found;
  check_template(*compiled, context, impl_->options.globals, impl_->library, found);
  for (const Diagnostic& mistake : found.all()) {
    compiled->mistakes.push_back(mistake.span);
    add_once(diagnostics, mistake);
  }
  return compiled->mistakes.empty() || only_prints(*compiled) ? compiled : nullptr;
}

std::optional<std::string> Engine::render(const Template& compiled, const Object& context,
                                          Diagnostics& diagnostics) const {
  const Shared shared = impl_->shared();
  Evaluator evaluator(shared);
  auto text = evaluator.render(compiled, context);
  for (Diagnostic& mistake : evaluator.take_mistakes()) add_once(diagnostics, std::move(mistake));
  return text;
}

std::vector<std::string> Engine::filter_names() { return all_filter_names(); }

std::vector<std::string> Engine::test_names() { return all_test_names(); }

}  // namespace ayumi::templating
