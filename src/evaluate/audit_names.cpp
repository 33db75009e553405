#include "evaluate/audit_names.h"

#include <algorithm>

#include "evaluate/audit_message.h"

namespace ayumi::evaluate {
namespace {

// What a row or column is called in a name: its id, else its label where no other is called so, else its number.
template <class Cell>
std::string cell_part(const std::vector<Cell>& cells, std::uint32_t position) {
  const auto called = [](const Cell& cell) {
    return cell.id.empty() && !cell.name.empty() ? cell.name.versions().front().text : cell.id;
  };
  const std::string name = called(cells[position]);
  const auto is_named_so = [&](const Cell& cell) { return called(cell) == name; };
  const bool is_unique = std::count_if(cells.begin(), cells.end(), is_named_so) == 1;
  return !name.empty() && is_unique ? name : std::to_string(position + 1);
}

std::string row_part(const model::DataTable& table, std::uint32_t row) {
  return row < table.rows.size() ? cell_part(table.rows, row) : "total";
}

}  // namespace

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
  if (data != nullptr && place.table) {
    const model::DataTable& table = data->tables[place.table->value];
    add(table.id);
    if (place.row) add(row_part(table, *place.row));
    if (place.column) add(cell_part(table.columns, *place.column));
  }
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
