#include "commands/prepared_site.h"

#include <algorithm>
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

bool have_same_paths(const std::vector<publish::Address>& a, const std::vector<publish::Address>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const publish::Address& one, const publish::Address& other) { return one.path == other.path; });
}

// Of all that a theme hangs on besides its own files.
bool have_same_settings(const model::Site& a, const model::Site& b) {
  const auto picture = [](const model::Site& site) {
    return site.look.logo && site.look.logo->picture != nullptr ? site.look.logo->picture->text() : std::string_view();
  };
  return a.span.source != nullptr && a.span.source == b.span.source && picture(a) == picture(b);
}

// The same texts, not only texts that are the same.
bool have_same_narratives(const std::vector<model::Narrative>& a, const std::vector<model::Narrative>& b) {
  const auto is_same_version = [](const model::NarrativeVersion& one, const model::NarrativeVersion& other) {
    return one.source == other.source && one.body_begin == other.body_begin;
  };
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [&](const model::Narrative& one, const model::Narrative& other) {
        return one.key == other.key && std::equal(one.versions.begin(), one.versions.end(), other.versions.begin(),
                                                  other.versions.end(), is_same_version);
      });
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
    make_look();
    if (is_stopped()) return;
    if (has_figures_ && prepared_.look->has_words) {
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

  // Most changes leave it as it was.
  bool keeps_look() const {
    const PreparedSite* const before = preparation_.before;
    return preparation_.templates == Preparation::Templates::as_before && before != nullptr &&
           before->look != nullptr && before->look->is_faultless && have_same_settings(before->site, prepared_.site) &&
           have_same_narratives(before->site.narratives, prepared_.site.narratives);
  }

  void make_look() {
    if (keeps_look()) {
      prepared_.look = preparation_.before->look;
      return;
    }
    auto look = std::make_shared<Look>();
    Diagnostics found;
    timings_.time("theme", [&] { read_theme(*look, found); });
    timings_.time("templates", [&] { compile(*look, found); });
    look->is_faultless = found.empty();
    prepared_.look = std::move(look);
    diagnostics_.append(std::move(found));
  }

  void read_theme(Look& look, Diagnostics& diagnostics) const {
    look.theme.emplace(preparation_.files, preparation_.folder, look_of(prepared_.site), look.sources, diagnostics);
    look.has_theme = !prepared_.site.theme.empty() && look.theme->is_found();
    for (const model::Language& language : prepared_.site.languages) read_words(language.code, look, diagnostics);
  }

  // Without the theme nobody can say that words are missing.
  static void read_words(const std::string& language, Look& look, Diagnostics& diagnostics) {
    Diagnostics found;
    view::Words words = look.has_theme ? render::read_words(*look.theme, language, found) : view::Words();
    look.has_words = look.has_words && !found.has_errors();
    look.words.push_back(found.has_errors() ? view::Words() : std::move(words));
    diagnostics.append(std::move(found));
  }

  void compile(Look& look, Diagnostics& diagnostics) const {
    look.compiled.emplace(*look.theme);
    if (look.has_theme) look.compiled->compile_pages(look.words.front(), diagnostics);
    const PreparedSite* const before = preparation_.before;
    const bool has_before = before != nullptr && before->look != nullptr;
    look.compiled->compile_narratives(view::narrative_texts(prepared_.site),
                                      has_before ? &*before->look->compiled : nullptr, diagnostics);
  }

  void make_views() {
    const std::vector<model::Language>& languages = prepared_.site.languages;
    const Look& look = *prepared_.look;
    std::vector<std::optional<view::SiteViews>> made(languages.size());
    parallel_for(made.size(), preparation_.workers, [&](std::size_t i) {
      made[i].emplace(prepared_.site, prepared_.figures, look.words[i], languages[i].code, build_info());
    });
    std::vector<render::Edition> editions;
    for (std::size_t i = 0; i < made.size(); ++i) {
      editions.push_back({prepared_.views.emplace_back(*std::move(made[i])), look.words[i]});
    }
    using Sitemap = render::Renderer::Sitemap;
    const bool is_review = preparation_.purpose == view::BuildInfo::Purpose::review;
    prepared_.renderer =
        std::make_unique<render::Renderer>(std::move(editions), *look.compiled, prepared_.content_files, *look.theme,
                                           is_review ? Sitemap::none : Sitemap::made);
    check_addresses();
  }

  // Most changes leave them all as they were.
  void check_addresses() {
    const std::vector<publish::Address>& addresses = prepared_.renderer->addresses();
    prepared_.has_distinct_addresses = preparation_.before != nullptr && preparation_.before->has_distinct_addresses &&
                                       have_same_paths(addresses, preparation_.before->renderer->addresses());
    if (prepared_.has_distinct_addresses) return;
    Diagnostics found;
    publish::check_addresses(addresses, found);
    prepared_.has_distinct_addresses = found.empty();
    diagnostics_.append(std::move(found));
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
    render::check_without_figures(*prepared_.look->compiled, view::narrative_texts(prepared_.site),
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
