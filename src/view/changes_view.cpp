// Projects that came, changed and went, and the chart of the next plan year.
#include <array>

#include "evaluate/project_years.h"
#include "view/differing.h"
#include "view/plan_pages.h"
#include "view/project_view.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using Status = evaluate::ProjectYear::Status;

constexpr std::array kTold{Status::added,   Status::expanded, Status::changed,
                           Status::renamed, Status::merged,   Status::ended};

ChangeGroup change_group(const PlanContext& context, const evaluate::YearFigures& year, Status status) {
  ChangeGroup group{status_info(context, status), {}};
  for (const evaluate::ProjectYear& project : year.projects) {
    if (project.status != status || project.change == nullptr) continue;
    HistoryEntry entry = history_entry(context, year.year, project);
    const Html name = entry.name;
    group.entries.push_back(
        {name, routes::project(context.plan.id, context.project(project.project).id), std::move(entry)});
  }
  return group;
}

// Of all years together: none of them is when it happened.
ChangeGroup undated_group(const PlanContext& context, Status status) {
  ChangeGroup group{status_info(context, status), {}};
  for (const evaluate::YearFigures& year : context.figures.years) {
    for (const evaluate::ProjectYear& project : year.projects) {
      if (project.undated == nullptr || evaluate::status_of(project.undated->kind) != status) continue;
      HistoryEntry entry = undated_entry(context, year.year, *project.undated);
      const Html name = entry.name;
      group.entries.push_back(
          {name, routes::project(context.plan.id, context.project(project.project).id), std::move(entry)});
    }
  }
  return group;
}

ChangeYear undated_changes(const PlanContext& context) {
  ChangeYear view;
  view.year = undated_label(context);
  for (const Status status : kTold) {
    ChangeGroup group = undated_group(context, status);
    if (!group.entries.empty()) view.groups.push_back(std::move(group));
  }
  return view;
}

evaluate::FigureName project_count(model::FiscalYear year) {
  return {
      evaluate::FigureName::Kind::project_count, {year, std::nullopt, std::nullopt, std::nullopt}, "", std::nullopt};
}

std::string number_text(const PlanContext& context, std::int64_t number) {
  return context.wording.grouped(std::to_string(number));
}

Html category_heading(const PlanContext& context, std::optional<model::CategoryIndex> index) {
  return index ? category_name(context, *index) : Html();
}

OutlookRow outlook_row(const PlanContext& context, const evaluate::YearFigures& year, const model::Change& change) {
  const model::Project& project = context.project(change.project);
  const std::optional<model::CategoryIndex> category = change.category;  // what the chart itself says
  const HistoryEntry entry = history_entry(context, year.year, year.projects[change.project.value]);
  OutlookRow row;
  row.number = change.number;
  row.category = category_heading(context, category);
  row.name = entry.name;
  row.path = routes::project(context.plan.id, project.id);
  row.status = entry.status;
  row.into = entry.into;
  row.into_path = entry.into_path;
  row.text = entry.text;
  row.note = entry.note;
  return row;
}

}  // namespace

std::vector<ChangeYear> change_years(const PlanContext& context) {
  std::vector<ChangeYear> years;
  for (const evaluate::YearFigures& year : context.figures.years) {
    if (context.plan.is_before_plan(year.year)) continue;
    ChangeYear view;
    view.year = year_label(context, year.year);
    if (!year.active_projects && !year.shown.projects) continue;  // nothing is known of it
    if (year.active_projects) view.active_projects = number_text(context, *year.active_projects);
    if (year.shown.projects) view.stated_projects = number_text(context, *year.shown.projects);
    for (const Status status : kTold) {
      ChangeGroup group = change_group(context, year, status);
      if (!group.entries.empty()) view.groups.push_back(std::move(group));
    }
    view.stated_differs = differing(context, project_count(year.year), FigureForm::count);
    if (view.stated_differs) view.stated_projects = view.stated_differs->published;
    years.push_back(std::move(view));
  }
  ChangeYear undated = undated_changes(context);
  if (!undated.groups.empty()) years.push_back(std::move(undated));
  return years;
}

OutlookView outlook_view(const PlanContext& context, const evaluate::YearFigures& year) {
  OutlookView view{year_label(context, year.year), {}, {}};
  if (year.data == nullptr) return view;
  for (const model::Change& change : year.data->changes) {
    view.rows.push_back(outlook_row(context, year, change));
    if (view.citation.empty() && change.citation) {
      view.citation = context.wording.text(context.plan.documents[change.citation->document.value].title);
    }
  }
  return view;
}

}  // namespace ayumi::view
