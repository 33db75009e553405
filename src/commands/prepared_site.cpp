#include "commands/prepared_site.h"

#include <vector>

#include "commands/version.h"
#include "evaluate/evaluate.h"
#include "load/load.h"
#include "load/parity.h"
#include "render/catalogue.h"

namespace ayumi::commands {

namespace {

void make_views(PreparedSite& prepared, Diagnostics& diagnostics) {
  const model::Site& site = *prepared.site;
  for (const model::Language& language : site.languages) {
    prepared.words.push_back(render::read_words(*prepared.theme, language.code, diagnostics));
  }
  if (diagnostics.has_errors()) return;
  for (std::size_t i = 0; i < site.languages.size(); ++i) {
    prepared.views.emplace_back(site, prepared.figures, prepared.words[i], site.languages[i].code,
                                view::BuildInfo{std::string("Ayumi ") + kVersion});
  }
}

void make_renderer(PreparedSite& prepared, Diagnostics& diagnostics) {
  std::vector<render::Edition> editions;
  for (std::size_t i = 0; i < prepared.views.size(); ++i) editions.push_back({prepared.views[i], prepared.words[i]});
  auto renderer = std::make_unique<render::Renderer>(std::move(editions), *prepared.theme, diagnostics);
  publish::check_addresses(renderer->addresses(), diagnostics);
  if (!diagnostics.has_errors()) prepared.renderer = std::move(renderer);
}

}  // namespace

std::unique_ptr<PreparedSite> prepare(const Preparation& preparation, Timings& timings, Diagnostics& diagnostics) {
  auto prepared = std::make_unique<PreparedSite>();
  prepared->site = timings.time("load", [&] {
    return load::load_site(preparation.files, preparation.folder, preparation.workers, prepared->sources, diagnostics);
  });
  if (!prepared->site) return prepared;
  timings.time("translations", [&] {
    load::check_parity(*prepared->site, preparation.files, preparation.folder, prepared->sources, diagnostics);
  });
  prepared->figures = timings.time("evaluate", [&] {
    return evaluate::evaluate(*prepared->site, preparation.today, preparation.workers, diagnostics);
  });
  timings.time("theme", [&] {
    prepared->theme.emplace(preparation.files, preparation.folder, prepared->site->theme, prepared->sources,
                            diagnostics);
  });
  if (diagnostics.has_errors()) return prepared;
  timings.time("view", [&] { make_views(*prepared, diagnostics); });
  if (diagnostics.has_errors()) return prepared;
  timings.time("templates", [&] { make_renderer(*prepared, diagnostics); });
  return prepared;
}

}  // namespace ayumi::commands
