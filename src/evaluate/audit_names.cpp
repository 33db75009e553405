#include "evaluate/audit_names.h"

#include <algorithm>

#include "evaluate/audit_message.h"

namespace ayumi::evaluate {

std::string audit_name(const model::Plan& plan, const FigureName& figure) {
  constexpr std::string_view kFamily = "audit.";
  std::string name(audit_code(figure.kind).substr(kFamily.size()));
  const auto add = [&](const std::string& part) { name += "/" + part; };
  const Subject& place = figure.place;
  if (place.category) add(plan.categories[place.category->value].id);
  if (place.project) add(plan.projects[place.project->value].id);
  if (place.indicator) add(plan.indicator(place.project, *place.indicator).id);
  if (place.composite) add(plan.composites[place.composite->value].id);
  const model::PlanYear* const data = place.year ? plan.find_year(*place.year) : nullptr;
  if (data != nullptr && place.key_figure) add(data->key_figures[place.key_figure->value].id);
  if (data != nullptr && place.table) add(data->tables[place.table->value].id);
  if (place.row) add(std::to_string(*place.row + 1));
  if (place.column) add(std::to_string(*place.column + 1));
  if (!figure.subject.empty()) add(figure.subject);
  if (figure.since) add(std::to_string(figure.since->start));
  return name;
}

const model::AuditNote* audit_note(const model::Plan& plan, const FigureName& figure) {
  const model::PlanYear* const data = figure.place.year ? plan.find_year(*figure.place.year) : nullptr;
  if (data == nullptr || data->audit_notes.empty()) return nullptr;
  const std::string name = audit_name(plan, figure);
  const auto found = std::find_if(data->audit_notes.begin(), data->audit_notes.end(),
                                  [&](const model::AuditNote& note) { return note.figure == name; });
  return found != data->audit_notes.end() ? &*found : nullptr;
}

}  // namespace ayumi::evaluate
