// Narratives: compiled once, then rendered page by page: quotations first, Markdown after.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "templating/engine.h"
#include "view/pages.h"

namespace ayumi::render {

class Narratives {
 public:
  // Finds the page of a narrative by its key, relative to the language's root; nullopt if no page shows it.
  using FindPage = std::function<std::optional<std::string>(std::string_view key)>;

  // Compiles every narrative that a page shows. The engine must outlive this.
  void compile(templating::Engine& engine, const view::Page& page, Diagnostics& diagnostics);

  // The narrative as a value for `narratives` in a template; none after an error.
  templating::Value render(const templating::Engine& engine, const view::SiteViews& views, const view::Words& words,
                           const view::Page& page, const view::NarrativeText& narrative, const FindPage& find_page,
                           Diagnostics& diagnostics) const;

 private:
  // By the body's place: a narrative that stands in for a missing translation is compiled once.
  using Place = std::pair<const Source*, std::size_t>;
  std::map<Place, const templating::Template*> compiled_;
};

}  // namespace ayumi::render
