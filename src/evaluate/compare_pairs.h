// What two editions of a plan have in common, and where the differences between them are gathered.
#pragma once

#include <map>
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

// One that only one edition has, of a project that both have or the plan's own.
struct LoneIndicator {
  std::optional<model::ProjectIndex> project;
  model::IndicatorIndex indicator{};
};

struct YearPair {
  const YearFigures* before = nullptr;
  const YearFigures* after = nullptr;
};

// Projects and indicators are the same by their ids; of those left over, by their names (an indicator's with its unit),
// where either edition has just one of that name: such a one has a new id.
struct PlanPair {
  const PlanFigures& before;
  const PlanFigures& after;
  std::vector<ProjectPair> projects;                         // in the order of the later edition
  std::vector<std::optional<model::ProjectIndex>> after_of;  // of each project of the former edition
  std::vector<model::ProjectIndex> projects_added;
  std::vector<model::ProjectIndex> projects_gone;
  std::vector<IndicatorPair> indicators;
  std::vector<LoneIndicator> indicators_added;
  std::vector<LoneIndicator> indicators_gone;
  std::vector<YearPair> years;  // with figures in both

  const model::Plan& plan_before() const { return *before.plan; }
  const model::Plan& plan_after() const { return *after.plan; }
  // The later edition's position of a project of the former one; nullopt for none, or where it is gone.
  std::optional<model::ProjectIndex> in_after(const std::optional<model::ProjectIndex>& project) const {
    return project ? after_of[project->value] : std::nullopt;
  }
};

PlanPair pair_up(const PlanFigures& before, const PlanFigures& after);

// Does this edition say anything of that year but what becomes of the projects in it?
bool has_figures(const YearFigures& year);

// The position of the thing with that id in a short list; nullopt: there is none.
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

// Of the former edition's narratives about projects with a new id, the later folder by the former one:
// "plans/area/projects/x".
using MovedFolders = std::map<std::string, std::string>;

// One part of the comparison each.
void compare_years(const PlanFigures& before, const PlanFigures& after, Differences& found);
void compare_settings(const PlanPair& pair, Differences& found);
void compare_projects(const PlanPair& pair, Differences& found);
void compare_project_parts(const PlanPair& pair, Differences& found);
void compare_roadmaps(const PlanPair& pair, Differences& found);
void compare_schedules(const PlanPair& pair, Differences& found);
void compare_indicators(const PlanPair& pair, Differences& found);
void compare_targets(const PlanPair& pair, Differences& found);
void compare_scheme(const PlanPair& pair, Differences& found);
void compare_values(const PlanPair& pair, Differences& found);
void compare_breakdowns(const PlanPair& pair, Differences& found);
void compare_stated(const PlanPair& pair, Differences& found);
void compare_ratings(const PlanPair& pair, Differences& found);
void compare_composites(const PlanPair& pair, Differences& found);
void compare_tallies(const PlanPair& pair, Differences& found);
void compare_sources(const PlanPair& pair, Differences& found);
void compare_texts(const PlanPair& pair, Differences& found);
void compare_site_texts(const model::Site& before, const model::Site& after, Differences& found);
void compare_glossary(const model::Site& before, const model::Site& after, Differences& found);
void compare_narratives(const Edition& before, const Edition& after, const MovedFolders& moved, Differences& found);

}  // namespace ayumi::evaluate
