// Templates and narratives, compiled and checked. Needs no figures, so that a mistake in them is found in the same run
// as one in the data.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "render/theme.h"
#include "templating/engine.h"
#include "view/pages.h"

namespace ayumi::render {

// Filled by one thread, then only looked at.
class Compiled {
 public:
  // The theme must outlive it.
  explicit Compiled(const Theme& theme);

  // The template of every kind of page, and of a card. Without any words, what templates ask of them isn't checked.
  void compile_pages(const view::Words& words, Diagnostics& diagnostics);
  void compile_narratives(const std::vector<view::NarrativeText>& narratives, Diagnostics& diagnostics);

  const templating::Engine& engine() const { return engine_; }
  // Each nullptr after an error.
  const templating::Template* card() const { return card_; }
  const templating::Template* page(std::string_view kind) const;
  const templating::Template* narrative(const view::NarrativeText& narrative) const;

 private:
  // By the body's place: a narrative that stands in for a missing translation is compiled once.
  using Place = std::pair<const Source*, std::size_t>;

  templating::Engine engine_;
  const templating::Template* card_ = nullptr;
  std::map<std::string, const templating::Template*, std::less<>> pages_;
  std::map<Place, const templating::Template*> narratives_;
};

}  // namespace ayumi::render
