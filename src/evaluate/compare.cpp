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

void compare_plans(const PlanFigures& before, const PlanFigures& after, Differences& found) {
  const PlanPair pair = pair_up(before, after);
  compare_years(before, after, found);
  compare_projects(pair, found);
  compare_indicators(pair, found);
  compare_scheme(pair, found);
  compare_targets(pair, found);
  compare_values(pair, found);
  compare_stated(pair, found);
  compare_ratings(pair, found);
  compare_composites(pair, found);
  compare_tallies(pair, found);
  compare_texts(pair, found);
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
  compare_site_texts(before.site, after.site, found);
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
      compare_plans(*old, *now, found);
    }
  }
  compare_narratives(before, after, found);
  std::stable_sort(found.begin(), found.end(), [](const Difference& a, const Difference& b) {
    return std::tie(a.plan, a.kind) < std::tie(b.plan, b.kind);
  });
  return found;
}

}  // namespace ayumi::evaluate
