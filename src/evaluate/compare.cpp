#include "evaluate/compare.h"

#include <algorithm>
#include <set>

#include "evaluate/compare_pairs.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using Side = Difference::Side;

const PlanFigures* find_plan(const Figures& figures, const std::string& id) {
  const auto found = std::find_if(figures.plans.begin(), figures.plans.end(),
                                  [&](const PlanFigures& plan) { return plan.plan->id == id; });
  return found != figures.plans.end() ? &*found : nullptr;
}

// The folders of the narratives about projects that have a new id.
void add_moved(const PlanPair& pair, MovedFolders& moved) {
  const std::string folder = "plans/" + pair.plan_after().id + "/projects/";
  for (const ProjectPair& project : pair.projects) {
    const std::string& old = pair.plan_before().projects[project.before.value].id;
    const std::string& now = pair.plan_after().projects[project.after.value].id;
    if (old != now) moved.emplace(folder + old, folder + now);
  }
}

void compare_plans(const PlanFigures& before, const PlanFigures& after, MovedFolders& moved, Differences& found) {
  const PlanPair pair = pair_up(before, after);
  add_moved(pair, moved);
  compare_years(before, after, found);
  for (const auto compare_part :
       {compare_settings, compare_projects, compare_project_parts, compare_roadmaps, compare_schedules,
        compare_indicators, compare_scheme, compare_targets, compare_values, compare_breakdowns, compare_stated,
        compare_ratings, compare_composites, compare_tallies, compare_sources, compare_texts}) {
    compare_part(pair, found);
  }
}

void only_in(const PlanFigures& figures, Side side, Differences& found) {
  const Kind kind = side == Side::after ? Kind::plan_added : Kind::plan_gone;
  Difference difference = difference_of(kind, *figures.plan, {});
  difference.subject = name_of(figures.plan->title);
  difference.place = figures.plan->span;
  difference.side = side;
  found.push_back(std::move(difference));
}

}  // namespace

std::vector<Difference> compare(const Edition& before, const Edition& after) {
  Differences found;
  MovedFolders moved;
  compare_site_texts(before.site, after.site, found);
  compare_glossary(before.site, after.site, found);
  std::set<std::string> ids;
  for (const PlanFigures& plan : before.figures.plans) ids.insert(plan.plan->id);
  for (const PlanFigures& plan : after.figures.plans) ids.insert(plan.plan->id);
  for (const std::string& id : ids) {
    const PlanFigures* const old = find_plan(before.figures, id);
    const PlanFigures* const now = find_plan(after.figures, id);
    if (old == nullptr) {
      only_in(*now, Side::after, found);
    } else if (now == nullptr) {
      only_in(*old, Side::before, found);
    } else {
      compare_plans(*old, *now, moved, found);
    }
  }
  compare_narratives(before, after, moved, found);
  std::stable_sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) {
    return std::tie(a.plan, a.kind) < std::tie(b.plan, b.kind);
  });
  return found;
}

}  // namespace ayumi::evaluate
