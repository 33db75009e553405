// What build and check share: load → evaluate → templates → view, each stage timed, all mistakes collected. What needs
// no figures (theme, words, templates, narratives) is checked whatever is wrong with the data.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "base/timings.h"
#include "evaluate/figures.h"
#include "load/drafts.h"
#include "load/memory.h"
#include "model/site.h"
#include "render/compiled.h"
#include "render/links.h"
#include "render/renderer.h"
#include "render/theme.h"
#include "view/pages.h"

namespace ayumi::commands {

struct PreparedSite;
struct Records;

struct Preparation {
  const FileReader& files;
  std::string folder;
  unsigned workers = 1;
  model::CalendarDate today;
  enum class Drafts { left_out, shown } drafts = Drafts::left_out;
  enum class Translations { checked, left } translations = Translations::checked;  // left: see check_translations
  std::optional<model::FiscalYear> as_of{};                                        // without what later years added
  load::Memory* memory = nullptr;  // of the readings before; none: everything is read
  // The same site as it was prepared the last time, with the same memory: what is made of a source that both have isn't
  // made again.
  const PreparedSite* before = nullptr;
  enum class Templates { read, as_before } templates = Templates::read;  // as_before: none of its files has changed
  std::string base_path{};  // where the site will stand below its base_url: "archive/2024/"
  std::optional<view::SnapshotNotice> snapshot{};
  std::vector<view::Edition> editions{};
  const Records* records = nullptr;  // the data of its snapshots
  std::string base_url{};            // in place of the site's own; empty: that one
  view::BuildInfo::Purpose purpose = view::BuildInfo::Purpose::publication;
  std::stop_token stop{};  // asked to stop, it is left where it is, without a renderer
};

// What pages are made with. Immutable once made, so that the sites before and after a change can share it.
struct Look {
  Sources sources;  // of the theme
  std::optional<render::Theme> theme;
  std::deque<view::Words> words;  // of each language; empty after errors
  std::optional<render::Compiled> compiled;
  bool has_theme = false;
  bool has_words = true;
  bool is_faultless = false;  // nothing had to be said about it
};

// A site as far as it could be prepared. Members refer to one another, so it stays where it is.
struct PreparedSite {
  Sources sources;
  model::Site site;
  std::vector<load::DraftEntry> drafts;  // those that the site has, left out or not
  render::ContentFiles content_files;
  evaluate::Figures figures;
  std::shared_ptr<const Look> look;
  std::deque<view::SiteViews> views;
  bool has_distinct_addresses = false;         // no two of its renderer's are the same
  std::unique_ptr<render::Renderer> renderer;  // null where mistakes leave no figures or words
};

std::unique_ptr<PreparedSite> prepare(const Preparation& preparation, Timings& timings, Diagnostics& diagnostics);

// What `prepare` has left: no figure and no page hangs on it. Nothing is said once it is asked to stop.
void check_translations(PreparedSite& prepared, const Preparation& preparation, const std::stop_token& stop,
                        Diagnostics& diagnostics);

// Renders every page, as far as there are any; the result names the files to be published besides.
std::vector<render::LinkedFile> render_pages(const PreparedSite& prepared, unsigned workers, const render::Sink& sink,
                                             Diagnostics& diagnostics);
// Renders them into nowhere: some mistakes show only then.
void check_pages(const PreparedSite& prepared, unsigned workers, Diagnostics& diagnostics);

}  // namespace ayumi::commands
