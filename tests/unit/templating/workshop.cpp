#include "unit/templating/workshop.h"

namespace ayumi::test {

Workshop::Workshop() {
  options.loader = [this](std::string_view name) -> const Source* {
    const auto found = templates.find(name);
    return found == templates.end() ? nullptr : found->second;
  };
}

void Workshop::add(const std::string& name, const std::string& text) { templates[name] = &sources.add(name, text); }

std::optional<std::string> Workshop::render(const std::string& text) {
  templating::Engine engine(options);
  const Source& source = sources.add("text", text);
  const auto compiled =
      engine.compile_text(source, 0, source.text().size(), shape, templating::Escaping::html, diagnostics);
  return compiled == nullptr ? std::nullopt : engine.render(*compiled, context, diagnostics);
}

std::string Workshop::check(const std::string& text) {
  diagnostics = {};
  templating::Engine engine(options);
  const Source& source = sources.add("text", text);
  engine.compile_text(source, 0, source.text().size(), shape, templating::Escaping::html, diagnostics);
  return codes();
}

std::string Workshop::codes() const {
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics.all()) codes += (codes.empty() ? "" : " ") + diagnostic.code;
  return codes;
}

}  // namespace ayumi::test
