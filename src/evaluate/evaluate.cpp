#include "evaluate/evaluate.h"

#include <algorithm>
#include <iterator>

#include "base/parallel.h"
#include "evaluate/audit.h"
#include "evaluate/composite.h"
#include "evaluate/items.h"
#include "evaluate/project_years.h"
#include "evaluate/shown_tally.h"
#include "evaluate/slips.h"
#include "evaluate/tally.h"

namespace ayumi::evaluate {
namespace {

// The items of the plan's own indicators and of all projects, shared out over the workers and joined in this order.
void add_items(const ItemInputs& inputs, unsigned workers, std::vector<YearFigures>& years, Diagnostics& diagnostics) {
  struct Slot {
    std::vector<std::vector<Item>> years;
    Diagnostics diagnostics;
  };
  std::vector<Slot> slots(inputs.plan.projects.size() + 1);
  parallel_for(slots.size(), workers, [&](std::size_t i) {
    std::optional<model::ProjectIndex> project;
    if (i > 0) project = model::ProjectIndex{static_cast<std::uint32_t>(i - 1)};
    slots[i].years = items_of(inputs, project, slots[i].diagnostics);
  });
  std::vector<std::size_t> counts(years.size());
  for (const Slot& slot : slots) {
    for (std::size_t i = 0; i < slot.years.size(); ++i) counts[i] += slot.years[i].size();
  }
  for (std::size_t i = 0; i < years.size(); ++i) years[i].items.reserve(counts[i]);
  for (Slot& slot : slots) {
    for (std::size_t i = 0; i < slot.years.size(); ++i) {
      years[i].items.insert(years[i].items.end(), std::make_move_iterator(slot.years[i].begin()),
                            std::make_move_iterator(slot.years[i].end()));
    }
    diagnostics.append(std::move(slot.diagnostics));
    slot = {};
  }
}

// Of a year that no data have come to yet, nobody has said who is there.
bool has_project_count(const model::Plan& plan, const YearFigures& year) {
  if (plan.is_before_plan(year.year)) return false;
  if (year.data != nullptr || year.year == plan.first) return true;
  return std::any_of(plan.years.begin(), plan.years.end(),
                     [&](const model::PlanYear& data) { return year.year < data.year && data.year <= plan.last; });
}

// Of a year before the plan only what was reported is shown.
void add_tallies(const model::Plan& plan, YearFigures& year) {
  const bool counts = !plan.is_before_plan(year.year);
  YearTallies tallies = counts ? count_items(plan, year.items, year.projects) : no_items(plan);
  year.computed = std::move(tallies.all);
  year.shown = shown_tally(plan, year.computed, reported_tally(year.data, std::nullopt));
  for (std::uint32_t i = 0; i < plan.categories.size(); ++i) {
    CategoryTally category;
    category.category = {i};
    category.computed = std::move(tallies.categories[i]);
    category.shown = shown_tally(plan, category.computed, reported_tally(year.data, category.category));
    year.categories.push_back(std::move(category));
  }
  if (!has_project_count(plan, year)) return;
  year.active_projects = std::count_if(year.projects.begin(), year.projects.end(),
                                       [](const ProjectYear& project) { return project.active(); });
}

// A year of the plan isn't compared with one before it, which the plan hasn't rated.
void add_points(const model::Plan& plan, std::vector<YearFigures>& years) {
  for (std::size_t i = 1; i < years.size(); ++i) {
    if (years[i].year != years[i - 1].year.next() || plan.is_before_plan(years[i - 1].year)) continue;
    years[i].on_track_points = on_track_points(years[i - 1].shown, years[i].shown);
    for (CategoryTally& category : years[i].categories) {
      category.on_track_points =
          on_track_points(years[i - 1].categories[category.category.value].shown, category.shown);
    }
  }
}

PlanFigures evaluate_plan(const model::Plan& plan, model::CalendarDate today, unsigned workers,
                          Diagnostics& diagnostics) {
  PlanFigures figures;
  figures.plan = &plan;
  const std::vector<model::FiscalYear> fiscal_years = years_of(plan);
  const ItemInputs inputs{plan, ObservationIndex(plan), project_years(plan, fiscal_years)};
  figures.years.resize(fiscal_years.size());
  for (std::size_t i = 0; i < fiscal_years.size(); ++i) {
    figures.years[i].year = fiscal_years[i];
    figures.years[i].data = plan.find_year(fiscal_years[i]);
    figures.years[i].projects = inputs.projects[i];
  }
  add_items(inputs, workers, figures.years, diagnostics);
  for (YearFigures& year : figures.years) add_tallies(plan, year);
  add_points(plan, figures.years);
  add_composites(plan, figures.years);
  figures.audit = audit(figures, diagnostics);
  check_slips(figures, today, workers, diagnostics);
  return figures;
}

}  // namespace

Figures evaluate(const model::Site& site, model::CalendarDate today, unsigned workers, Diagnostics& diagnostics) {
  Figures figures;
  for (const model::Plan& plan : site.plans) {
    figures.plans.push_back(evaluate_plan(plan, today, workers, diagnostics));
  }
  return figures;
}

}  // namespace ayumi::evaluate
