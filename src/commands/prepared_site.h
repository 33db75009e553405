// What build and check share: load → evaluate → view → templates, each stage timed, all mistakes collected.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "base/timings.h"
#include "evaluate/figures.h"
#include "model/site.h"
#include "render/renderer.h"
#include "render/theme.h"
#include "view/pages.h"

namespace ayumi::commands {

struct Preparation {
  const FileReader& files;
  std::string folder;
  unsigned workers = 1;
  model::CalendarDate today;
};

// A site as far as it could be prepared: `renderer` is null after errors. Members refer to one another, so it stays
// where it is.
struct PreparedSite {
  Sources sources;
  std::optional<model::Site> site;
  evaluate::Figures figures;
  std::optional<render::Theme> theme;
  std::deque<view::Words> words;
  std::deque<view::SiteViews> views;
  std::unique_ptr<render::Renderer> renderer;
};

std::unique_ptr<PreparedSite> prepare(const Preparation& preparation, Timings& timings, Diagnostics& diagnostics);

}  // namespace ayumi::commands
