#include "evaluate/stated.h"

namespace ayumi::evaluate {
namespace {

using Kind = FigureName::Kind;
using model::Derivation;

Kind kind_of(Derivation::Kind kind) {
  switch (kind) {
    case Derivation::Kind::sum:
      return Kind::stated_sum;
    case Derivation::Kind::difference:
      return Kind::stated_difference;
    case Derivation::Kind::change:
      return Kind::stated_change;
    case Derivation::Kind::share:
    case Derivation::Kind::share_of_total:
      break;
  }
  return Kind::stated_share;
}

FigureName in_table(Kind kind, const model::PlanYear& year, std::uint32_t table, std::uint32_t column) {
  FigureName name;
  name.kind = kind;
  name.place.year = year.year;
  name.place.project = year.tables[table].project;
  name.place.table = model::TableIndex{table};
  name.place.column = column;
  return name;
}

}  // namespace

FigureName key_figure_name(const model::PlanYear& year, std::uint32_t key_figure) {
  const model::KeyFigure& figure = year.key_figures[key_figure];
  FigureName name;
  name.kind = kind_of(figure.derivation->kind);
  name.place.year = year.year;
  name.place.project = figure.project;
  name.place.key_figure = model::KeyFigureIndex{key_figure};
  return name;
}

FigureName table_total_name(const model::PlanYear& year, std::uint32_t table, std::uint32_t column) {
  return in_table(Kind::table_total, year, table, column);
}

FigureName cell_name(const model::PlanYear& year, std::uint32_t table, std::uint32_t row, std::uint32_t column) {
  FigureName name = in_table(kind_of(year.tables[table].columns[column].derivation->kind), year, table, column);
  name.place.row = row;
  return name;
}

}  // namespace ayumi::evaluate
