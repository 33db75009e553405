#include "view/site_views.h"

#include <utility>

#include "view/dashboard_view.h"
#include "view/editions_view.h"
#include "view/figures_view.h"
#include "view/index_view.h"
#include "view/plan_pages.h"
#include "view/quotes.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

constexpr std::string_view kFreePages = "pages/";

std::string language_prefix(const model::Site& site, const std::string& language) {
  return language == site.languages.front().code ? std::string() : language + "/";
}

bool has_comments(const model::Plan& plan) {
  for (const model::PlanYear& year : plan.years) {
    if (!year.comments.empty()) return true;
  }
  return false;
}

std::vector<Link> plan_navigation(const PlanContext& context) {
  const Words& words = context.words();
  const std::string& id = context.plan.id;
  const model::Plan& plan = context.plan;
  std::vector<Link> links = {{words.get("nav.overview"), routes::plan(id), false}};
  if (has_dashboard(plan)) links.push_back({words.get("nav.dashboard"), routes::dashboard(id), false});
  if (!plan.projects.empty()) links.push_back({words.get("nav.projects"), routes::projects(id), false});
  if (!plan.categories.empty()) links.push_back({words.get("nav.categories"), routes::categories(id), false});
  if (!context.plan.partners.empty()) links.push_back({words.get("nav.partners"), routes::partners(id), false});
  links.push_back({words.get("nav.trends"), routes::trends(id), false});
  if (!plan.projects.empty()) links.push_back({words.get("nav.changes"), routes::changes(id), false});
  if (has_figures(plan)) links.push_back({words.get("nav.figures"), routes::figures(id), false});
  if (context.plan.outlook) links.push_back({words.get("nav.outlook"), routes::outlook(id), false});
  if (has_comments(context.plan)) links.push_back({words.get("nav.comments"), routes::comments(id), false});
  if (!context.plan.review.empty()) links.push_back({words.get("nav.review"), routes::review(id), false});
  links.push_back({words.get(method_title(plan)), routes::method(id), false});
  links.push_back({words.get("nav.audit"), routes::audit(id), false});
  if (has_index(plan)) links.push_back({words.get("nav.index"), routes::index(id), false});
  return links;
}

void add_documents(const model::Plan& plan, const Wording& wording, std::vector<DocumentInfo>& documents) {
  for (const model::Document& document : plan.documents) {
    documents.push_back({document.id, wording.text(document.title), wording.text(document.publisher),
                         wording.text(document.date), document.url});
  }
}

PlanInfo plan_info(const PlanContext& context) {
  const Wording& wording = context.wording;
  const model::Plan& plan = context.plan;
  PlanInfo info;
  info.id = plan.id;
  info.title = wording.text(plan.title);
  info.plain_title = wording.plain(plan.short_title.empty() ? plan.title : plan.short_title);
  info.short_title = wording.text(plan.short_title.empty() ? plan.title : plan.short_title);
  info.description = wording.blocks(plan.description);
  info.period = wording.period(plan.first, plan.last);
  info.path = routes::plan(plan.id);
  info.navigation = plan_navigation(context);
  for (const evaluate::YearFigures& year : context.figures.years) {
    if (!has_own_page(context, year)) continue;
    info.years.push_back({year_label(context, year.year), routes::plan_year(plan.id, year.year), false});
  }
  add_documents(plan, wording, info.documents);
  if (!plan.projects.empty()) info.projects_path = routes::projects(plan.id);
  info.print_path = routes::print(plan.id);
  info.trends_path = routes::trends(plan.id);
  if (has_dashboard(plan)) info.dashboard_path = routes::dashboard(plan.id);
  info.has_ratings = !plan.scheme.bands.empty();
  return info;
}

// Free pages that stand at the top of their folder: handbook/index, about.
bool is_top_page(std::string_view key) {
  const std::string_view rest = key.substr(kFreePages.size());
  const std::size_t slash = rest.find('/');
  return slash == std::string_view::npos || rest.substr(slash) == "/index";
}

SiteInfo site_info(const model::Site& site, const Wording& wording, const BuildInfo& build) {
  SiteInfo info;
  info.title = wording.plain(site.title);
  info.description = wording.blocks(site.description);
  info.notice = wording.text(site.notice);
  info.publisher = wording.text(site.publisher);
  info.contact = wording.blocks(site.contact);
  info.license = wording.blocks(site.license);
  for (const model::FooterLink& link : site.links) info.links.push_back({wording.text(link.name), link.url});
  if (site.look.logo) {
    const model::Logo& logo = *site.look.logo;
    info.logo = LogoInfo{routes::logo(logo.extension), wording.plain(logo.text), logo.width, logo.height};
  }
  if (site.updated) info.updated = wording.date(*site.updated);
  info.generator = build.generator;
  if (build.snapshot) info.snapshot = snapshot_info(*build.snapshot, wording, site.languages.front().code);
  info.has_editions = !build.editions.empty();
  info.review = build.purpose == BuildInfo::Purpose::review;
  info.has_glossary = !site.glossary.empty();
  for (const model::Plan& plan : site.plans) {
    info.plans.push_back(
        {wording.plain(plan.short_title.empty() ? plan.title : plan.short_title), routes::plan(plan.id), false});
    add_documents(plan, wording, info.documents);
  }
  for (const model::Narrative& narrative : site.narratives) {
    const std::string_view key = narrative.key;
    if (key.substr(0, kFreePages.size()) != kFreePages || !is_top_page(key)) continue;
    info.pages.push_back(
        {narrative.best(wording.language()).title, routes::free_page(key.substr(kFreePages.size())), false});
  }
  return info;
}

std::vector<LanguageLink> language_links(const model::Site& site, const std::string& path,
                                         const std::string& own_language, const std::string& site_root) {
  std::vector<LanguageLink> links;
  for (const model::Language& language : site.languages) {
    const std::string address = language_prefix(site, language.code) + path;
    links.push_back({language.code, language.name, site_root + address,
                     site.base_url.empty() ? std::string() : site.base_url + address, language.code == own_language});
  }
  return links;
}

}  // namespace

PlanViews::PlanViews(const model::Site& site, const evaluate::PlanFigures& figures, const Wording& wording,
                     const FormerValues* former_values)
    : tables(plan_tables(site, figures, wording)),
      context{site, *figures.plan, figures, wording, tables, former_values},
      latest(latest_year(figures)),
      shelf(context, latest),
      info(make_ready(plan_info(context))),
      quotes(view::quotes(context)) {}

SiteViews::Impl::Impl(const model::Site& the_site, const evaluate::Figures& the_figures, const Words& the_words,
                      std::string language, BuildInfo the_build)
    : site(the_site),
      figures(the_figures),
      words(the_words),
      wording(std::move(language), the_words),
      prefix(language_prefix(the_site, wording.language())),
      list_root(routes::to_root(routes::category("plan", "category"))),
      build(std::move(the_build)),
      words_value(the_words.value()),
      info(make_ready(site_info(the_site, wording, build))) {
  templating::Object all_quotes;
  for (const evaluate::PlanFigures& plan : figures.plans) {
    const FormerValues* former =
        plans.size() < build.former_values.size() ? &build.former_values[plans.size()] : nullptr;
    const PlanViews& views = plans.emplace_back(site, plan, wording, former);
    all_quotes.set(plan.plan->id, Value(views.quotes));
  }
  for (const PlanViews& plan : plans) {
    NarrativeContexts& contexts = narrative_contexts.emplace_back();
    contexts.yearless = plan.quotes;
    contexts.yearless.set("plans", Value(all_quotes));
    for (const evaluate::YearFigures& year : plan.context.figures.years) {
      contexts.years.emplace(year.year.start, quotes_of_year(plan.context, contexts.yearless, year.year));
    }
  }
  narrative_contexts.emplace_back().yearless.set("plans", Value(all_quotes));

  add_site_pages();
  for (std::size_t i = 0; i < plans.size(); ++i) add_plan_pages(i, plans[i]);
}

std::string SiteViews::Impl::description(const Page& page) const {
  for (const NarrativeText& narrative : page.narratives) {
    if (!narrative.summary.empty() && narrative.language == wording.language()) return narrative.summary;
  }
  return page.kind == "home" ? wording.plain(site.description) : std::string();
}

templating::Object SiteViews::Impl::common(const Page& page, const std::vector<Link>& trail,
                                           const PlanViews* plan) const {
  PageInfo self;
  std::string root = routes::to_root(page.path);
  std::string site_root = routes::to_root(prefix + page.path);
  if (page.kind == "not_found" && !site.base_url.empty()) {  // servers show it at addresses of any depth
    site_root = routes::server_path(site.base_url);
    root = site_root + prefix;
  }
  self.kind = page.kind;
  self.title = page.title;
  self.description = description(page);
  self.language = wording.language();
  self.path = page.path;
  self.url = site.base_url.empty() ? std::string() : site.base_url + prefix + page.path;
  self.draft = page.stage == model::Stage::draft || build.purpose == BuildInfo::Purpose::review;
  self.languages = language_links(site, page.path, wording.language(), site_root);
  self.breadcrumbs = trail;
  self.breadcrumbs.push_back({page.title, page.path, true});
  if (plan != nullptr || page.kind == "home") {
    const std::string same = page.year ? routes::plan(plan->context.plan.id) : page.path;
    self.records = record_links(build.editions, prefix + same, page.year, wording);
  }
  return templating::Object({{"root", Value(root)},
                             {"site_root", Value(site_root)},
                             {"page", to_value(self)},
                             {"site", info.value},
                             {"plan", plan != nullptr ? plan->info.value : Value()},
                             {"words", words_value}});
}

void SiteViews::Impl::add(Page page, std::vector<Link> trail, const PlanViews* plan, Fill fill) {
  add(std::move(page), std::make_shared<const std::vector<Link>>(std::move(trail)), plan, std::move(fill));
}

void SiteViews::Impl::add(Page page, Trail trail, const PlanViews* plan, Fill fill) {
  page.context = [this, index = pages.size(), trail = std::move(trail), plan,
                  fill = std::move(fill)](const CardMaker& cards) {
    const Page& self = pages[index];
    templating::Object context = common(self, *trail, plan);
    fill(context, [&, root = routes::to_root(self.path)](model::ProjectIndex project) -> Ready<Html> {
      return {cards(self.plan, project.value, root)};
    });
    return context;
  };
  pages.push_back(std::move(page));
}

void SiteViews::Impl::take_narrative(const std::string& key, Page& page, std::optional<model::FiscalYear> year) const {
  const model::Narrative* narrative = site.find_narrative(key);
  if (narrative == nullptr) return;
  const model::NarrativeVersion& version = narrative->best(wording.language());
  page.narratives.push_back({key, version.title, version.summary, version.language, version.span, version.stage, year});
  if (version.stage == model::Stage::draft) page.stage = model::Stage::draft;
}

SiteViews::SiteViews(const model::Site& site, const evaluate::Figures& figures, const Words& words,
                     std::string language, BuildInfo build)
    : impl_(std::make_unique<Impl>(site, figures, words, std::move(language), std::move(build))) {}

SiteViews::SiteViews(SiteViews&&) noexcept = default;
SiteViews::~SiteViews() = default;

const std::string& SiteViews::language() const { return impl_->wording.language(); }
const std::string& SiteViews::base_url() const { return impl_->site.base_url; }
const std::string& SiteViews::prefix() const { return impl_->prefix; }
const std::vector<Page>& SiteViews::pages() const { return impl_->pages; }

std::size_t SiteViews::plan_count() const { return impl_->plans.size(); }

std::size_t SiteViews::project_count(std::size_t plan) const { return impl_->plans[plan].context.plan.projects.size(); }

templating::Object SiteViews::card_context(std::size_t plan, std::size_t project, const std::string& root) const {
  const PlanViews& views = impl_->plans[plan];
  const model::ProjectIndex index{static_cast<std::uint32_t>(project)};
  return templating::Object({{"root", Value(root)},
                             {"words", impl_->words_value},
                             {"project", to_value(project_card(views.context, views.latest, index))}});
}

const std::string& SiteViews::list_root() const { return impl_->list_root; }

const templating::Object& SiteViews::narrative_context(std::size_t plan, std::optional<model::FiscalYear> year) const {
  const NarrativeContexts& contexts =
      plan == Page::kNoPlan ? impl_->narrative_contexts.back() : impl_->narrative_contexts[plan];
  return year ? contexts.years.at(year->start) : contexts.yearless;
}

}  // namespace ayumi::view
