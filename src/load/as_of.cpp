#include "load/as_of.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/remove_narratives.h"
#include "load/remove_projects.h"

namespace ayumi::load {

namespace {

using model::FiscalYear;

constexpr std::string_view kPlans = "plans/";

// The year of the next plan's chart is told with the plan's last one.
bool is_later(const model::Plan& plan, FiscalYear one, FiscalYear year) {
  const bool is_outlook = plan.outlook && *plan.outlook == one && !(year < plan.last);
  return year < one && !is_outlook;
}

// Which projects are first heard of after that year: a change says that they were added then, or the sources list them
// since.
std::vector<bool> appearing_after(const model::Plan& plan, FiscalYear year) {
  std::vector<bool> appear(plan.projects.size());
  for (std::size_t i = 0; i < appear.size(); ++i) appear[i] = plan.projects[i].since && year < *plan.projects[i].since;
  for (const model::PlanYear& one : plan.years) {
    if (!is_later(plan, one.year, year)) continue;
    for (const model::Change& change : one.changes) {
      const bool is_new = change.kind == model::Change::Kind::added && change.when == model::Change::When::this_year;
      if (is_new) appear[change.project.value] = true;
    }
  }
  return appear;
}

void cut_after(model::Plan& plan, FiscalYear year, std::set<std::string>& gone) {
  const std::vector<bool> appear = appearing_after(plan, year);
  for (std::size_t i = 0; i < appear.size(); ++i) {
    if (appear[i]) gone.insert(narrative_folder(plan, plan.projects[i]));
  }
  const ProjectPositions positions(plan.projects, [&](const model::Project& project) {
    return appear[static_cast<std::size_t>(&project - plan.projects.data())];
  });
  std::erase_if(plan.years, [&](const model::PlanYear& one) { return is_later(plan, one.year, year); });
  remove_projects(plan, positions);
  for (model::Project& project : plan.projects) {
    std::erase_if(project.new_names, [&](const model::NewName& name) { return year < name.from; });
  }
  if (plan.outlook && year < plan.last) plan.outlook.reset();
}

// Of "plans/area/projects/x/2024", 2024; nullopt for a narrative that is about no year.
std::optional<FiscalYear> year_of(std::string_view key) {
  const std::string_view name = key.substr(key.rfind('/') + 1);
  const bool is_number = name.size() == 4 && name.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number && key.starts_with(kPlans) ? model::parse_fiscal_year(name) : std::nullopt;
}

}  // namespace

void cut_after(model::Site& site, FiscalYear year) {
  std::set<std::string> gone;
  for (const model::Plan& plan : site.plans) {
    if (year < plan.first_with_values()) gone.insert(narrative_folder(plan));
  }
  std::erase_if(site.plans, [&](const model::Plan& plan) { return year < plan.first_with_values(); });
  for (model::Plan& plan : site.plans) cut_after(plan, year, gone);
  std::erase_if(site.narratives, [&](const model::Narrative& narrative) {
    const auto about = year_of(narrative.key);
    return about && year < *about;
  });
  remove_narratives(site, gone);
}

}  // namespace ayumi::load
