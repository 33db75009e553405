// Templates in memory, a context, and what goes wrong: the workbench of these tests.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/sources.h"
#include "templating/engine.h"

namespace ayumi::test {

class Workshop {
 public:
  Workshop();

  void add(const std::string& name, const std::string& text);
  // Compiles and renders one text as HTML with `context`, checked against `shape`.
  std::optional<std::string> render(const std::string& text);
  // Only compiles; the codes of what is wrong.
  std::string check(const std::string& text);
  // The codes of the diagnostics so far, with spaces between.
  std::string codes() const;

  Sources sources;
  std::map<std::string, const Source*, std::less<>> templates;
  templating::EngineOptions options;
  templating::Object context;
  templating::Shape shape;
  Diagnostics diagnostics;
};

}  // namespace ayumi::test
