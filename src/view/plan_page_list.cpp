// The pages of one plan.
#include <memory>
#include <utility>

#include "view/dashboard_view.h"
#include "view/figures_view.h"
#include "view/index_view.h"
#include "view/plan_pages.h"
#include "view/print_view.h"
#include "view/project_view.h"
#include "view/routes.h"
#include "view/site_views.h"

namespace ayumi::view {

namespace {

// A narrative below the plan's folder, and the year that it is about.
struct NarrativeKey {
  std::string key;
  std::optional<model::FiscalYear> year = std::nullopt;
};

NarrativeKey of_year(const std::string& folder, model::FiscalYear year) {
  return {folder + "/" + std::to_string(year.start), year};
}

bool is_draft(model::Stage stage) { return stage == model::Stage::draft; }

// Which pages of a plan show something that is a draft.
class DraftParts {
 public:
  explicit DraftParts(const model::Plan& plan) : projects_(plan.projects.size()), any_(is_draft(plan.stage)) {
    const bool is_whole = any_;
    for (std::uint32_t i = 0; i < plan.projects.size(); ++i) {
      if (is_whole || is_draft(plan.projects[i].stage)) add({{i}});
    }
    for (const model::PlanYear& year : plan.years) {
      for (const model::Observation& one : year.observations) {
        if (is_draft(one.stage)) add(one.project);
      }
      for (const model::YearResult& one : year.results) {
        if (is_draft(one.stage)) add(one.project);
      }
    }
  }

  // Of the pages that count all.
  model::Stage of_plan() const { return any_ ? model::Stage::draft : model::Stage::published; }
  model::Stage of_project(std::uint32_t index) const {
    return projects_[index] ? model::Stage::draft : model::Stage::published;
  }

 private:
  void add(std::optional<model::ProjectIndex> project) {
    any_ = true;
    if (project) projects_[project->value] = true;
  }

  std::vector<bool> projects_;
  bool any_;
};

// Adds the pages of one plan to the site's list, each kind by a function of its own.
class PlanPageList {
 public:
  PlanPageList(SiteViews::Impl& site, std::size_t index, const PlanViews& plan)
      : site_(site),
        index_(index),
        plan_(plan),
        context_(plan.context),
        id_(plan.context.plan.id),
        drafts_(plan.context.plan),
        first_page_(site.pages.size()) {}

  void add_all() {
    overviews();
    dashboard();
    if (!context_.plan.projects.empty()) listings();
    projects();
    if (!context_.plan.categories.empty()) categories();
    partners();
    single<TrendsView>("trends", routes::trends(id_), "nav.trends",
                       [](const PlanContext& c) { return trends_view(c); });
    if (has_figures(context_.plan)) {
      single<FiguresView>("figures", routes::figures(id_), "nav.figures",
                          [](const PlanContext& c) { return figures_view(c); });
    }
    if (!context_.plan.projects.empty()) changes();
    outlook();
    comments_and_review();
    if (has_index(context_.plan)) {
      single<IndexView>("index", routes::index(id_), "nav.index", [](const PlanContext& c) { return index_view(c); });
    }
    single<MethodView>("method", routes::method(id_), method_title(context_.plan),
                       [](const PlanContext& c) { return method_view(c); });
    single<AuditView>("audit", routes::audit(id_), "nav.audit", [](const PlanContext& c) { return audit_view(c); });
    print();
  }

 private:
  std::vector<Link> trail() const {
    const model::Plan& plan = context_.plan;
    return {
        {site_.words.get("nav.home"), routes::home(), false},
        {context_.wording.plain(plan.short_title.empty() ? plan.title : plan.short_title), routes::plan(id_), false}};
  }

  std::vector<Link> trail(std::string_view word, std::string path) const {
    std::vector<Link> links = trail();
    links.push_back({site_.words.get(word), std::move(path), false});
    return links;
  }

  Page page(std::string kind, std::string path, std::string title,
            const std::vector<NarrativeKey>& narratives = {}) const {
    Page page{.kind = std::move(kind),
              .path = std::move(path),
              .title = std::move(title),
              .narratives = {},
              .stage = drafts_.of_plan(),
              .plan = index_,
              .context = {}};
    page.heading_shift = 1;
    add_narratives(narratives, page);
    return page;
  }

  void add_narratives(const std::vector<NarrativeKey>& narratives, Page& page) const {
    for (const NarrativeKey& narrative : narratives) {
      site_.take_narrative("plans/" + id_ + "/" + narrative.key, page, narrative.year);
    }
  }

  // A page of which the plan has one; the template variable has the kind's name.
  template <class T>
  void single(const std::string& kind, std::string path, std::string_view word, T (*view)(const PlanContext&)) {
    Page only = page(kind, std::move(path), site_.words.get(word), {{kind}});
    only.heading_shift = 0;  // its narrative stands before all its sections
    site_.add(std::move(only), trail(), &plan_,
              [this_context = &context_, kind, view](templating::Object& context, const PlacedCards&) {
                context.set(kind, to_value(view(*this_context)));
              });
  }

  void changes() {
    single<std::vector<ChangeYear>>("changes", routes::changes(id_), "nav.changes",
                                    [](const PlanContext& c) { return change_years(c); });
  }

  void dashboard() {
    if (!has_dashboard(context_.plan)) return;
    single<DashboardView>("dashboard", routes::dashboard(id_), "nav.dashboard",
                          [](const PlanContext& c) { return dashboard_view(c); });
    for (std::uint32_t i = 0; i < context_.plan.composites.size(); ++i) {
      const model::Composite& composite = context_.plan.composites[i];
      site_.add(page("composite", routes::composite(id_, composite.id), context_.wording.plain(composite.name),
                     {{"composites/" + composite.id}}),
                trail("nav.dashboard", routes::dashboard(id_)), &plan_,
                [plan = &plan_, i](templating::Object& context, const PlacedCards&) {
                  context.set("composite", to_value(composite_view(plan->context, {i})));
                });
    }
  }

  void overview(const evaluate::YearFigures& year, Page page, std::vector<Link> breadcrumbs) {
    site_.add(std::move(page), std::move(breadcrumbs), &plan_,
              [plan = &plan_, &year](templating::Object& context, const PlacedCards&) {
                context.set("overview", to_value(year_overview(plan->context, year)));
              });
  }

  void overviews() {
    const model::Plan& plan = context_.plan;
    const std::string title = context_.wording.plain(plan.short_title.empty() ? plan.title : plan.short_title);
    overview(plan_.latest,
             page("overview", routes::plan(id_), title, {{"overview"}, of_year("years", plan_.latest.year)}),
             {{site_.words.get("nav.home"), routes::home(), false}});
    for (const evaluate::YearFigures& year : context_.figures.years) {
      if (!has_own_page(context_, year)) continue;
      Page of_one = page("overview", routes::plan_year(id_, year.year), context_.wording.year_long(year.year),
                         {of_year("years", year.year)});
      of_one.year = year.year;
      overview(year, std::move(of_one), trail());
    }
  }

  void listing_page(std::string path, std::string title, Html lead, std::vector<Link> breadcrumbs,
                    Selection selection) {
    const std::string plain = title;
    site_.add(page("listing", std::move(path), std::move(title)), std::move(breadcrumbs), &plan_,
              [plan = &plan_, plain, lead = std::move(lead), selection = std::move(selection)](
                  templating::Object& context, const PlacedCards& cards) {
                context.set("listing", to_value(listing(plan->context, plan->shelf, cards, selection, escape(plain),
                                                        plain, lead)));
              });
  }

  // Where the totals come from a report, the data know the ratings of some projects only; a short list isn't the whole
  // truth.
  Html rated_lead(std::size_t band) const {
    const evaluate::ShownTally& shown = plan_.latest.shown;
    if (shown.source != evaluate::ShownTally::Source::reported || !shown.bands[band].count) return {};
    return escape(site_.words.fill("views.rated_lead", {{"count", std::to_string(*shown.bands[band].count)}}));
  }

  void listings() {
    const std::string all = site_.words.get("nav.projects");
    listing_page(routes::projects(id_), all, left_out_note(context_, plan_.latest, every_project()), trail(),
                 active(every_project()));
    for (std::uint32_t i = 0; i < context_.plan.scheme.bands.size(); ++i) {
      const RatingChip chip = band_chip(context_, {i});
      const std::string title = site_.words.fill("views.rated", {{"code", chip.code}, {"name", chip.name}});
      listing_page(chip.path, title, rated_lead(i), trail("nav.projects", routes::projects(id_)), rated({i}));
    }
    for (const evaluate::ProjectYear::Status status : statuses_in(plan_.latest)) {
      const StatusInfo info = status_info(context_, status);
      const std::string title = site_.words.fill("views.with_status", {{"status", info.name}});
      listing_page(info.path, title, {}, trail("nav.projects", routes::projects(id_)), with_status(status));
    }
  }

  void projects() {
    const auto all = std::make_shared<const std::vector<Link>>(trail("nav.projects", routes::projects(id_)));
    for (std::uint32_t i = 0; i < context_.plan.projects.size(); ++i) {
      const model::Project& project = context_.plan.projects[i];
      const std::string key = "projects/" + project.id;
      std::vector<NarrativeKey> narratives = {{key}};
      if (site_.site.has_narratives_in("plans/" + id_ + "/" + key)) {
        for (const evaluate::YearFigures& year : context_.figures.years) {  // the latest year first
          narratives.insert(narratives.begin() + 1, of_year(key, year.year));
        }
      }
      const std::string title = context_.wording.plain(name_in(context_, {i}, plan_.latest.year));
      Page one = page("project", routes::project(id_, project.id), title);
      one.stage = drafts_.of_project(i);
      add_narratives(narratives, one);
      site_.add(std::move(one), all, &plan_, [plan = &plan_, i](templating::Object& context, const PlacedCards&) {
        context.set("project", to_value(project_view(plan->context, plan->shelf, {i})));
      });
    }
  }

  void categories() {
    site_.add(page("categories", routes::categories(id_), site_.words.get("nav.categories")), trail(), &plan_,
              [plan = &plan_](templating::Object& context, const PlacedCards&) {
                context.set("categories", to_value(categories_view(plan->context, plan->shelf)));
              });
    for (std::uint32_t i = 0; i < context_.plan.categories.size(); ++i) {
      const Link link = category_link(context_, {i});
      Page one = page("category", link.path, link.name, {{"categories/" + context_.plan.categories[i].id}});
      one.heading_shift = 0;  // as above
      site_.add(std::move(one), trail("nav.categories", routes::categories(id_)), &plan_,
                [plan = &plan_, i](templating::Object& context, const PlacedCards& cards) {
                  context.set("category", to_value(category_view(plan->context, plan->shelf, cards, {i})));
                });
    }
  }

  void partners() {
    if (context_.plan.partners.empty()) return;
    site_.add(page("partners", routes::partners(id_), site_.words.get("nav.partners")), trail(), &plan_,
              [plan = &plan_](templating::Object& context, const PlacedCards&) {
                context.set("partners", to_value(partner_rows(plan->context, plan->shelf)));
              });
    for (const model::PartnerIndex index : single_partners(context_.plan)) {
      const model::Partner& partner = context_.partner(index);
      site_.add(page("partner", routes::partner(id_, partner.id), context_.wording.plain(partner.name)),
                trail("nav.partners", routes::partners(id_)), &plan_,
                [plan = &plan_, index](templating::Object& context, const PlacedCards& cards) {
                  context.set("partner", to_value(partner_view(plan->context, plan->shelf, cards, index)));
                });
    }
  }

  void outlook() {
    const auto year = context_.plan.outlook;
    const evaluate::YearFigures* figures = year ? context_.figures.find_year(*year) : nullptr;
    if (figures == nullptr) return;
    site_.add(page("outlook", routes::outlook(id_), site_.words.get("nav.outlook"), {of_year("years", *year)}), trail(),
              &plan_, [plan = &plan_, figures](templating::Object& context, const PlacedCards&) {
                context.set("outlook", to_value(outlook_view(plan->context, *figures)));
              });
  }

  void comments_and_review() {
    std::vector<CommentYear> comments = comment_years(context_);
    if (!comments.empty()) {
      single<std::vector<CommentYear>>("comments", routes::comments(id_), "nav.comments",
                                       [](const PlanContext& c) { return comment_years(c); });
    }
    if (!context_.plan.review.empty()) {
      single<std::vector<ReviewGroup>>("review", routes::review(id_), "nav.review",
                                       [](const PlanContext& c) { return review_groups(c); });
    }
  }

  // After all others, which it is made of.
  void print() {
    const PrintedPages printed = printed_pages(plan_.context, plan_.latest, site_.pages, first_page_);
    Page whole = page("print", routes::print(id_), site_.words.get("nav.print"));
    whole.chapters = printed.chapters;
    site_.add(std::move(whole), trail(), &plan_,
              [plan = &plan_, contents = printed.contents](templating::Object& context, const PlacedCards&) {
                context.set("print", to_value(PrintView{year_label(plan->context, plan->latest.year), contents}));
              });
  }

  SiteViews::Impl& site_;
  std::size_t index_;
  const PlanViews& plan_;
  const PlanContext& context_;
  const std::string& id_;
  DraftParts drafts_;
  std::size_t first_page_;  // of the plan, in the site's list
};

}  // namespace

void SiteViews::Impl::add_plan_pages(std::size_t index, const PlanViews& plan) {
  PlanPageList(*this, index, plan).add_all();
}

}  // namespace ayumi::view
