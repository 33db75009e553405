#include "evaluate/tally.h"

#include <algorithm>
#include <numeric>

namespace ayumi::evaluate {
namespace {

void count(const Item& item, Tally& tally) {
  switch (item.state) {
    case Item::State::missing:
      ++tally.missing;
      return;
    case Item::State::rated:
      ++tally.bands[item.band->value];
      return;
    case Item::State::unrated:
      break;
  }
  ++tally.unrated;
  if (item.reason) ++tally.reasons[item.reason->value];
}

void add_counts(const std::vector<std::int64_t>& from, std::vector<std::int64_t>& to) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
}

void add_tally(const Tally& from, Tally& to) {
  add_counts(from.bands, to.bands);
  add_counts(from.reasons, to.reasons);
  to.unrated += from.unrated;
  to.missing += from.missing;
  to.projects_without_items += from.projects_without_items;
}

void count_silent_projects(const model::Plan& plan, const std::vector<ProjectYear>& projects, YearTallies& tallies) {
  for (const ProjectYear& project : projects) {
    if (!project.active() || !plan.projects[project.project.value].indicators.empty()) continue;
    ++tallies.all.projects_without_items;
    if (project.category) ++tallies.categories[project.category->value].projects_without_items;
  }
}

std::int64_t count_without_category(const std::vector<ProjectYear>& projects) {
  return std::count_if(projects.begin(), projects.end(),
                       [](const ProjectYear& project) { return project.active() && !project.category; });
}

}  // namespace

Tally empty_tally(const model::Plan& plan) {
  Tally tally;
  tally.bands.resize(plan.scheme.bands.size());
  tally.reasons.resize(plan.scheme.reasons.size());
  return tally;
}

YearTallies no_items(const model::Plan& plan) {
  return {empty_tally(plan), std::vector<Tally>(plan.categories.size(), empty_tally(plan))};
}

void complete(const model::Plan& plan, Tally& tally) {
  tally.rated = std::accumulate(tally.bands.begin(), tally.bands.end(), std::int64_t{0});
  tally.total = tally.rated + tally.unrated;
  tally.share_base = plan.share_base == model::Plan::ShareBase::all_items ? tally.total : tally.rated;
  tally.on_track = 0;
  for (std::size_t i = 0; i < tally.bands.size(); ++i) {
    if (plan.scheme.bands[i].track == model::Band::Track::on) tally.on_track += tally.bands[i];
  }
}

YearTallies count_items(const model::Plan& plan, const std::vector<Item>& items,
                        const std::vector<ProjectYear>& projects) {
  YearTallies tallies = no_items(plan);
  for (const Item& item : items) {
    count(item, tallies.all);
    const auto& category =
        item.project ? projects[item.project->value].category : plan.indicators[item.indicator.value].category;
    if (category) count(item, tallies.categories[category->value]);
  }
  count_silent_projects(plan, projects, tallies);
  complete(plan, tallies.all);
  // Children stand behind their parents, so from the back every category is whole before it is added to the one above.
  for (std::size_t i = plan.categories.size(); i-- > 0;) {
    complete(plan, tallies.categories[i]);
    if (plan.categories[i].parent)
      add_tally(tallies.categories[i], tallies.categories[plan.categories[i].parent->value]);
  }
  // A project that the data put nowhere may belong anywhere.
  const std::int64_t without_category = count_without_category(projects);
  for (Tally& category : tallies.categories) category.projects_without_items += without_category;
  return tallies;
}

std::optional<Rational> Tally::share(std::int64_t count) const {
  return Rational::quotient(Rational(count) * Rational(100), share_base);
}

}  // namespace ayumi::evaluate
