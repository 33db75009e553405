#include "evaluate/compare_pairs.h"

#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

void pair_indicators(PlanPair& pair, std::optional<model::ProjectIndex> before,
                     std::optional<model::ProjectIndex> after) {
  const std::vector<model::Indicator>& old = pair.plan_before().indicators_of(before);
  const std::vector<model::Indicator>& now = pair.plan_after().indicators_of(after);
  for (std::uint32_t i = 0; i < now.size(); ++i) {
    if (const auto found = find_id(old, now[i].id)) pair.indicators.push_back({before, after, *found, {i}});
  }
}

}  // namespace

bool has_figures(const YearFigures& year) {
  const model::PlanYear* const data = year.data;
  return data != nullptr &&
         !(data->observations.empty() && data->reported_tallies.empty() && data->reported_composites.empty() &&
           data->key_figures.empty() && data->tables.empty() && data->results.empty());
}

PlanPair pair_up(const PlanFigures& before, const PlanFigures& after) {
  PlanPair pair{before, after, {}, {}, {}};
  const std::vector<model::Project>& projects = after.plan->projects;
  for (std::uint32_t i = 0; i < projects.size(); ++i) {
    if (const auto found = find_id(before.plan->projects, projects[i].id)) pair.projects.push_back({*found, {i}});
  }
  pair_indicators(pair, std::nullopt, std::nullopt);
  for (const ProjectPair& project : pair.projects) pair_indicators(pair, project.before, project.after);
  for (const YearFigures& year : after.years) {
    const YearFigures* const other = before.find_year(year.year);
    if (other != nullptr && has_figures(*other) && has_figures(year)) pair.years.push_back({other, &year});
  }
  return pair;
}

Difference difference_of(Difference::Kind kind, const model::Plan& plan, const Subject& subject) {
  Difference difference;
  difference.kind = kind;
  difference.plan = plan.id;
  if (subject.project) difference.project = plan.projects[subject.project->value].id;
  if (subject.indicator) difference.indicator = plan.indicator(subject.project, *subject.indicator).id;
  difference.year = subject.year;
  difference.subject = name_of(plan, subject);
  return difference;
}

}  // namespace ayumi::evaluate
