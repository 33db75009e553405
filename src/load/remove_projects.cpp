#include "load/remove_projects.h"

namespace ayumi::load {

namespace {

class Remover {
 public:
  explicit Remover(const ProjectPositions& positions) : positions_(positions) {}

  template <class Entry>
  void take_out(std::vector<Entry>& entries) {
    std::erase_if(entries, [this](const Entry& entry) { return positions_.is_gone(entry.project); });
    for (Entry& entry : entries) positions_.move(entry.project);
  }

  void take_out(model::PlanYear& year) {
    take_out(year.observations);
    take_out(year.results);
    take_out(year.comments);
    std::erase_if(year.changes, [this](const model::Change& change) { return positions_.is_gone(change.into); });
    take_out(year.changes);
    for (model::Change& change : year.changes) positions_.move(change.into);
    take_out(year.steps);
    take_out(year.key_figures);
    take_out(year.tables);
    take_out(year.schedules);
    std::erase_if(year.picks, [this](model::ProjectIndex pick) { return positions_.is_gone(pick); });
    for (model::ProjectIndex& pick : year.picks) positions_.move(pick);
  }

 private:
  const ProjectPositions& positions_;
};

}  // namespace

ProjectPositions::ProjectPositions(const std::vector<model::Project>& projects,
                                   const std::function<bool(const model::Project&)>& is_to_go) {
  std::uint32_t next = 0;
  for (const model::Project& project : projects) {
    after_.push_back(is_to_go(project) ? std::nullopt : std::optional(model::ProjectIndex{next++}));
  }
}

void remove_projects(model::Plan& plan, const ProjectPositions& positions) {
  Remover remover(positions);
  for (model::PlanYear& year : plan.years) remover.take_out(year);
  for (model::Composite& composite : plan.composites) remover.take_out(composite.members);
  std::vector<model::Project> kept;
  for (std::uint32_t i = 0; i < plan.projects.size(); ++i) {
    if (!positions.is_gone(model::ProjectIndex{i})) kept.push_back(std::move(plan.projects[i]));
  }
  plan.projects = std::move(kept);
}

}  // namespace ayumi::load
