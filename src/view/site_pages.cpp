// The pages that belong to no plan.
#include <algorithm>

#include "view/editions_view.h"
#include "view/index_view.h"
#include "view/plan_pages.h"
#include "view/routes.h"
#include "view/site_views.h"

namespace ayumi::view {

namespace {

constexpr std::string_view kFreePages = "pages/";

TermView term_view(const model::Site& site, const Wording& wording, const model::Term& term) {
  TermView view{wording.text(term.name), {}, wording.text(term.note)};
  for (const model::Language& language : site.languages) {
    const model::TextVersion* version = term.name.find(language.code);
    if (language.code == wording.language() || version == nullptr) continue;
    view.translations.push_back({language.code, version->text, "", "", false});
  }
  return view;
}

// "handbook/" of "pages/handbook/data".
std::string_view folder_of(std::string_view key) { return key.substr(0, key.rfind('/') + 1); }

FreePageView free_page_view(const model::Site& site, const Wording& wording, const model::Narrative& page) {
  std::vector<const model::Narrative*> siblings;
  for (const model::Narrative& narrative : site.narratives) {
    if (folder_of(narrative.key) == folder_of(page.key)) siblings.push_back(&narrative);
  }
  std::stable_sort(siblings.begin(), siblings.end(),
                   [](const model::Narrative* a, const model::Narrative* b) { return a->order < b->order; });
  FreePageView view;
  for (const model::Narrative* sibling : siblings) {
    view.siblings.push_back({sibling->best(wording.language()).title,
                             routes::free_page(std::string_view(sibling->key).substr(kFreePages.size())), false});
  }
  const auto here = std::find(siblings.begin(), siblings.end(), &page) - siblings.begin();
  const auto index = static_cast<std::size_t>(here);
  if (index > 0) view.previous = view.siblings[index - 1];
  if (index + 1 < view.siblings.size()) view.next = view.siblings[index + 1];
  return view;
}

}  // namespace

void SiteViews::Impl::add_site_pages() {
  Page home{.kind = "home", .path = routes::home(), .title = words.get("nav.home"), .narratives = {}, .context = {}};
  take_narrative("home", home);
  add(home, std::vector<Link>{}, nullptr, [this](templating::Object& context, const PlacedCards&) {
    std::vector<PlanSummary> summaries;
    for (const PlanViews& plan : plans) summaries.push_back(plan_summary(plan.context));
    context.set("plans", to_value(summaries));
  });

  const std::vector<Link> from_home = {{words.get("nav.home"), routes::home(), false}};
  add({.kind = "not_found",
       .path = routes::not_found(),
       .title = words.get("not_found.title"),
       .narratives = {},
       .context = {}},
      from_home, nullptr, [this](templating::Object& context, const PlacedCards&) {
        std::vector<Link> links = {{words.get("nav.home"), routes::home(), false}};
        for (const PlanViews& plan : plans) {
          links.push_back({wording.plain(plan.context.plan.title), routes::plan(plan.context.plan.id), false});
        }
        context.set("links", to_value(links));
      });
  add({.kind = "search", .path = routes::search(), .title = words.get("nav.search"), .narratives = {}, .context = {}},
      from_home, nullptr, [this](templating::Object& context, const PlacedCards&) {
        std::vector<SearchPlan> found;
        for (const PlanViews& plan : plans) found.push_back(search_plan(plan.context, plan.shelf));
        context.set("plans", to_value(found));
      });
  if (!build.editions.empty()) add_edition_pages(from_home);
  if (!site.glossary.empty()) {
    add({.kind = "glossary",
         .path = routes::glossary(),
         .title = words.get("nav.glossary"),
         .narratives = {},
         .context = {}},
        from_home, nullptr, [this](templating::Object& context, const PlacedCards&) {
          std::vector<TermView> terms;
          for (const model::Term& term : site.glossary) terms.push_back(term_view(site, wording, term));
          context.set("terms", to_value(terms));
        });
  }
  for (const model::Narrative& page : site.narratives) {
    const std::string_view key = page.key;
    if (key.substr(0, kFreePages.size()) != kFreePages) continue;
    Page free{.kind = "free",
              .path = routes::free_page(key.substr(kFreePages.size())),
              .title = page.best(wording.language()).title,
              .narratives = {},
              .context = {}};
    take_narrative(page.key, free);
    add(std::move(free), from_home, nullptr, [this, &page](templating::Object& context, const PlacedCards&) {
      context.set("free", to_value(free_page_view(site, wording, page)));
    });
  }
}

void SiteViews::Impl::add_edition_pages(const std::vector<Link>& from_home) {
  add({.kind = "editions",
       .path = routes::editions(),
       .title = words.get("nav.editions"),
       .narratives = {},
       .context = {}},
      from_home, nullptr, [this](templating::Object& context, const PlacedCards&) {
        context.set("editions", to_value(edition_views(build.editions, build.changes, wording, prefix,
                                                       site.languages.front().code)));
      });
  std::vector<Link> from_editions = from_home;
  from_editions.push_back({words.get("nav.editions"), routes::editions(), false});
  for (const EditionChanges& changes : build.changes) {
    add({.kind = "edition_changes",
         .path = routes::edition_changes(changes.name),
         .title = words.fill("editions.changes_title",
                             {{"former", record_name(changes.former_year, changes.former_edition, wording)},
                              {"name", record_name(changes.year, changes.edition, wording)}}),
         .narratives = {},
         .context = {}},
        from_editions, nullptr, [this, &changes](templating::Object& context, const PlacedCards&) {
          context.set("changes", to_value(changes_view(changes, wording)));
        });
  }
}

}  // namespace ayumi::view
