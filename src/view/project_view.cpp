#include "view/project_view.h"

#include <algorithm>

#include "evaluate/project_years.h"
#include "view/breakdown_view.h"
#include "view/figures_view.h"
#include "view/indicator_view.h"
#include "view/roadmap_view.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

RoleView role_view(const PlanContext& context, const model::Role& role) {
  RoleView view;
  for (const model::PartnerIndex partner : role.partners) view.partners.push_back(partner_link(context, partner));
  view.text = context.wording.blocks(role.text);
  return view;
}

BudgetView budget_view(const PlanContext& context, const model::Budget& budget) {
  const Wording& wording = context.wording;
  BudgetView view;
  view.year = wording.year_long(budget.year);
  if (budget.amount) view.amount = wording.quantity_html(*budget.amount, 0, budget.unit);
  view.label = wording.text(budget.label);
  view.note = wording.text(budget.note);
  return view;
}

ResultView result_view(const PlanContext& context, model::FiscalYear year, const model::YearResult& result,
                       const std::string& id) {
  const Wording& wording = context.wording;
  ResultView view;
  view.date = wording.text(result.date);
  view.text = wording.text(result.text);
  view.draft = result.stage == model::Stage::draft;
  const model::LocalizedText no_unit;
  const model::LocalizedText& unit = result.quantity ? result.quantity->unit : no_unit;
  if (result.quantity) view.value = wording.quantity_html(result.quantity->value, 0, unit);
  const BrokenDown whole{result.quantity ? std::optional(result.quantity->value) : std::nullopt,
                         0,
                         unit,
                         {year, std::nullopt, result.project, std::nullopt}};
  for (const model::Breakdown& breakdown : result.breakdowns) {
    const std::string chart = id + "-" + std::to_string(view.breakdowns.size() + 1);
    view.breakdowns.push_back(breakdown_view(context, breakdown, whole, chart));
  }
  view.citation = citation(context, result.citation);
  return view;
}

// Latest year first.
std::vector<ResultYear> result_years(const PlanContext& context, model::ProjectIndex project) {
  std::vector<ResultYear> years;
  std::optional<model::FiscalYear> last;
  for (const auto& [year, result] : context.tables.reports[project.value].results) {
    if (last != year) years.push_back({year_label(context, year), {}});
    last = year;
    std::vector<ResultView>& results = years.back().results;
    const std::string id = "result-" + std::to_string(year.start) + "-" + std::to_string(results.size() + 1);
    results.push_back(result_view(context, year, *result, id));
  }
  return years;
}

std::vector<CommentView> comments(const PlanContext& context, model::ProjectIndex project) {
  std::vector<CommentView> comments;
  for (const auto& [year, comment] : context.tables.reports[project.value].comments) {
    comments.push_back(comment_view(context, year, *comment));
  }
  return comments;
}

// What became of it, and since when it is there.
std::vector<HistoryEntry> history(const PlanContext& context, model::ProjectIndex project) {
  std::vector<HistoryEntry> entries;
  std::vector<HistoryEntry> undated;
  using Status = evaluate::ProjectYear::Status;
  for (const evaluate::YearFigures& year : context.figures.years) {
    const evaluate::ProjectYear& state = year.projects[project.value];
    const bool is_listed = state.status == Status::listed;
    const bool starts =
        is_listed || state.status == Status::added || (year.year == context.plan.first && state.active());
    if (state.undated != nullptr) undated.push_back(undated_entry(context, year.year, *state.undated));
    if (state.change == nullptr && !starts) continue;
    entries.push_back(history_entry(context, year.year, state));
    if (state.change == nullptr && !is_listed)
      entries.back().status = {"start", context.words().get("status.start"), ""};
  }
  entries.insert(entries.end(), undated.begin(), undated.end());
  return entries;
}

void add_change(const PlanContext& context, model::FiscalYear year, const model::Change& change, HistoryEntry& entry) {
  entry.number = change.number;
  if (change.into) {
    entry.into = context.wording.text(name_in(context, *change.into, year));
    entry.into_path = routes::project(context.plan.id, context.project(*change.into).id);
  }
  entry.text = context.wording.blocks(change.text);
  entry.note = context.wording.text(change.note);
  entry.citation = citation(context, change.citation);
}

std::optional<Link> neighbour(const PlanContext& context, model::FiscalYear year, std::size_t index) {
  if (index >= context.plan.projects.size()) return std::nullopt;
  const model::Project& project = context.plan.projects[index];
  return Link{context.wording.plain(project.name_in(year)), routes::project(context.plan.id, project.id), false};
}

}  // namespace

CommentView comment_view(const PlanContext& context, model::FiscalYear year, const model::Comment& comment) {
  CommentView view;
  view.kind = comment.kind;
  if (comment.partner) view.partner = context.wording.text(context.partner(*comment.partner).name);
  if (comment.project) {
    view.project = context.wording.text(name_in(context, *comment.project, year));
    view.project_path = routes::project(context.plan.id, context.project(*comment.project).id);
  }
  view.year = year_label(context, year);
  view.text = context.wording.blocks(comment.text);
  view.citation = citation(context, comment.citation);
  return view;
}

Ready<YearLabel> undated_label(const PlanContext& context) {
  const std::string name = context.words().get("changes.undated");
  return make_ready(YearLabel{0, name, name, name});
}

HistoryEntry undated_entry(const PlanContext& context, model::FiscalYear year, const model::Change& change) {
  HistoryEntry entry;
  entry.year = undated_label(context);
  entry.status = status_info(context, evaluate::status_of(change.kind));
  entry.name = context.wording.text(name_in(context, change.project, year));
  entry.path = routes::project(context.plan.id, context.project(change.project).id);
  add_change(context, year, change, entry);
  return entry;
}

HistoryEntry history_entry(const PlanContext& context, model::FiscalYear year, const evaluate::ProjectYear& project) {
  HistoryEntry entry;
  entry.year = year_label(context, year);
  entry.status = status_info(context, project.status);
  entry.name = context.wording.text(name_in(context, project.project, year));
  entry.path = routes::project(context.plan.id, context.project(project.project).id);
  if (project.change != nullptr) add_change(context, year, *project.change, entry);
  return entry;
}

ProjectView project_view(const PlanContext& context, const CardShelf& shelf, model::ProjectIndex index) {
  const model::Project& project = context.project(index);
  const Wording& wording = context.wording;
  ProjectView view;
  view.card = project_card(context, shelf.year(), index);
  view.name = wording.text(name_in(context, index, shelf.year().year));
  view.purpose = wording.blocks(project.purpose);
  view.contents = wording.blocks(project.contents);
  view.effect = wording.blocks(project.effect);
  view.department = wording.text(project.department);
  view.period = wording.text(project.period);
  view.category_path = category_path(context, shelf.year().projects[index.value].category);
  for (const model::Role& role : project.roles) view.roles.push_back(role_view(context, role));
  for (const model::Budget& budget : project.budgets) view.budgets.push_back(budget_view(context, budget));
  for (std::uint32_t i = 0; i < project.indicators.size(); ++i) {
    view.indicators.push_back(indicator_view(context, index, {i}));
  }
  view.roadmap = roadmap_view(context, index);
  view.figures = figures_of(context, index);
  view.results = result_years(context, index);
  view.comments = comments(context, index);
  view.history = history(context, index);
  for (const model::Remark& remark : project.remarks) {
    view.remarks.push_back({wording.text(remark.text), citation(context, remark.citation)});
  }
  view.sources = citations_by_document(context, project.citations);
  const model::FiscalYear year = shelf.year().year;
  if (index.value > 0) view.previous = neighbour(context, year, index.value - 1);
  view.next = neighbour(context, year, index.value + 1);
  return view;
}

}  // namespace ayumi::view
