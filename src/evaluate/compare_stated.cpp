// Figures that are no indicators: key figures and the cells of tables, in the years that both editions have.
#include <map>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

// A figure that an edition states, and where.
struct Stated {
  Subject subject;
  const model::PublishedNumber* number = nullptr;
  model::Precision precision = model::Precision::exact;
  const model::LocalizedText* unit = nullptr;
  Span place;

  bool same_as(const Stated& other) const {
    return number->value == other.number->value && precision == other.precision;
  }

  Message text() const {
    Message text = quantity(number->value, number->digits, *unit);
    if (precision == model::Precision::exact) return text;
    return {"約" + text.ja, "about " + text.en};
  }
};

// By ids, and by names where there are none: "figure/x", "table/x/row/column".
using StatedFigures = std::map<std::string, Stated>;

template <class Cell>
std::string key_of(const Cell& cell) {
  return cell.id.empty() ? name_of(cell.name).ja : cell.id;
}

Subject subject_in(const model::PlanYear& year, std::optional<model::ProjectIndex> project) {
  Subject subject;
  subject.year = year.year;
  subject.project = project;
  return subject;
}

void add_row(const model::DataTable& table, const model::TableRow& row, const Subject& subject,
             StatedFigures& figures) {
  const std::string key = "table/" + table.id + "/" + key_of(row) + "/";
  for (std::uint32_t i = 0; i < row.values.size(); ++i) {
    if (!row.values[i]) continue;
    Stated stated{subject, &*row.values[i], row.precision, &table.columns[i].unit, row.span};
    stated.subject.column = i;
    figures.emplace(key + key_of(table.columns[i]), stated);
  }
}

void add_table(const model::PlanYear& year, std::uint32_t position, StatedFigures& figures) {
  const model::DataTable& table = year.tables[position];
  Subject subject = subject_in(year, table.project);
  subject.table = model::TableIndex{position};
  const auto rows = static_cast<std::uint32_t>(table.rows.size());
  for (std::uint32_t i = 0; i < rows; ++i) {
    subject.row = i;
    add_row(table, table.rows[i], subject, figures);
  }
  if (!table.total) return;
  subject.row = rows;
  add_row(table, *table.total, subject, figures);
}

StatedFigures figures_of(const model::PlanYear& year) {
  StatedFigures figures;
  for (std::uint32_t i = 0; i < year.key_figures.size(); ++i) {
    const model::KeyFigure& figure = year.key_figures[i];
    Subject subject = subject_in(year, figure.project);
    subject.key_figure = model::KeyFigureIndex{i};
    figures.emplace("figure/" + figure.id, Stated{subject, &figure.value, figure.precision, &figure.unit, figure.span});
  }
  for (std::uint32_t i = 0; i < year.tables.size(); ++i) add_table(year, i, figures);
  return figures;
}

const Stated* find(const StatedFigures& figures, const std::string& key) {
  const auto found = figures.find(key);
  return found != figures.end() ? &found->second : nullptr;
}

void compare_figure(const PlanPair& pair, const std::string& key, const Stated* before, const Stated* after,
                    Differences& found) {
  if (before != nullptr && after != nullptr && before->same_as(*after)) return;
  const bool is_gone = after == nullptr;
  const Stated& shown = is_gone ? *before : *after;
  Difference difference =
      difference_of(Difference::Kind::figure_restated, is_gone ? pair.plan_before() : pair.plan_after(), shown.subject);
  difference.aspect = key;
  if (before != nullptr) difference.before = before->text();
  if (after != nullptr) difference.after = after->text();
  difference.place = shown.place;
  difference.side = is_gone ? Difference::Side::before : Difference::Side::after;
  found.push_back(std::move(difference));
}

}  // namespace

void compare_stated(const PlanPair& pair, Differences& found) {
  for (const YearPair& year : pair.years) {
    const StatedFigures before = figures_of(*year.before->data);
    const StatedFigures after = figures_of(*year.after->data);
    StatedFigures all = after;
    all.insert(before.begin(), before.end());
    for (const auto& [key, any] : all) compare_figure(pair, key, find(before, key), find(after, key), found);
  }
}

}  // namespace ayumi::evaluate
