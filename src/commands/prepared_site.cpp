#include "commands/prepared_site.h"

#include <utility>
#include <vector>

#include "base/parallel.h"
#include "commands/edition_changes.h"
#include "commands/version.h"
#include "evaluate/evaluate.h"
#include "load/as_of.h"
#include "load/load.h"
#include "load/parity.h"
#include "render/catalogue.h"
#include "render/narratives.h"
#include "view/placeholders.h"

namespace ayumi::commands {

namespace {

// What stands in where site.toml doesn't say which theme it is.
constexpr const char* kSpareTheme = "standard";

render::SiteLook look_of(const model::Site& site) {
  render::SiteLook look{
      {site.theme.empty() ? kSpareTheme : site.theme, site.theme_span}, site.look.colors, std::nullopt};
  if (site.look.logo && site.look.logo->picture != nullptr) {
    const model::Logo& logo = *site.look.logo;
    look.logo = render::Asset{"logo." + logo.extension, std::string(logo.picture->text())};
  }
  return look;
}

// A site on its way: what one stage has found out for the next.
class Stages {
 public:
  Stages(const Preparation& preparation, PreparedSite& prepared, Timings& timings, Diagnostics& diagnostics)
      : preparation_(preparation), prepared_(prepared), timings_(timings), diagnostics_(diagnostics) {}

  void run() {
    timings_.time("load", [&] { load(); });
    if (state_ == load::LoadedSite::State::sound) {
      if (preparation_.translations == Preparation::Translations::checked) {
        timings_.time("translations", [&] { check_translations(prepared_, preparation_, {}, diagnostics_); });
      }
      if (is_stopped()) return;
      timings_.time("evaluate", [&] { evaluate(); });
    }
    if (is_stopped()) return;
    timings_.time("theme", [&] { read_theme(); });
    timings_.time("templates", [&] { compile(); });
    if (is_stopped()) return;
    if (has_figures_ && has_words_) {
      timings_.time("view", [&] { make_views(); });
    } else {
      timings_.time("narratives", [&] { check_narratives(); });
    }
  }

 private:
  bool is_stopped() const { return preparation_.stop.stop_requested(); }

  void load() {
    load::LoadedSite loaded = load::load_as_far_as_possible(
        {preparation_.files, prepared_.sources, preparation_.workers, preparation_.memory}, preparation_.folder,
        diagnostics_);
    prepared_.site = std::move(loaded.site);
    if (!preparation_.base_url.empty()) prepared_.site.base_url = preparation_.base_url;
    latest_ = prepared_.site.base_url;
    if (!latest_.empty()) prepared_.site.base_url += preparation_.base_path;
    prepared_.content_files = render::ContentFiles(prepared_.site.files);
    state_ = loaded.state;
    if (state_ == load::LoadedSite::State::sound) sort_out_drafts();
    if (state_ == load::LoadedSite::State::sound && preparation_.as_of) {
      load::cut_after(prepared_.site, *preparation_.as_of);
    }
  }

  void sort_out_drafts() {
    prepared_.drafts = load::drafts(prepared_.site);
    if (preparation_.drafts == Preparation::Drafts::shown || prepared_.drafts.empty()) return;
    Diagnostics found;
    load::leave_out_drafts(prepared_.site, found);
    if (found.has_errors()) state_ = load::LoadedSite::State::flawed;
    diagnostics_.append(std::move(found));
  }

  void evaluate() {
    Diagnostics found;
    prepared_.figures = evaluate::evaluate(prepared_.site, preparation_.today, preparation_.workers, found);
    has_figures_ = !found.has_errors();
    if (has_figures_ && preparation_.records != nullptr) {
      former_values_ = former_values(*preparation_.records, prepared_.figures, found);
    }
    diagnostics_.append(std::move(found));
  }

  void read_theme() {
    prepared_.theme.emplace(preparation_.files, preparation_.folder, look_of(prepared_.site), prepared_.sources,
                            diagnostics_);
    has_theme_ = !prepared_.site.theme.empty() && prepared_.theme->is_found();
    for (const model::Language& language : prepared_.site.languages) read_words(language.code);
  }

  // Without the theme nobody can say that words are missing.
  void read_words(const std::string& language) {
    Diagnostics found;
    view::Words words = has_theme_ ? render::read_words(*prepared_.theme, language, found) : view::Words();
    has_words_ = has_words_ && !found.has_errors();
    prepared_.words.push_back(found.has_errors() ? view::Words() : std::move(words));
    diagnostics_.append(std::move(found));
  }

  void compile() {
    prepared_.compiled.emplace(*prepared_.theme);
    if (has_theme_) prepared_.compiled->compile_pages(prepared_.words.front(), diagnostics_);
    const PreparedSite* const before = preparation_.before;
    prepared_.compiled->compile_narratives(view::narrative_texts(prepared_.site),
                                           before != nullptr && before->compiled ? &*before->compiled : nullptr,
                                           diagnostics_);
  }

  void make_views() {
    const std::vector<model::Language>& languages = prepared_.site.languages;
    std::vector<std::optional<view::SiteViews>> made(languages.size());
    parallel_for(made.size(), preparation_.workers, [&](std::size_t i) {
      made[i].emplace(prepared_.site, prepared_.figures, prepared_.words[i], languages[i].code, build_info());
    });
    std::vector<render::Edition> editions;
    for (std::size_t i = 0; i < made.size(); ++i) {
      editions.push_back({prepared_.views.emplace_back(*std::move(made[i])), prepared_.words[i]});
    }
    using Sitemap = render::Renderer::Sitemap;
    const bool is_review = preparation_.purpose == view::BuildInfo::Purpose::review;
    prepared_.renderer =
        std::make_unique<render::Renderer>(std::move(editions), *prepared_.compiled, prepared_.content_files,
                                           *prepared_.theme, is_review ? Sitemap::none : Sitemap::made);
    publish::check_addresses(prepared_.renderer->addresses(), diagnostics_);
  }

  view::BuildInfo build_info() const {
    view::BuildInfo info{std::string("Ayumi ") + kVersion, preparation_.purpose, preparation_.snapshot,
                         preparation_.editions};
    if (info.snapshot) info.snapshot->latest = latest_;
    if (preparation_.records != nullptr) info.changes = preparation_.records->changes;
    info.former_values = former_values_;
    return info;
  }

  void check_narratives() {
    render::check_without_figures(*prepared_.compiled, view::narrative_texts(prepared_.site),
                                  view::placeholder_context(prepared_.site), prepared_.content_files, diagnostics_);
  }

  const Preparation& preparation_;
  PreparedSite& prepared_;
  Timings& timings_;
  Diagnostics& diagnostics_;
  std::vector<view::FormerValues> former_values_;
  std::string latest_;  // the site's own address, of which a snapshot is below
  load::LoadedSite::State state_ = load::LoadedSite::State::flawed;
  bool has_figures_ = false;
  bool has_theme_ = false;
  bool has_words_ = true;
};

}  // namespace

std::unique_ptr<PreparedSite> prepare(const Preparation& preparation, Timings& timings, Diagnostics& diagnostics) {
  auto prepared = std::make_unique<PreparedSite>();
  Stages(preparation, *prepared, timings, diagnostics).run();
  return prepared;
}

void check_translations(PreparedSite& prepared, const Preparation& preparation, const std::stop_token& stop,
                        Diagnostics& diagnostics) {
  load::check_parity(prepared.site, preparation.files, preparation.folder, prepared.sources, stop, diagnostics);
}

std::vector<render::LinkedFile> render_pages(const PreparedSite& prepared, unsigned workers, const render::Sink& sink,
                                             Diagnostics& diagnostics) {
  if (!prepared.renderer) return {};
  const bool had_errors = diagnostics.has_errors();
  std::vector<render::LinkedFile> files = prepared.renderer->render(workers, sink, diagnostics);
  if (files.empty() || had_errors) return files;
  std::vector<publish::Address> addresses = prepared.renderer->addresses();
  for (const render::LinkedFile& file : files) addresses.push_back({file.address, "content/" + file.path});
  publish::check_addresses(addresses, diagnostics);
  return files;
}

void check_pages(const PreparedSite& prepared, unsigned workers, Diagnostics& diagnostics) {
  render_pages(
      prepared, workers, [](const std::string&, std::string_view) {}, diagnostics);
}

}  // namespace ayumi::commands
