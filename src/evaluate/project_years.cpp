#include "evaluate/project_years.h"

namespace ayumi::evaluate {
namespace {

using model::Change;
using Status = ProjectYear::Status;

int weight(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::ended:
      return 6;
    case Change::Kind::merged:
      return 5;
    case Change::Kind::added:
      return 4;
    case Change::Kind::expanded:
      return 3;
    case Change::Kind::changed:
      return 2;
    case Change::Kind::renamed:
      return 1;
    case Change::Kind::continued:
      break;
  }
  return 0;
}

// How a project stands when nothing is said in the year after `before`.
ProjectYear carried_on(const ProjectYear& before) {
  ProjectYear now = before;
  now.change = nullptr;
  now.undated = nullptr;
  if (before.active()) {
    now.status = Status::continued;
  } else if (before.status != Status::not_yet) {
    now.status = Status::gone;
  }
  return now;
}

// The years in which the sources list a project count where nothing says that it began or ended.
void keep_to_sources(const model::Project& project, model::FiscalYear year, ProjectYear& now) {
  if (now.status == Status::not_yet && project.since && *project.since <= year) {
    now.status = *project.since == year ? Status::listed : Status::continued;
  }
  if (now.active() && project.until && *project.until < year) now.status = Status::gone;
}

// It shows who is there by this year, and is no event of the year.
void apply_undated(const Change& change, ProjectYear& now) {
  now.undated = &change;
  if (change.kind == Change::Kind::added && !now.active()) now.status = Status::continued;
  const bool left = change.kind == Change::Kind::ended || change.kind == Change::Kind::merged;
  if (left && now.active()) now.status = Status::gone;
}

void apply(const Change& change, ProjectYear& now) {
  if (change.category) now.category = change.category;
  if (change.when == Change::When::unknown) return apply_undated(change, now);
  if (now.change != nullptr && weight(now.change->kind) >= weight(change.kind)) return;
  // Only "new" brings back what isn't there.
  if (!now.active() && now.change == nullptr && change.kind != Change::Kind::added) return;
  now.change = &change;
  now.status = status_of(change.kind);
}

bool decides_presence(Change::Kind kind) {
  return kind == Change::Kind::added || kind == Change::Kind::ended || kind == Change::Kind::merged;
}

// Before the first year: a project whose first word is "new" isn't there yet, all others are.
std::vector<ProjectYear> beginning(const model::Plan& plan) {
  std::vector<ProjectYear> states(plan.projects.size());
  std::vector<bool> decided(plan.projects.size(), false);
  for (std::size_t i = 0; i < states.size(); ++i) {
    states[i].project = {static_cast<std::uint32_t>(i)};
    states[i].category = plan.projects[i].category;
    states[i].status = plan.projects[i].since ? Status::not_yet : Status::continued;
  }
  for (const model::PlanYear& year : plan.years) {
    for (const Change& change : year.changes) {
      const std::size_t project = change.project.value;
      if (decided[project] || !decides_presence(change.kind)) continue;
      decided[project] = true;
      if (change.kind == Change::Kind::added) states[project].status = Status::not_yet;
    }
  }
  return states;
}

// Before the plan's first year only what the sources list is there. One that begins later isn't; of others nobody
// knows.
std::vector<ProjectYear> before_plan(const model::Plan& plan, std::vector<ProjectYear> states, model::FiscalYear year) {
  for (std::size_t i = 0; i < states.size(); ++i) {
    const bool begins_later = states[i].status == Status::not_yet;
    states[i].presence = begins_later ? ProjectYear::Presence::known : ProjectYear::Presence::unknown;
    states[i].status = Status::not_yet;
    keep_to_sources(plan.projects[i], year, states[i]);
  }
  return states;
}

// In the plan's first year only what was there before goes on, and only the data can say so.
void mark_start(const model::Plan& plan, std::vector<ProjectYear>& states) {
  for (ProjectYear& state : states) {
    const auto& since = plan.projects[state.project.value].since;
    const bool is_told = state.change != nullptr || state.undated != nullptr || (since && *since < plan.first);
    const bool is_there = state.status == Status::continued || state.status == Status::listed;
    if (!is_told && is_there) state.status = Status::start;
  }
}

}  // namespace

Status status_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::ended:
      return Status::ended;
    case Change::Kind::merged:
      return Status::merged;
    case Change::Kind::added:
      return Status::added;
    case Change::Kind::expanded:
      return Status::expanded;
    case Change::Kind::changed:
      return Status::changed;
    case Change::Kind::renamed:
      return Status::renamed;
    case Change::Kind::continued:
      break;
  }
  return Status::continued;
}

std::vector<model::FiscalYear> years_of(const model::Plan& plan) {
  std::vector<model::FiscalYear> years;
  for (model::FiscalYear year = plan.first_with_values(); year <= plan.last; year = year.next()) years.push_back(year);
  if (plan.outlook && *plan.outlook > plan.last) years.push_back(*plan.outlook);
  return years;
}

std::vector<std::vector<ProjectYear>> project_years(const model::Plan& plan,
                                                    const std::vector<model::FiscalYear>& years) {
  std::vector<std::vector<ProjectYear>> all;
  std::vector<ProjectYear> states = beginning(plan);
  for (const model::FiscalYear year : years) {
    if (year < plan.first) {
      all.push_back(before_plan(plan, states, year));
      continue;
    }
    for (std::size_t i = 0; i < states.size(); ++i) {
      states[i] = carried_on(states[i]);
      keep_to_sources(plan.projects[i], year, states[i]);
    }
    if (const model::PlanYear* data = plan.find_year(year)) {
      for (const Change& change : data->changes) apply(change, states[change.project.value]);
    }
    if (year == plan.first) mark_start(plan, states);
    all.push_back(states);
  }
  return all;
}

}  // namespace ayumi::evaluate
