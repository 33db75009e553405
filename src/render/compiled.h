// Templates and narratives, compiled and checked. Needs no figures, so that a mistake in them is found in the same run
// as one in the data.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
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
  // `before`: what was compiled of the site before, whose sources are still there, or null. What it has of the same
  // sources isn't compiled again.
  void compile_narratives(const std::vector<view::NarrativeText>& narratives, const Compiled* before,
                          Diagnostics& diagnostics);

  const templating::Engine& engine() const { return engine_; }
  // Each nullptr after an error.
  const templating::Template* card() const { return card_; }
  const templating::Template* page(std::string_view kind) const;
  const templating::Template* narrative(const view::NarrativeText& narrative) const;

 private:
  // By the body's place: a narrative that stands in for a missing translation is compiled once.
  using Place = std::pair<const Source*, std::size_t>;
  struct PlaceHash {
    std::size_t operator()(const Place& place) const { return std::hash<const Source*>{}(place.first) ^ place.second; }
  };
  struct Narrative {
    std::shared_ptr<const templating::Template> compiled;
    bool is_faultless = false;  // nothing has to be said about it
  };

  const Narrative* find(const Place& place) const;

  templating::Engine engine_;
  const templating::Template* card_ = nullptr;
  std::map<std::string, const templating::Template*, std::less<>> pages_;
  std::unordered_map<Place, Narrative, PlaceHash> narratives_;
};

}  // namespace ayumi::render
