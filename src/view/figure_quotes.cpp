#include "view/figure_quotes.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/text.h"
#include "view/composite_tile.h"
#include "view/differing.h"
#include "view/figures_view.h"

namespace ayumi::view {

namespace {

using evaluate::YearFigures;
using templating::Arguments;
using templating::CallError;
using templating::Value;

// The position of an id; nullopt: it isn't there.
template <class T>
std::optional<std::size_t> position_of(const std::vector<T>& things, const std::string& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const T& thing) { return thing.id == id; });
  return found != things.end() ? std::optional(static_cast<std::size_t>(found - things.begin())) : std::nullopt;
}

template <class T>
std::vector<std::string> known_ids(const std::vector<T>& things) {
  std::vector<std::string> ids;
  for (const T& thing : things) {
    if (!thing.id.empty()) ids.push_back(thing.id);
  }
  return ids;
}

// The year that the arguments name behind the first `count`; nullopt: none.
std::variant<std::optional<model::FiscalYear>, CallError> year_behind(const PlanContext& context,
                                                                      const std::vector<std::string>& names,
                                                                      std::size_t count) {
  if (names.size() == count) return std::optional<model::FiscalYear>();
  const auto year = find_year(context, names[count]);
  if (const CallError* error = std::get_if<CallError>(&year)) return *error;
  return std::optional(std::get<const YearFigures*>(year)->year);
}

std::string composite_text(const PlanContext& context, const YearFigures& year, std::size_t index) {
  const ShownComposite value = shown_value(context, year, year.composites[index]);
  return quoted(context, value.text, value.differs);
}

// A year's things in the order in which a quotation looks for one: those of the year wanted, else the latest first.
std::vector<const model::PlanYear*> years_to_search(const PlanContext& context,
                                                    std::optional<model::FiscalYear> wanted) {
  std::vector<const model::PlanYear*> years;
  for (const model::PlanYear& year : context.plan.years) {
    if (!wanted || year.year == *wanted) years.push_back(&year);
  }
  std::reverse(years.begin(), years.end());
  return years;
}

// Of what another year has: there is nothing wrong with the name.
CallError not_in_year(const Message& what, const std::string& id, model::FiscalYear wanted,
                      const std::vector<model::FiscalYear>& years) {
  const std::string year = std::to_string(wanted.start);
  std::vector<std::string> known;
  known.reserve(years.size());
  for (const model::FiscalYear each : years) known.push_back(std::to_string(each.start));
  return {{what.ja + "「" + id + "」は" + year + "年度にはありません",
           "there is no " + what.en + " “" + id + "” in " + year},
          {{"その" + what.ja + "があるのは、次の年度です: " + join(known, "、"),
            "the years that have it: " + join(known, ", ")}}};
}

// A thing of the plan's years by its id, and its year.
struct Found {
  const model::PlanYear* year = nullptr;
  std::size_t position = 0;
};

template <class T>
std::variant<Found, CallError> find_in_years(const PlanContext& context, std::vector<T> model::PlanYear::*things,
                                             const Message& what, const std::string& id,
                                             std::optional<model::FiscalYear> wanted) {
  for (const model::PlanYear* year : years_to_search(context, wanted)) {
    if (const auto position = position_of(year->*things, id)) return Found{year, *position};
  }
  std::vector<model::FiscalYear> elsewhere;
  std::vector<std::string> known;
  for (const model::PlanYear& year : context.plan.years) {
    if (position_of(year.*things, id)) elsewhere.push_back(year.year);
  }
  if (wanted && !elsewhere.empty()) return not_in_year(what, id, *wanted, elsewhere);
  for (const model::PlanYear* year : years_to_search(context, wanted)) {
    for (std::string& each : known_ids(year->*things)) {
      if (std::find(known.begin(), known.end(), each) == known.end()) known.push_back(std::move(each));
    }
  }
  return unknown_name(what, id, known);
}

// A column or row by its id. Only those that have one can be quoted, which a name in place of an id doesn't tell.
template <class T>
std::variant<std::size_t, CallError> find_part(const std::vector<T>& parts, const Message& what, const std::string& id,
                                               const std::vector<std::string>& known) {
  if (const auto position = id.empty() ? std::nullopt : position_of(parts, id)) return *position;
  CallError error = unknown_name(what, id, known);
  const bool has_nameless = std::any_of(parts.begin(), parts.end(), [](const T& part) { return part.id.empty(); });
  if (has_nameless) {
    error.hints.push_back(
        {"引用できるのは id のある" + what.ja + "だけです。データで" + what.ja + "に id を付けてください",
         "only a " + what.en + " with an id can be quoted; give it one in the data"});
  }
  return error;
}

// Row and column of a table; the row of totals is called "total".
QuoteAnswer cell_of(const PlanContext& context, const Found& found, const std::string& row_id,
                    const std::string& column_id) {
  const model::DataTable& table = found.year->tables[found.position];
  const auto column = find_part(table.columns, {"列", "column"}, column_id, known_ids(table.columns));
  if (const CallError* error = std::get_if<CallError>(&column)) return *error;
  std::vector<std::string> known = known_ids(table.rows);
  if (table.total) known.emplace_back("total");
  auto row = find_part(table.rows, {"行", "row"}, row_id, known);
  if (row_id == "total" && table.total) row = table.rows.size();
  if (const CallError* error = std::get_if<CallError>(&row)) return *error;
  const std::size_t at_row = std::get<std::size_t>(row);
  const std::size_t at_column = std::get<std::size_t>(column);
  const std::string text = cell_text(context, table, at_row, at_column);
  if (text.empty()) return nothing_known("cell(" + table.id + ", " + row_id + ", " + column_id + ")");
  return Value(quoted(context, text,
                      cell_differs(context, *found.year, static_cast<std::uint32_t>(found.position),
                                   static_cast<std::uint32_t>(at_row), static_cast<std::uint32_t>(at_column))));
}

}  // namespace

QuoteAnswer composite_quote(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 2);
  if (!names) return wrong_arguments("composite(\"composite\", \"2024\")");
  const auto wanted = year_behind(context, *names, 1);
  if (const CallError* error = std::get_if<CallError>(&wanted)) return *error;
  const auto index = position_of(context.plan.composites, names->front());
  if (!index) return unknown_name({"合成指標", "composite"}, names->front(), known_ids(context.plan.composites));
  const auto& year = std::get<std::optional<model::FiscalYear>>(wanted);
  std::string text;
  if (year) {
    text = composite_text(context, *context.figures.find_year(*year), *index);
  } else if (const YearFigures* latest = latest_known(context, {static_cast<std::uint32_t>(*index)})) {
    text = composite_text(context, *latest, *index);
  }
  return text_or_nothing(std::move(text), "composite(" + join(*names, ", ") + ")");
}

QuoteAnswer key_figure_quote(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 2);
  if (!names) return wrong_arguments("key_figure(\"figure\", \"2024\")");
  const auto wanted = year_behind(context, *names, 1);
  if (const CallError* error = std::get_if<CallError>(&wanted)) return *error;
  const auto found = find_in_years(context, &model::PlanYear::key_figures, {"数値", "key figure"}, names->front(),
                                   std::get<std::optional<model::FiscalYear>>(wanted));
  if (const CallError* error = std::get_if<CallError>(&found)) return *error;
  const auto& [year, position] = std::get<Found>(found);
  return Value(quoted(context, key_figure_text(context, year->key_figures[position]),
                      key_figure_differs(context, *year, static_cast<std::uint32_t>(position))));
}

QuoteAnswer cell_quote(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 3, 4);
  if (!names) return wrong_arguments("cell(\"table\", \"row\", \"column\", \"2024\")");
  const auto wanted = year_behind(context, *names, 3);
  if (const CallError* error = std::get_if<CallError>(&wanted)) return *error;
  const auto found = find_in_years(context, &model::PlanYear::tables, {"表", "table"}, names->front(),
                                   std::get<std::optional<model::FiscalYear>>(wanted));
  if (const CallError* error = std::get_if<CallError>(&found)) return *error;
  return cell_of(context, std::get<Found>(found), (*names)[1], (*names)[2]);
}

}  // namespace ayumi::view
