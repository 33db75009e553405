#include "view/places.h"

#include <optional>
#include <utility>

#include "view/routes.h"

namespace ayumi::view {

namespace {

// The page of a project, or the one that shows such things of the plan.
std::string page_for(const model::Plan& plan, const std::optional<model::ProjectIndex>& project,
                     std::string otherwise) {
  if (!project) return otherwise;
  return routes::project(plan.id, plan.projects[project->value].id);
}

}  // namespace

Places::Places(const model::Site& site, const SiteViews& views) : prefix_(views.prefix()) {
  for (const model::Plan& plan : site.plans) add_plan(plan);
  add(site.span, routes::home());
  for (const model::Term& term : site.glossary) add(term.span, routes::glossary());
  for (const Page& page : views.pages()) {
    for (const NarrativeText& narrative : page.narratives) {
      if (narrative.body) add({narrative.body.source, 0, 0}, page.path);
    }
  }
}

void Places::add(const Span& place, std::string path) {
  if (place) pages_[place.source].emplace(place.begin, std::move(path));
}

void Places::add_plan(const model::Plan& plan) {
  add(plan.span, routes::plan(plan.id));
  for (const model::Category& category : plan.categories) add(category.span, routes::category(plan.id, category.id));
  for (const model::Project& project : plan.projects) add(project.span, routes::project(plan.id, project.id));
  const std::string own = routes::trends(plan.id);
  for (const model::Indicator& indicator : plan.indicators) add(indicator.span, own);
  for (const model::Composite& composite : plan.composites) {
    add(composite.span, routes::composite(plan.id, composite.id));
  }
  for (const model::PlanYear& year : plan.years) add_year(plan, year);
}

void Places::add_year(const model::Plan& plan, const model::PlanYear& year) {
  const std::string of_year = routes::plan_year(plan.id, year.year);
  for (const auto& one : year.observations) add(one.span, page_for(plan, one.project, routes::trends(plan.id)));
  for (const auto& one : year.results) add(one.span, routes::project(plan.id, plan.projects[one.project.value].id));
  for (const auto& one : year.comments) add(one.span, page_for(plan, one.project, routes::comments(plan.id)));
  for (const auto& one : year.changes) add(one.span, routes::changes(plan.id));
  for (const auto& one : year.steps) add(one.span, page_for(plan, one.project, of_year));
  for (const auto& one : year.key_figures) add(one.span, page_for(plan, one.project, routes::figures(plan.id)));
  for (const auto& one : year.tables) add(one.span, page_for(plan, one.project, routes::figures(plan.id)));
  for (const auto& one : year.reported_tallies) add(one.span, of_year);
  for (const auto& one : year.published_differences) add(one.span, of_year);
  for (const auto& one : year.reported_composites) {
    add(one.span, routes::composite(plan.id, plan.composites[one.composite.value].id));
  }
  for (const auto& one : year.audit_notes) add(one.span, routes::audit(plan.id));
}

std::string Places::page_of(const Span& place) const {
  if (!place) return {};
  const auto file = pages_.find(place.source);
  if (file == pages_.end()) return {};
  auto entry = file->second.upper_bound(place.begin);
  if (entry == file->second.begin()) return {};
  return prefix_ + (--entry)->second;
}

}  // namespace ayumi::view
