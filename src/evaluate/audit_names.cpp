#include "evaluate/audit_names.h"

#include <algorithm>

#include "evaluate/audit_message.h"

namespace ayumi::evaluate {
namespace {

// Reads as something else in a name: a position, the row of totals, two parts.
bool is_misleading(const std::string& label) {
  const bool is_number = label.find_first_not_of("0123456789") == std::string::npos;
  return is_number || label == "total" || label.front() == '#' || label.find('/') != std::string::npos;
}

// What a row or column is called in a name: its id, else its label where that says which one is meant, else "#" and its
// position.
template <class Cell>
std::string cell_part(const std::vector<Cell>& cells, std::uint32_t position) {
  const Cell& meant = cells[position];
  if (!meant.id.empty()) return meant.id;
  const auto label = [](const Cell& cell) {
    return cell.name.empty() ? std::string() : cell.name.versions().front().text;
  };
  const std::string name = label(meant);
  const auto is_called_so = [&](const Cell& cell) {
    return cell.id == name || (cell.id.empty() && label(cell) == name);
  };
  const bool is_clear =
      !name.empty() && !is_misleading(name) && std::count_if(cells.begin(), cells.end(), is_called_so) == 1;
  return is_clear ? name : "#" + std::to_string(position + 1);
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
