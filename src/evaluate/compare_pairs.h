// What two editions of a plan have in common, and where the differences between them are gathered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evaluate/compare.h"

namespace ayumi::evaluate {

struct ProjectPair {
  model::ProjectIndex before{};
  model::ProjectIndex after{};
};

// Of a project that both have, or the plan's own.
struct IndicatorPair {
  std::optional<model::ProjectIndex> project_before;
  std::optional<model::ProjectIndex> project_after;
  model::IndicatorIndex before{};
  model::IndicatorIndex after{};
};

struct YearPair {
  const YearFigures* before = nullptr;
  const YearFigures* after = nullptr;
};

struct PlanPair {
  const PlanFigures& before;
  const PlanFigures& after;
  std::vector<ProjectPair> projects;  // in the order of the later edition
  std::vector<IndicatorPair> indicators;
  std::vector<YearPair> years;  // with figures in both

  const model::Plan& plan_before() const { return *before.plan; }
  const model::Plan& plan_after() const { return *after.plan; }
};

PlanPair pair_up(const PlanFigures& before, const PlanFigures& after);

// Does this edition say anything of that year but what becomes of the projects in it?
bool has_figures(const YearFigures& year);

// The position of the thing with that id; nullopt: there is none.
template <class T>
std::optional<model::Index<T>> find_id(const std::vector<T>& all, const std::string& id) {
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].id == id) return model::Index<T>{i};
  }
  return std::nullopt;
}

// A difference with everything that follows from where it is, but for its place.
Difference difference_of(Difference::Kind kind, const model::Plan& plan, const Subject& subject);

using Differences = std::vector<Difference>;

// One part of the comparison each.
void compare_years(const PlanFigures& before, const PlanFigures& after, Differences& found);
void compare_projects(const PlanPair& pair, Differences& found);
void compare_indicators(const PlanPair& pair, Differences& found);
void compare_targets(const PlanPair& pair, Differences& found);
void compare_scheme(const PlanPair& pair, Differences& found);
void compare_values(const PlanPair& pair, Differences& found);
void compare_stated(const PlanPair& pair, Differences& found);
void compare_ratings(const PlanPair& pair, Differences& found);
void compare_composites(const PlanPair& pair, Differences& found);
void compare_tallies(const PlanPair& pair, Differences& found);
void compare_texts(const PlanPair& pair, Differences& found);
void compare_site_texts(const model::Site& before, const model::Site& after, Differences& found);
void compare_narratives(const Edition& before, const Edition& after, Differences& found);

}  // namespace ayumi::evaluate
