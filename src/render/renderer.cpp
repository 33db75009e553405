#include "render/renderer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "render/cards.h"
#include "render/chapters.h"
#include "render/narratives.h"
#include "render/search_index.h"
#include "render/sitemap.h"
#include "view/routes.h"
#include "view/search_entries.h"
#include "view/site_records.h"

namespace ayumi::render {

namespace {

constexpr std::string_view kAssets = "assets/";
constexpr std::string_view kSitemap = "sitemap.xml";

// Ids of headings hold nothing that HTML escapes.
bool has_part(std::string_view html, const std::string& id) {
  return html.find(" id=\"" + id + "\"") != std::string_view::npos;
}

std::vector<LinkedFile> linked_files(const std::set<std::string>& files) {
  std::vector<LinkedFile> linked;
  linked.reserve(files.size());
  for (const std::string& file : files) linked.push_back({file, file_address(file)});
  return linked;
}

// Free pages may be as long as a handbook, and are found by their headings; everything else by all that it says.
NarrativePart searched_part(const view::Page& page) {
  return page.kind == "free" ? NarrativePart::headings : NarrativePart::whole;
}

}  // namespace

struct Renderer::Impl {
  // A page of one edition.
  struct Job {
    std::size_t edition;
    const view::Page* page;
  };

  // What rendering one page leaves behind.
  struct Slot {
    Diagnostics diagnostics;
    Followed followed;
    std::string text;  // of its narratives, as the search sees them
  };

  // What the pages that are made together share.
  struct Run {
    std::vector<Cards> cards;  // of every edition
    std::stop_token stop;      // then nobody wants the pages any more
  };

  Impl(std::vector<Edition> the_editions, const Compiled& the_compiled, const ContentFiles& the_files,
       const Theme& the_theme, Sitemap the_sitemap)
      : editions(std::move(the_editions)), compiled(the_compiled), theme(the_theme), wanted_sitemap(the_sitemap) {
    for (std::size_t i = 0; i < editions.size(); ++i) add_edition(i);
    for (std::size_t i = 0; i < editions.size(); ++i) {
      links.emplace_back(the_files, [this, i](std::string_view key) { return find_shown(i, key); });
    }
    for (const Asset& asset : theme.assets()) {
      addresses.push_back({std::string(kAssets) + asset.path, "theme " + asset.path});
    }
    if (has_sitemap()) addresses.push_back({std::string(kSitemap), ""});
  }

  void add_edition(std::size_t index) {
    const view::SiteViews& views = editions[index].views;
    addresses.push_back({views.prefix() + view::routes::search_index(), ""});
    first_jobs.push_back(jobs.size());
    auto& shown_by_key = shown.emplace_back();
    for (const view::Page& page : views.pages()) {
      jobs.push_back({index, &page});
      const bool has_file = !page.narratives.empty() && page.narratives.front().body;
      addresses.push_back(
          {views.prefix() + page.path, has_file ? page.narratives.front().body.source->path() : page.title});
      for (std::size_t i = 0; i < page.narratives.size(); ++i) {
        shown_by_key.emplace(page.narratives[i].key, ShownNarrative{page.path, narrative_id_prefix(i)});
      }
    }
  }

  std::optional<ShownNarrative> find_shown(std::size_t edition, std::string_view key) const {
    const auto found = shown[edition].find(key);
    if (found == shown[edition].end()) return std::nullopt;
    return found->second;
  }

  // The site in a language; `otherwise` where it has no edition in it.
  const Edition& edition_in(const std::string& language, const Edition& otherwise) const {
    const auto found = std::find_if(editions.begin(), editions.end(),
                                    [&](const Edition& edition) { return edition.views.language() == language; });
    return found == editions.end() ? otherwise : *found;
  }

  templating::List narratives_of(const Job& job, Slot& slot) const {
    const Edition& edition = editions[job.edition];
    templating::List texts;
    for (std::size_t i = 0; i < job.page->narratives.size(); ++i) {
      const Edition& own = edition_in(job.page->narratives[i].language, edition);
      const NarrativeSetting setting{compiled, edition.views, own.views, own.words, links[job.edition]};
      auto text = render_narrative(setting, *job.page, i, slot.followed, slot.diagnostics);
      if (!text) continue;
      slot.text += narrative_text(text->html.markup(), searched_part(*job.page)) + '\n';
      texts.push_back(view::to_value(*std::move(text)));
    }
    return texts;
  }

  // nullopt after an error. The narratives are rendered even where the template can't be.
  std::optional<std::string> page_html(const Job& job, const Run& run, Slot& slot) const {
    templating::List texts = narratives_of(job, slot);
    const templating::Template* page = compiled.page(job.page->kind);
    if (page == nullptr) return std::nullopt;
    templating::Object context = job.page->context([&](std::size_t plan, std::size_t project, const std::string& root) {
      return run.cards[job.edition].html(plan, project, root);
    });
    context.set("narratives", templating::Value(std::move(texts)));
    if (!job.page->chapters.empty()) context.set("chapters", chapters(job, run, slot.followed.files));
    if (run.stop.stop_requested()) return std::nullopt;
    return compiled.engine().render(*page, context, slot.diagnostics);
  }

  // The pages that stand on this one, made once more: they are forgotten once they are made, and the mistakes in them
  // are found where they stand alone. `files` gets those that they need.
  templating::Value chapters(const Job& whole, const Run& run, std::set<std::string>& files) const {
    const view::SiteViews& views = editions[whole.edition].views;
    std::map<std::string, std::string, std::less<>> ids;
    for (const view::Chapter& chapter : whole.page->chapters) {
      ids.emplace(views.prefix() + views.pages()[chapter.page].path, chapter.id);
    }
    std::vector<view::ChapterView> made;
    for (const view::Chapter& chapter : whole.page->chapters) {
      if (run.stop.stop_requested()) break;
      const view::Page& page = views.pages()[chapter.page];
      Slot again;
      const auto html = page_html({whole.edition, &page}, run, again);
      files.merge(again.followed.files);
      if (!html) continue;
      const ChapterPlace place{views.prefix() + page.path, views.prefix() + whole.page->path, ids};
      made.push_back({chapter.id, page.kind, Html::from_markup(chapter_html(*html, place))});
    }
    return view::to_value(std::move(made));
  }

  // Links to the page's own parts are checked here, those to other pages' stay in the slot.
  std::optional<std::string> checked_page(const Job& job, const Run& run, Slot& slot) const {
    auto html = page_html(job, run, slot);
    if (!html) {
      slot.followed.parts.clear();
      return std::nullopt;
    }
    std::vector<PartLink> elsewhere;
    for (PartLink& link : slot.followed.parts) {
      if (link.page != job.page->path) {
        elsewhere.push_back(std::move(link));
      } else if (!has_part(*html, link.id)) {
        report_missing_part(link, slot.diagnostics);
      }
    }
    slot.followed.parts = std::move(elsewhere);
    return html;
  }

  void render_page(const Job& job, const Run& run, const Sink& sink, Slot& slot) const {
    if (const auto html = checked_page(job, run, slot)) sink(path_of(job), *html);
  }

  std::string path_of(const Job& job) const { return editions[job.edition].views.prefix() + job.page->path; }

  const Job* find_job(std::string_view path) const {
    const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) {
      const std::string& prefix = editions[job.edition].views.prefix();
      return path.starts_with(prefix) && path.substr(prefix.size()) == job.page->path;
    });
    return found == jobs.end() ? nullptr : &*found;
  }

  // A language's search index by itself: the narratives are made for it, and no page.
  std::string lone_search_index(std::size_t edition) const {
    std::vector<Slot> slots(jobs.size());
    for (std::size_t i = first_jobs[edition]; i < jobs.size() && jobs[i].edition == edition; ++i) {
      narratives_of(jobs[i], slots[i]);
    }
    return search_index_of(edition, slots, 1);
  }

  // Pages are forgotten once they are made, so the few that links lead into are made again.
  void check_parts(const std::vector<Slot>& slots, const Run& run, Diagnostics& diagnostics) const {
    std::map<std::pair<std::size_t, std::string>, std::vector<const PartLink*>> by_page;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      for (const PartLink& link : slots[i].followed.parts) by_page[{jobs[i].edition, link.page}].push_back(&link);
    }
    for (const Job& job : jobs) {
      const auto wanted = by_page.find({job.edition, job.page->path});
      if (wanted == by_page.end()) continue;
      if (run.stop.stop_requested()) return;
      Slot again;  // the mistakes in it have been found before
      const auto html = page_html(job, run, again);
      for (const PartLink* link : wanted->second) {
        if (html && !has_part(*html, link->id)) report_missing_part(*link, diagnostics);
      }
    }
  }

  // Without any cards made yet.
  Run new_run(const std::stop_token& stop) const {
    Run run{{}, stop};
    for (const Edition& edition : editions) run.cards.emplace_back(compiled, edition.views);
    return run;
  }

  // What the search of a language looks through.
  std::string search_index_of(std::size_t edition, const std::vector<Slot>& slots, unsigned workers) const {
    const std::vector<view::SearchEntry> entries = editions[edition].views.search_entries();
    std::vector<Units> units(entries.size());
    parallel_for(entries.size(), workers, [&](std::size_t i) {
      const view::SearchEntry& entry = entries[i];
      const std::string narratives = entry.page ? slots[first_jobs[edition] + *entry.page].text : std::string();
      units[i] = units_beside_title(entry.title, entry.text + narratives);
    });
    return search_index(entries, units);
  }

  // Every page; what is wrong goes to `diagnostics`, what else is left behind is in the slots.
  std::vector<Slot> render_pages(unsigned workers, const Sink& sink, const std::stop_token& stop,
                                 Diagnostics& diagnostics) const {
    std::vector<Slot> slots(jobs.size());
    Run run = new_run(stop);
    for (Cards& cards : run.cards) cards.make(workers, stop, diagnostics);
    parallel_for(slots.size(), workers, [&](std::size_t i) {
      if (!stop.stop_requested()) render_page(jobs[i], run, sink, slots[i]);
    });
    check_parts(slots, run, diagnostics);
    for (Slot& slot : slots) diagnostics.append(std::move(slot.diagnostics));
    return slots;
  }

  void write_search_indexes(const std::vector<Slot>& slots, unsigned workers, const Sink& sink) const {
    for (std::size_t i = 0; i < editions.size(); ++i) {
      sink(editions[i].views.prefix() + view::routes::search_index(), search_index_of(i, slots, workers));
    }
  }

  std::string sitemap_text() const {
    std::vector<SitemapLanguage> languages;
    for (const Edition& edition : editions) languages.push_back({edition.views.language(), edition.views.prefix()});
    const view::SiteViews& first = editions.front().views;
    std::vector<std::string> paths;
    for (const view::Page& page : first.pages()) {
      if (page.kind != "not_found" && page.chapters.empty()) paths.push_back(page.path);
    }
    return sitemap(first.base_url(), languages, paths);
  }

  bool has_sitemap() const { return wanted_sitemap == Sitemap::made && !editions.front().views.base_url().empty(); }

  // Of those beside the pages: assets, search indexes, the sitemap.
  std::optional<std::string> other_file(std::string_view path) const {
    for (const Asset& asset : theme.assets()) {
      if (path == std::string(kAssets) + asset.path) return asset.bytes;
    }
    for (std::size_t i = 0; i < editions.size(); ++i) {
      if (path == editions[i].views.prefix() + view::routes::search_index()) return lone_search_index(i);
    }
    if (has_sitemap() && path == kSitemap) return sitemap_text();
    return std::nullopt;
  }

  std::vector<Edition> editions;
  const Compiled& compiled;
  const Theme& theme;
  const Sitemap wanted_sitemap;
  std::vector<std::map<std::string, ShownNarrative, std::less<>>> shown;  // by edition and the narrative's key
  std::vector<Links> links;                                               // by edition
  std::vector<Job> jobs;
  std::vector<std::size_t> first_jobs;  // by edition: where its pages begin among the jobs
  std::vector<publish::Address> addresses;
};

Renderer::Renderer(std::vector<Edition> editions, const Compiled& compiled, const ContentFiles& files,
                   const Theme& theme, Sitemap sitemap)
    : impl_(std::make_unique<Impl>(std::move(editions), compiled, files, theme, sitemap)) {}

Renderer::~Renderer() = default;

const std::vector<publish::Address>& Renderer::addresses() const { return impl_->addresses; }
std::size_t Renderer::page_count() const { return impl_->jobs.size(); }

std::vector<LinkedFile> Renderer::render(unsigned workers, const Sink& sink, Diagnostics& diagnostics) const {
  const std::vector<Impl::Slot> slots = impl_->render_pages(workers, sink, {}, diagnostics);
  for (const Asset& asset : impl_->theme.assets()) sink(std::string(kAssets) + asset.path, asset.bytes);
  impl_->write_search_indexes(slots, workers, sink);
  if (impl_->has_sitemap()) sink(std::string(kSitemap), impl_->sitemap_text());
  std::set<std::string> files;
  for (const Impl::Slot& slot : slots) files.insert(slot.followed.files.begin(), slot.followed.files.end());
  return linked_files(files);
}

void Renderer::check(unsigned workers, const std::stop_token& stop, Diagnostics& diagnostics) const {
  impl_->render_pages(
      workers, [](const std::string&, std::string_view) {}, stop, diagnostics);
}

std::optional<std::string> Renderer::render_file(std::string_view path, Diagnostics& diagnostics) const {
  std::vector<LinkedFile> linked;
  return has_page(path) ? render_page(path, linked, diagnostics) : impl_->other_file(path);
}

std::optional<std::string> Renderer::render_page(std::string_view path, std::vector<LinkedFile>& linked,
                                                 Diagnostics& diagnostics) const {
  const Impl::Job* const job = impl_->find_job(path);
  if (job == nullptr) return std::nullopt;
  Impl::Slot slot;
  auto html = impl_->checked_page(*job, impl_->new_run({}), slot);
  linked = linked_files(slot.followed.files);
  diagnostics.append(std::move(slot.diagnostics));
  return html;
}

bool Renderer::has_page(std::string_view path) const { return impl_->find_job(path) != nullptr; }

}  // namespace ayumi::render
