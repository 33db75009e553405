#include "view/figures_view.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "evaluate/stated.h"
#include "view/chart_view.h"
#include "view/differing.h"
#include "view/former_note.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using model::Derivation;
using model::KeyFigure;
using model::Precision;
using Owner = std::optional<model::ProjectIndex>;

FigureForm form_of(Derivation::Kind kind) {
  const bool is_number = kind == Derivation::Kind::sum || kind == Derivation::Kind::difference;
  return is_number ? FigureForm::count : FigureForm::percent;
}

std::string_view id_of(Derivation::Kind kind) {
  switch (kind) {
    case Derivation::Kind::sum:
      return "figures.sum_of";
    case Derivation::Kind::difference:
      return "figures.difference_of";
    case Derivation::Kind::change:
      return "figures.change_of";
    case Derivation::Kind::share_of_total:
      return "figures.share_of_total";
    case Derivation::Kind::share:
      break;
  }
  return "figures.share_of";
}

Html approximately(const PlanContext& context, Precision precision, const Html& value) {
  if (precision == Precision::exact) return value;
  return context.words().fill_html("figures.approximate", {{"value", value}});
}

// 「高校」と「中学校」 / “A”, “B”, and “C”
Html quoted_list(const PlanContext& context, const std::vector<Html>& names) {
  const Words& words = context.words();
  const auto quoted = [&](const Html& name) { return words.fill_html("figures.quoted", {{"name", name}}); };
  Html last = quoted(names.back());
  if (names.size() == 1) return last;
  if (names.size() == 2) return words.fill_html("figures.two", {{"first", quoted(names.front())}, {"second", last}});
  std::string others;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (i > 0) others += escape(words.get("format.list")).markup();
    others += quoted(names[i]).markup();
  }
  return words.fill_html("figures.several", {{"others", Html::from_markup(std::move(others))}, {"last", last}});
}

// 「高校」と「中学校」の合計: how a figure follows from others, by their names.
Html derivation_words(const PlanContext& context, Derivation::Kind kind, const std::vector<Html>& names) {
  if (kind != Derivation::Kind::sum) {
    return context.words().fill_html(id_of(kind), {{"first", names.front()}, {"second", names.back()}});
  }
  return context.words().fill_html(id_of(kind), {{"names", quoted_list(context, names)}});
}

Html derivation_of(const PlanContext& context, const model::PlanYear& year, const Derivation& derivation) {
  std::vector<Html> names;
  for (const std::string& id : derivation.of) {
    const auto found = std::find_if(year.key_figures.begin(), year.key_figures.end(),
                                    [&](const KeyFigure& figure) { return figure.id == id; });
    const Html name = context.wording.text(found->name);
    const Html as_of = context.wording.text(found->as_of);
    names.push_back(as_of.empty() ? name
                                  : context.words().fill_html("figures.named", {{"name", name}, {"as_of", as_of}}));
  }
  return derivation_words(context, derivation.kind, names);
}

Html derivation_of(const PlanContext& context, const model::DataTable& table, const Derivation& derivation) {
  std::vector<Html> names;
  for (const std::string& id : derivation.of) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const model::TableColumn& column) { return column.id == id; });
    names.push_back(context.wording.text(found->name));
  }
  return derivation_words(context, derivation.kind, names);
}

// What an earlier record has of a key figure or a cell.
std::string stated_note(const PlanContext& context, model::FiscalYear year, std::string key) {
  using evaluate::FigurePlace;
  return former_note(context, FigurePlace{FigurePlace::Kind::stated, year, std::move(key)});
}

KeyFigureView key_figure_view(const PlanContext& context, const model::PlanYear& year, std::uint32_t position) {
  const KeyFigure& figure = year.key_figures[position];
  const Wording& wording = context.wording;
  KeyFigureView view;
  view.anchor = figure_anchor("figure", year.year, figure.id);
  view.name = wording.text(figure.name);
  view.value = approximately(context, figure.precision,
                             wording.quantity_html(figure.value.value, figure.value.digits, figure.unit));
  view.differs = key_figure_differs(context, year, position);
  view.restated = stated_note(context, year.year, evaluate::stated_key(figure));
  if (figure.derivation) view.derivation = derivation_of(context, year, *figure.derivation);
  view.as_of = wording.text(figure.as_of);
  view.note = wording.text(figure.note);
  view.citation = citation(context, figure.citation);
  return view;
}

// A source that all figures have is named once, behind them.
void share_citation(KeyFigureGroup& group) {
  if (group.figures.size() < 2) return;
  const std::string first = group.figures.front().citation.markup();
  const auto is_first = [&](const KeyFigureView& figure) { return figure.citation.markup() == first; };
  if (!std::all_of(group.figures.begin(), group.figures.end(), is_first)) return;
  group.citation = group.figures.front().citation;
  for (KeyFigureView& figure : group.figures) figure.citation = Html();
}

// Figures of one topic stand together, in the order of their first.
std::vector<KeyFigureGroup> key_figures(const PlanContext& context, const model::PlanYear& year, const Owner& owner) {
  std::vector<KeyFigureGroup> groups;
  std::vector<std::string> topics;
  for (std::uint32_t i = 0; i < year.key_figures.size(); ++i) {
    const KeyFigure& figure = year.key_figures[i];
    if (figure.project != owner) continue;
    const std::string topic = context.wording.plain(figure.topic);
    const auto known = std::find(topics.begin(), topics.end(), topic);
    const auto position = static_cast<std::size_t>(known - topics.begin());
    if (known == topics.end()) {
      topics.push_back(topic);
      groups.push_back({context.wording.text(figure.topic), {}, {}});
    }
    groups[position].figures.push_back(key_figure_view(context, year, i));
  }
  for (KeyFigureGroup& group : groups) share_citation(group);
  return groups;
}

// --- tables ---

TableRowView row_view(const PlanContext& context, const std::vector<model::TableColumn>& columns,
                      const model::TableRow& row) {
  TableRowView view{context.wording.text(row.name), context.wording.text(row.note), {}};
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    const auto& value = row.values[i];
    TableCellView& cell = view.cells.emplace_back();
    if (!value) continue;
    const Html number = context.wording.number_html(value->value, value->digits, columns[i].unit);
    cell.value = approximately(context, row.precision, number);
  }
  return view;
}

// Marks the cells that differ from what they are recomputed to, or were others in an earlier record.
void mark_cells(const PlanContext& context, const model::PlanYear& year, std::uint32_t position, DataTableView& view) {
  const auto rows = static_cast<std::uint32_t>(view.rows.size());
  for (std::uint32_t row = 0; row <= rows; ++row) {
    if (row == rows && !view.total) return;
    std::vector<TableCellView>& cells = row < rows ? view.rows[row].cells : view.total->cells;
    const model::DataTable& table = year.tables[position];
    const model::TableRow& described = row < rows ? table.rows[row] : *table.total;
    for (std::uint32_t column = 0; column < cells.size(); ++column) {
      cells[column].differs = cell_differs(context, year, position, row, column);
      cells[column].restated =
          stated_note(context, year.year, evaluate::stated_key(table, described, table.columns[column]));
    }
  }
}

DataTableView table_view(const PlanContext& context, const model::PlanYear& year, std::uint32_t position) {
  const model::DataTable& table = year.tables[position];
  const Wording& wording = context.wording;
  DataTableView view;
  view.anchor = figure_anchor("table", year.year, table.id);
  view.title = wording.text(table.title);
  view.plain_title = wording.plain(table.title);
  view.row_title = wording.text(table.row_title);
  for (const model::TableColumn& column : table.columns) {
    view.columns.push_back({wording.text(column.name), wording.unit(column.unit),
                            column.derivation ? derivation_of(context, table, *column.derivation) : Html()});
  }
  for (const model::TableRow& row : table.rows) view.rows.push_back(row_view(context, table.columns, row));
  if (table.total) view.total = row_view(context, table.columns, *table.total);
  mark_cells(context, year, position, view);
  if (table.chart == model::DataTable::Chart::bars) view.charts = table_charts(context, table, view);
  view.as_of = wording.text(table.as_of);
  view.note = wording.text(table.note);
  view.citation = citation(context, table.citation);
  return view;
}

// --- schedules ---

// As in the heads of a schedule: 4月, "Apr.".
std::string month_name(const PlanContext& context, int month) {
  const std::string months = context.words().get("schedule.months");
  const std::vector<std::string_view> names = split(months, '|');
  const auto position = static_cast<std::size_t>(month - 1);
  return position < names.size() ? std::string(names[position]) : std::to_string(month);
}

std::string when(const PlanContext& context, const model::ScheduleBar& bar) {
  const Words& words = context.words();
  if (!bar.from && bar.to) return words.fill("schedule.until", {{"month", month_name(context, *bar.to)}});
  if (!bar.from) return words.get("schedule.unknown");
  std::string from = month_name(context, *bar.from);
  if (bar.end == model::ScheduleBar::End::open) return words.fill("schedule.from", {{"month", from}});
  if (!bar.to || *bar.to == *bar.from) return from;
  return words.fill("schedule.span", {{"from", from}, {"to", month_name(context, *bar.to)}});
}

std::vector<std::string> month_marks(const model::Schedule& schedule, const model::ScheduleBar& bar) {
  std::vector<std::string> marks;
  const int first = model::month_of_fiscal_year(schedule.from);
  const int last = model::month_of_fiscal_year(schedule.to);
  const bool is_open = bar.end == model::ScheduleBar::End::open;
  for (int month = first; month <= last; ++month) {
    std::string& mark = marks.emplace_back();
    if (!bar.from && !bar.to) continue;
    // Of one whose beginning isn't known, only the end is drawn.
    const int from = model::month_of_fiscal_year(bar.from ? *bar.from : *bar.to);
    const int to = bar.to ? model::month_of_fiscal_year(*bar.to) : from;
    if (month >= from && month <= to) mark = "bar";
    if (is_open && month > to) mark = "open";
  }
  return marks;
}

ScheduleView schedule_view(const PlanContext& context, model::FiscalYear year, const model::Schedule& schedule) {
  const Wording& wording = context.wording;
  ScheduleView view;
  view.anchor = figure_anchor("schedule", year, schedule.id);
  view.title = wording.text(schedule.title);
  view.plain_title = wording.plain(schedule.title);
  for (int month = model::month_of_fiscal_year(schedule.from); month <= model::month_of_fiscal_year(schedule.to);
       ++month) {
    view.months.push_back(month_name(context, (month + 3) % 12 + 1));
  }
  for (const model::ScheduleRow& row : schedule.rows) {
    const std::size_t first = view.lines.size();
    for (const model::ScheduleBar& bar : row.bars) {
      view.lines.push_back({wording.text(row.task),
                            0,
                            wording.text(bar.text),
                            when(context, bar),
                            month_marks(schedule, bar),
                            wording.text(bar.note),
                            {}});
    }
    if (row.bars.empty()) {
      view.lines.push_back({wording.text(row.task), 0, {}, when(context, {}), month_marks(schedule, {}), {}, {}});
    }
    view.lines[first].lines = static_cast<std::int64_t>(view.lines.size() - first);
    view.lines[first].row_note = wording.text(row.note);
  }
  view.note = wording.text(schedule.note);
  view.citation = citation(context, schedule.citation);
  return view;
}

bool has_any(const FiguresOfYear& figures) {
  return !figures.groups.empty() || !figures.tables.empty() || !figures.schedules.empty();
}

bool has_own(const model::Plan& plan, const Owner& owner) {
  const auto is_own = [&](const auto& thing) { return thing.project == owner; };
  const auto any = [&](const auto& things) { return std::any_of(things.begin(), things.end(), is_own); };
  return std::any_of(plan.years.begin(), plan.years.end(), [&](const model::PlanYear& year) {
    return any(year.key_figures) || any(year.tables) || any(year.schedules);
  });
}

}  // namespace

std::string key_figure_text(const PlanContext& context, const KeyFigure& figure) {
  std::string value = context.wording.quantity(figure.value.value, figure.value.digits, figure.unit);
  if (figure.precision == Precision::exact) return value;
  return context.words().fill("figures.approximate", {{"value", value}});
}

std::optional<Differing> key_figure_differs(const PlanContext& context, const model::PlanYear& year,
                                            std::uint32_t position) {
  const KeyFigure& figure = year.key_figures[position];
  if (!figure.derivation) return std::nullopt;
  return differing(context, evaluate::key_figure_name(year, position), figure.unit, form_of(figure.derivation->kind));
}

std::string cell_text(const PlanContext& context, const model::DataTable& table, std::size_t row, std::size_t column) {
  const model::TableRow& cells = row < table.rows.size() ? table.rows[row] : *table.total;
  const auto& value = cells.values[column];
  if (!value) return {};
  std::string text = context.wording.quantity(value->value, value->digits, table.columns[column].unit);
  if (cells.precision == Precision::exact) return text;
  return context.words().fill("figures.approximate", {{"value", text}});
}

std::optional<Differing> cell_differs(const PlanContext& context, const model::PlanYear& year, std::uint32_t table,
                                      std::uint32_t row, std::uint32_t column) {
  const model::DataTable& described = year.tables[table];
  const model::TableColumn& of = described.columns[column];
  if (of.derivation) {
    return differing(context, evaluate::cell_name(year, table, row, column), of.unit, form_of(of.derivation->kind));
  }
  if (row < described.rows.size()) return std::nullopt;
  return differing(context, evaluate::table_total_name(year, table, column), of.unit, FigureForm::count);
}

// Unique on a page: ids are so among the things of a kind in a year.
std::string figure_anchor(std::string_view kind, model::FiscalYear year, std::string_view id) {
  return std::string(kind) + "-" + std::to_string(year.start) + "-" + std::string(id);
}

bool has_figures(const model::Plan& plan) {
  return std::any_of(plan.years.begin(), plan.years.end(), [](const model::PlanYear& year) {
    return !year.key_figures.empty() || !year.tables.empty() || !year.schedules.empty();
  });
}

std::vector<FiguresOfYear> figures_of(const PlanContext& context, std::optional<model::ProjectIndex> project) {
  std::vector<FiguresOfYear> all;
  for (auto year = context.plan.years.rbegin(); year != context.plan.years.rend(); ++year) {
    FiguresOfYear figures{year_label(context, year->year), key_figures(context, *year, project), {}, {}};
    for (std::uint32_t i = 0; i < year->tables.size(); ++i) {
      if (year->tables[i].project == project) figures.tables.push_back(table_view(context, *year, i));
    }
    for (const model::Schedule& schedule : year->schedules) {
      if (schedule.project == project) figures.schedules.push_back(schedule_view(context, year->year, schedule));
    }
    if (has_any(figures)) all.push_back(std::move(figures));
  }
  return all;
}

FiguresView figures_view(const PlanContext& context) {
  FiguresView view{figures_of(context, std::nullopt), {}};
  const model::FiscalYear year = latest_year(context.figures).year;
  for (std::uint32_t i = 0; i < context.plan.projects.size(); ++i) {
    const model::Project& project = context.plan.projects[i];
    if (!has_own(context.plan, model::ProjectIndex{i})) continue;
    view.projects.push_back(
        {context.wording.plain(project.name_in(year)), routes::project(context.plan.id, project.id), false});
  }
  return view;
}

}  // namespace ayumi::view
