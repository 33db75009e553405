#include "templating/library.h"

#include <fmt/core.h>

#include <algorithm>

#include "templating/fault.h"
#include "templating/parser.h"
#include "templating/resolver.h"

namespace ayumi::templating {

namespace {

Message not_found(std::string_view name) {
  return {fmt::format("テンプレート「{}」が見つかりません", name), fmt::format("there is no template \"{}\"", name)};
}

Message where_templates_are() {
  return {"テンプレートのフォルダーから見たパスを書いてください（例: macros/common.html）",
          "write its path from the folder of templates, such as macros/common.html"};
}

// Null after a mistake that isn't within a {{ … }}; one without such statements is good for finding more.
std::unique_ptr<Template> parse_source(const Source& source, std::size_t begin, std::size_t end, Escaping escaping,
                                       const Limits& limits, std::vector<Diagnostic>& mistakes) try {
  auto compiled = std::make_unique<Template>();
  compiled->source = &source;
  compiled->name = source.path();
  compiled->escaping = escaping;
  compiled->root = parse_template(source, begin, end, limits.nesting, mistakes);
  resolve_names(*compiled);
  for (const Diagnostic& mistake : mistakes) compiled->mistakes.push_back(mistake.span);
  return compiled;
} catch (Fault& fault) {
  mistakes.push_back(std::move(fault.diagnostic));
  return nullptr;
}

bool is_in(const std::vector<const Template*>& templates, const Template* wanted) {
  return std::find(templates.begin(), templates.end(), wanted) != templates.end();
}

}  // namespace

void add_once(Diagnostics& diagnostics, Diagnostic diagnostic) {
  const auto is_same = [&](const Diagnostic& other) {
    return other.code == diagnostic.code && other.span == diagnostic.span && other.message == diagnostic.message &&
           other.path == diagnostic.path;
  };
  const auto& all = diagnostics.all();
  if (std::none_of(all.begin(), all.end(), is_same)) diagnostics.add(std::move(diagnostic));
}

Library::Entry Library::parse(const Source* source, std::string_view name) const {
  Entry entry;
  entry.exists = source != nullptr;
  if (source == nullptr) return entry;
  entry.compiled = parse_source(*source, 0, source->text().size(), Escaping::html, limits_, entry.mistakes);
  if (!entry.mistakes.empty()) entry.compiled.reset();
  if (entry.compiled) entry.compiled->name = std::string(name);
  return entry;
}

// Not recursive, so that a long chain of templates is no long chain of calls.
void Library::load_all(std::string_view name) {
  std::vector<std::string> pending = {std::string(name)};
  while (!pending.empty()) {
    const std::string next = std::move(pending.back());
    pending.pop_back();
    if (templates_.find(next) != templates_.end()) continue;
    const Entry& entry = templates_.emplace(next, parse(loader_ ? loader_(next) : nullptr, next)).first->second;
    if (!entry.compiled) continue;
    for (const Reference& reference : entry.compiled->references) pending.push_back(reference.name);
  }
}

void Library::load_references(const Template& compiled) {
  for (const Reference& reference : compiled.references) load_all(reference.name);
}

const Template* Library::load(std::string_view name, Diagnostics& diagnostics) {
  load_all(name);
  const Entry& entry = templates_.find(name)->second;
  if (!entry.exists) {
    Diagnostic missing = make_error("template.not-found", not_found(name), {});
    missing.path = std::string(name);
    add_once(diagnostics, std::move(missing));
  }
  for (const Diagnostic& mistake : entry.mistakes) add_once(diagnostics, mistake);
  Walk walk;
  return entry.compiled && report(*entry.compiled, walk, diagnostics) ? entry.compiled.get() : nullptr;
}

std::shared_ptr<Template> Library::load_text(const Source& source, std::size_t begin, std::size_t end,
                                             Escaping escaping, Diagnostics& diagnostics) {
  std::vector<Diagnostic> mistakes;
  std::shared_ptr<Template> compiled = parse_source(source, begin, end, escaping, limits_, mistakes);
  for (Diagnostic& mistake : mistakes) add_once(diagnostics, std::move(mistake));
  if (!compiled) return nullptr;
  load_references(*compiled);
  Walk walk;
  return report(*compiled, walk, diagnostics) ? compiled : nullptr;
}

const Template* Library::find(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? nullptr : found->second.compiled.get();
}

// Tells of all mistakes in the templates that this one needs. False if there are any.
bool Library::report(const Template& compiled, Walk& walk, Diagnostics& diagnostics) const {
  if (is_in(walk.done, &compiled)) return true;
  walk.open.push_back(&compiled);
  bool is_sound = true;
  for (const Reference& reference : compiled.references) {
    if (walk.open.size() > limits_.recursion * 4) break;
    walk.path.push_back(&reference);
    is_sound = report_reference(reference, walk, diagnostics) && is_sound;
    walk.path.pop_back();
  }
  walk.open.pop_back();
  walk.done.push_back(&compiled);
  return is_sound;
}

bool Library::report_reference(const Reference& reference, Walk& walk, Diagnostics& diagnostics) const {
  const Entry& entry = templates_.find(reference.name)->second;
  if (!entry.exists && reference.need == Reference::Need::possible) return true;
  if (!entry.exists)
    add_once(diagnostics,
             make_error("template.not-found", not_found(reference.name), reference.span, {where_templates_are()}));
  for (const Diagnostic& mistake : entry.mistakes) add_once(diagnostics, mistake);
  if (!entry.compiled) return false;
  if (!is_in(walk.open, entry.compiled.get())) return report(*entry.compiled, walk, diagnostics);
  // A circle that an `if` or a loop may end is left to the limit of recursion.
  const auto first = std::find(walk.open.begin(), walk.open.end(), entry.compiled.get());
  const auto distance = first - walk.open.begin();
  const bool is_endless = std::all_of(walk.path.begin() + distance, walk.path.end(),
                                      [](const Reference* step) { return step->need == Reference::Need::certain; });
  if (!is_endless) return true;
  report_cycle(walk, *entry.compiled, reference, diagnostics);
  return false;
}

void Library::report_cycle(const Walk& walk, const Template& again, const Reference& reference,
                           Diagnostics& diagnostics) {
  Diagnostic cycle = make_error("template.cycle",
                                {fmt::format("テンプレート「{}」が自分自身に戻ってきます", again.name),
                                 fmt::format("the template \"{}\" leads back to itself", again.name)},
                                reference.span);
  const auto first = std::find(walk.open.begin(), walk.open.end(), &again);
  const auto distance = first - walk.open.begin();
  for (auto step = walk.path.begin() + distance; step != walk.path.end() && *step != &reference; ++step) {
    cycle.related.push_back(
        {{fmt::format("ここから「{}」へ", (*step)->name), fmt::format("from here to \"{}\"", (*step)->name)},
         (*step)->span});
  }
  add_once(diagnostics, std::move(cycle));
}

}  // namespace ayumi::templating
