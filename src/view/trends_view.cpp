#include <algorithm>
#include <map>
#include <utility>

#include "view/chart_view.h"
#include "view/composite_tile.h"
#include "view/dashboard_view.h"
#include "view/differing.h"
#include "view/item_notes.h"
#include "view/plan_pages.h"
#include "view/routes.h"
#include "view/tally_view.h"

namespace ayumi::view {

namespace {

TrendRow trend_row(const PlanContext& context, const evaluate::YearFigures& year) {
  TrendRow row;
  row.year = year_label(context, year.year);
  row.tally = tally_row(context, year, std::nullopt);
  row.source = source_id(year.shown);
  if (year.active_projects) {
    row.active_projects = context.wording.grouped(std::to_string(*year.active_projects));
  }
  row.stated_projects = row.tally.projects;
  return row;
}

// Of the years before the plan only those that anything is known of.
bool has_column(const PlanContext& context, const evaluate::YearFigures& year) {
  if (!context.plan.is_before_plan(year.year)) return year.year <= context.plan.last;
  return !year.items.empty() || year.shown.source != evaluate::ShownTally::Source::none || year.shown.projects ||
         std::any_of(year.composites.begin(), year.composites.end(), is_known);
}

// A row of the matrix; nullopt for an indicator that no year has data for.
std::optional<MatrixRow> matrix_row(const PlanContext& context, model::ProjectIndex project,
                                    model::IndicatorIndex indicator) {
  MatrixRow row;
  bool any = false;
  for (const evaluate::YearFigures& year : context.figures.years) {
    if (!has_column(context, year)) continue;
    const evaluate::Item* item = year.find(project, indicator);
    const bool observed = item != nullptr && item->observation != nullptr;
    any = any || observed;
    MatrixCell& cell = row.cells.emplace_back();
    cell.there = observed || year.projects[project.value].may_be_active();
    cell.rating = ready_chip(context, item);
    if (item != nullptr) cell.actual = actual_html(context, *item);
  }
  if (!any) return std::nullopt;
  row.project = context.wording.text(name_in(context, project, latest_year(context.figures).year));
  row.path = routes::project(context.plan.id, context.project(project).id);
  row.indicator = context.wording.text(context.project(project).indicators[indicator.value].name);
  return row;
}

// In the latest year, as on the cards.
std::optional<model::CategoryIndex> top_of(const PlanContext& context, std::uint32_t project) {
  const evaluate::YearFigures* const latest = context.figures.latest();
  std::optional<model::CategoryIndex> top =
      latest != nullptr ? latest->projects[project].category : context.plan.projects[project].category;
  while (top && context.category(*top).parent) top = context.category(*top).parent;
  return top;
}

// The plan's own indicators; without rows where none has data.
MatrixGroup own_group(const PlanContext& context) {
  MatrixGroup group{indicators_title(context), "plan-matrix", "plan", {}};
  if (!context.plan.composites.empty()) group.name = escape(context.words().get("trends.own_indicators"));
  for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
    MatrixRow row{context.wording.text(context.plan.indicators[i].name), indicator_page(context, {i}), {}, {}};
    bool any = false;
    for (const evaluate::YearFigures& year : context.figures.years) {
      if (!has_column(context, year)) continue;
      const evaluate::Item* const item = year.find(std::nullopt, {i});
      const bool observed = item != nullptr && item->observation != nullptr;
      any = any || observed;
      MatrixCell& cell = row.cells.emplace_back();
      cell.rating = ready_chip(context, item);
      if (!observed) continue;
      cell.actual = value_html(context, *item);
      if (cell.actual.empty() && context.plan.scheme.bands.empty()) cell.actual = no_value(context, *item);
      ShownRate rate = shown_rate(context, *item);
      cell.rate = std::move(rate.html);
      cell.differs = std::move(rate.differs);
    }
    if (any) group.rows.push_back(std::move(row));
  }
  return group;
}

// "1/3", since values of other members don't compare; empty where all counted.
std::string partly_counted(const PlanContext& context, const evaluate::CompositeFigures& composite) {
  if (!composite.value || composite.counted == static_cast<std::int64_t>(composite.members.size())) return {};
  return context.words().fill("trends.counted",
                              {{"counted", context.wording.grouped(std::to_string(composite.counted))},
                               {"members", context.wording.grouped(std::to_string(composite.members.size()))}});
}

MatrixGroup composite_group(const PlanContext& context) {
  MatrixGroup group{composites_title(context), "composites-matrix", "composites", {}};
  for (std::uint32_t i = 0; i < context.plan.composites.size(); ++i) {
    const model::Composite& composite = context.plan.composites[i];
    MatrixRow row{context.wording.text(composite.name), routes::composite(context.plan.id, composite.id), {}, {}};
    for (const evaluate::YearFigures& year : context.figures.years) {
      if (!has_column(context, year)) continue;
      ShownComposite value = shown_value(context, year, year.composites[i]);
      MatrixCell& cell = row.cells.emplace_back();
      cell.rating = ready_chip(context, nullptr);
      cell.actual = escape(value.text);
      cell.differs = std::move(value.differs);
      cell.counted = partly_counted(context, year.composites[i]);
      if (!cell.counted.empty()) cell.counted_in_words = counted(context, year.composites[i]);
    }
    group.rows.push_back(std::move(row));
  }
  return group;
}

std::vector<MatrixGroup> matrix(const PlanContext& context) {
  std::map<std::uint32_t, MatrixGroup> groups;  // by top category; without one: behind the others
  const auto none = static_cast<std::uint32_t>(context.plan.categories.size());
  for (std::uint32_t p = 0; p < context.plan.projects.size(); ++p) {
    const std::optional<model::CategoryIndex> top = top_of(context, p);
    for (std::uint32_t i = 0; i < context.plan.projects[p].indicators.size(); ++i) {
      std::optional<MatrixRow> row = matrix_row(context, {p}, {i});
      if (!row) continue;
      MatrixGroup& group = groups[top ? top->value : none];
      if (group.rows.empty()) {
        group.name = top ? category_name(context, *top) : escape(context.words().get("views.no_field"));
        group.anchor = category_anchor(context, "matrix", top);
      }
      group.rows.push_back(std::move(*row));
    }
  }
  std::vector<MatrixGroup> ordered;
  for (MatrixGroup group : {composite_group(context), own_group(context)}) {
    if (!group.rows.empty()) ordered.push_back(std::move(group));
  }
  for (auto& [category, group] : groups) ordered.push_back(std::move(group));
  return ordered;
}

}  // namespace

TrendsView trends_view(const PlanContext& context) {
  TrendsView view;
  for (const evaluate::YearFigures& year : context.figures.years) {
    if (!has_column(context, year)) continue;
    view.rows.push_back(trend_row(context, year));
    view.years.push_back(year_label(context, year.year));
  }
  view.columns = tally_columns(context);
  view.on_track_bands = on_track_bands(context);
  view.ratings_chart = ratings_chart(context, "chart-ratings");
  view.share_chart = share_chart(context, "chart-share");
  view.projects_chart = projects_chart(context, "chart-projects");
  view.matrix = matrix(context);
  return view;
}

}  // namespace ayumi::view
