// Takes projects out of a plan with all that is about them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/plan.h"

namespace ayumi::load {

// Positions of projects before and after some are gone.
class ProjectPositions {
 public:
  ProjectPositions(const std::vector<model::Project>& projects,
                   const std::function<bool(const model::Project&)>& is_to_go);

  bool is_gone(model::ProjectIndex project) const { return !after_[project.value]; }
  bool is_gone(const std::optional<model::ProjectIndex>& project) const { return project && is_gone(*project); }
  // Of one that stays.
  void move(model::ProjectIndex& project) const { project = *after_[project.value]; }
  void move(std::optional<model::ProjectIndex>& project) const {
    if (project) move(*project);
  }

 private:
  std::vector<std::optional<model::ProjectIndex>> after_;
};

// What is about a project that goes, goes with it: values, results, comments, key figures, members of composites, and
// that another was merged into it.
void remove_projects(model::Plan& plan, const ProjectPositions& positions);

}  // namespace ayumi::load
