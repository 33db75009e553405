#include "view/search_entries.h"

#include <map>
#include <set>

#include "view/dashboard_view.h"
#include "view/routes.h"
#include "view/site_views.h"

namespace ayumi::view {

namespace {

using Kind = SearchEntry::Kind;

// Pages that say nothing that isn't on another one, and the search itself.
const std::set<std::string, std::less<>>& kinds_left_out() {
  static const std::set<std::string, std::less<>> kinds = {"not_found", "search", "listing", "index"};
  return kinds;
}

Kind kind_of(const Page& page) {
  static const std::map<std::string, Kind, std::less<>> kinds = {{"project", Kind::project},
                                                                 {"composite", Kind::indicator},
                                                                 {"category", Kind::category},
                                                                 {"partner", Kind::partner}};
  const auto found = kinds.find(page.kind);
  return found == kinds.end() ? Kind::page : found->second;
}

// Collects the entries of a language's pages in their order, indicators behind the page that they are on.
class EntryList {
 public:
  explicit EntryList(const SiteViews::Impl& site) : site_(site) {}

  std::vector<SearchEntry> take() {
    for (std::size_t i = 0; i < site_.pages.size(); ++i) add_page(i);
    return std::move(entries_);
  }

 private:
  void add_page(std::size_t index) {
    const Page& page = site_.pages[index];
    if (page.plan != Page::kNoPlan && (entries_.empty() || page.plan != plan_)) return begin_plan(index);
    if (kinds_left_out().count(page.kind) > 0) return;
    SearchEntry entry{.kind = kind_of(page), .title = page.title, .path = page.path, .page = index};
    if (page.plan != Page::kNoPlan) entry.parent = plan_entry_;
    for (const NarrativeText& narrative : page.narratives) add_text(entry, narrative.summary);
    if (page.kind == "home") entry.title = site_.wording.plain(site_.site.title);
    if (page.kind == "glossary") add_terms(entry);
    const model::Project* const project = page.kind == "project" ? find_project(page.path) : nullptr;
    if (project != nullptr) add_project_texts(entry, *project);
    entries_.push_back(std::move(entry));
    if (project != nullptr) add_indicators(*project);
  }

  // The first page of a plan stands for it.
  void begin_plan(std::size_t index) {
    const Page& page = site_.pages[index];
    plan_ = page.plan;
    plan_entry_ = entries_.size();
    const PlanContext& context = site_.plans[plan_].context;
    SearchEntry entry{
        .kind = Kind::plan, .title = site_.wording.plain(context.plan.title), .path = page.path, .page = index};
    add_text(entry, context.plan.description);
    if (!context.plan.short_title.empty()) add_text(entry, context.plan.short_title);
    entries_.push_back(std::move(entry));
    projects_.clear();
    for (const model::Project& project : context.plan.projects) {
      projects_.emplace(routes::project(context.plan.id, project.id), &project);
    }
    add_own_indicators(context);
  }

  const model::Project* find_project(const std::string& path) const {
    const auto found = projects_.find(path);
    return found == projects_.end() ? nullptr : found->second;
  }

  void add_project_texts(SearchEntry& entry, const model::Project& project) const {
    add_text(entry, project.number);
    if (site_.wording.language() == site_.site.languages.front().code) add_text(entry, project.reading);
    for (const model::LocalizedText* text :
         {&project.name, &project.purpose, &project.contents, &project.effect, &project.department}) {
      add_text(entry, *text);
    }
    for (const model::NewName& name : project.new_names) add_text(entry, name.name);
    for (const model::Role& role : project.roles) add_text(entry, role.text);
    for (const model::Task& task : project.tasks) add_text(entry, task.name);
  }

  void add_indicator(const model::Indicator& indicator, std::string path, std::size_t parent) {
    SearchEntry entry{.kind = Kind::indicator,
                      .title = site_.wording.plain(indicator.name),
                      .path = std::move(path),
                      .parent = parent};
    for (const model::LocalizedText* text : {&indicator.definition, &indicator.department}) add_text(entry, *text);
    entries_.push_back(std::move(entry));
  }

  void add_indicators(const model::Project& project) {
    const std::size_t parent = entries_.size() - 1;
    for (const model::Indicator& indicator : project.indicators) {
      add_indicator(indicator, entries_[parent].path + "#indicator-" + indicator.id, parent);
    }
  }

  void add_own_indicators(const PlanContext& context) {
    for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
      add_indicator(context.plan.indicators[i], indicator_page(context, {i}), plan_entry_);
    }
  }

  void add_terms(SearchEntry& entry) const {
    for (const model::Term& term : site_.site.glossary) add_text(entry, term.name);
  }

  static void add_text(SearchEntry& entry, std::string_view text) {
    if (text.empty()) return;
    entry.text += text;
    entry.text += '\n';
  }
  void add_text(SearchEntry& entry, const model::LocalizedText& text) const {
    add_text(entry, site_.wording.plain(text));
  }

  const SiteViews::Impl& site_;
  std::vector<SearchEntry> entries_;
  std::size_t plan_ = Page::kNoPlan;
  std::size_t plan_entry_ = 0;
  std::map<std::string, const model::Project*, std::less<>> projects_;  // of the plan, by path
};

}  // namespace

std::vector<SearchEntry> SiteViews::search_entries() const { return EntryList(*impl_).take(); }

}  // namespace ayumi::view
