#include <algorithm>

#include "view/chart_view.h"
#include "view/composite_tile.h"
#include "view/dashboard_view.h"
#include "view/plan_pages.h"
#include "view/project_view.h"
#include "view/routes.h"
#include "view/tally_row.h"
#include "view/tally_view.h"

namespace ayumi::view {

namespace {

// New, expanded, changed, renamed, merged and ended projects; continued ones are nothing to tell.
std::vector<HistoryEntry> notable_changes(const PlanContext& context, const evaluate::YearFigures& year) {
  std::vector<HistoryEntry> entries;
  for (const evaluate::ProjectYear& project : year.projects) {
    if (project.change == nullptr || project.status == evaluate::ProjectYear::Status::continued) continue;
    HistoryEntry entry = history_entry(context, year.year, project);
    if (entry.into.empty()) entry.into_path = "";
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

YearOverview year_overview(const PlanContext& context, const evaluate::YearFigures& year) {
  YearOverview view;
  view.year = year_label(context, year.year);
  view.headline = headline(context, year);
  view.tally = tally_table(context, year);
  view.chart = ratings_chart(context, "chart-ratings");
  view.indicators = own_tiles(context, year);
  const auto is_observed = [](const evaluate::Item& item) { return !item.project && item.observation != nullptr; };
  if (std::none_of(year.items.begin(), year.items.end(), is_observed)) view.indicators.clear();
  if (!view.indicators.empty()) view.indicators_title = indicators_title(context);
  if (std::any_of(year.composites.begin(), year.composites.end(), is_known)) {
    view.composites_title = composites_title(context);
    view.composites = tile_groups(context, year);
  }
  if (year.data != nullptr) {
    for (const model::ProjectIndex pick : year.data->picks) {
      view.picks.push_back(project_card(context, year, pick));
    }
  }
  view.changes = notable_changes(context, year);
  view.is_outlook = year.year > context.plan.last;
  view.has_data = year.data != nullptr;
  return view;
}

PlanSummary plan_summary(const PlanContext& context) {
  PlanSummary summary;
  summary.title = context.wording.text(context.plan.title);
  summary.description = context.wording.blocks(context.plan.description);
  summary.path = routes::plan(context.plan.id);
  summary.period = context.wording.period(context.plan.first, context.plan.last);
  if (const evaluate::YearFigures* latest = context.figures.latest()) summary.headline = headline(context, *latest);
  summary.chart = ratings_chart(context, "chart-" + context.plan.id);
  if (summary.chart) summary.ratings = tally_columns(context);
  for (std::uint32_t i = 0; i < context.plan.composites.size(); ++i) {
    summary.composites.push_back(latest_tile(context, {i}));
  }
  return summary;
}

}  // namespace ayumi::view
