#include "view/chart_view.h"

#include <algorithm>
#include <utility>

#include "charts/bar_chart.h"
#include "charts/meter.h"
#include "charts/small_columns.h"
#include "charts/stack_chart.h"
#include "view/axis_words.h"
#include "view/chart_parts.h"
#include "view/differing.h"
#include "view/figures_view.h"
#include "view/tally_row.h"

namespace ayumi::view {

namespace {

using evaluate::Item;
using evaluate::YearFigures;

// The title with the finding: which row is the largest, where one is.
std::string with_largest(const PlanContext& context, const std::string& title, const charts::BarChart& chart) {
  const auto number = [](const charts::BarRow& row) { return row.value.number.value_or(0); };
  const auto is_less = [&](const charts::BarRow& a, const charts::BarRow& b) { return number(a) < number(b); };
  const auto largest = std::max_element(chart.rows.begin(), chart.rows.end(), is_less);
  if (largest == chart.rows.end() || number(*largest) <= 0) return title;
  const auto is_as_large = [&](const charts::BarRow& row) { return number(row) == number(*largest); };
  if (std::count_if(chart.rows.begin(), chart.rows.end(), is_as_large) > 1) return title;
  return context.words().fill("chart.largest", {{"title", title},
                                                {"colon", context.words().get("format.colon")},
                                                {"name", largest->label},
                                                {"value", largest->value.text}});
}

std::optional<Html> captioned(const charts::BarChart& chart) {
  const std::optional<Html> drawn = charts::bar_chart(chart);
  return drawn ? std::optional(charts::captioned(chart.figure, *drawn)) : std::nullopt;
}

bool in_plan(const PlanContext& context, const YearFigures& year) {
  return !context.plan.is_before_plan(year.year) && year.year <= context.plan.last;
}

charts::StackRow stack_row(const PlanContext& context, const YearFigures& year) {
  charts::StackRow row{context.wording.year_short(year.year), {}};
  const evaluate::ShownTally& shown = year.shown;
  const auto part = [&](std::string class_name, const std::string& code, std::int64_t count) {
    const double share = static_cast<double>(count) / static_cast<double>(*shown.total);
    row.parts.push_back(
        {std::move(class_name), share, {code + " " + std::to_string(count), code, std::to_string(count)}});
  };
  for (std::size_t i = 0; i < shown.bands.size(); ++i) {
    part(band_tone(context.plan.scheme, {static_cast<std::uint32_t>(i)}), context.plan.scheme.bands[i].code,
         *shown.bands[i].count);
  }
  if (shown.unrated.count) part("unrated", context.words().get("rating.unrated_symbol"), *shown.unrated.count);
  return row;
}

std::string stack_words(const PlanContext& context, const YearFigures& year) {
  Description parts(context.words());
  const evaluate::ShownTally& shown = year.shown;
  const auto part = [&](const std::string& code, std::int64_t count) {
    parts.add(context.words().fill("chart.ratings_part", {{"code", code}, {"count", std::to_string(count)}}));
  };
  for (std::size_t i = 0; i < shown.bands.size(); ++i) part(context.plan.scheme.bands[i].code, *shown.bands[i].count);
  if (shown.unrated.count) part(context.words().get("rating.unrated"), *shown.unrated.count);
  return context.words().fill("chart.ratings_year", {{"year", context.wording.year_short(year.year)},
                                                     {"colon", context.words().get("format.colon")},
                                                     {"parts", parts.finish()}});
}

// A chart of parts needs to know each, and what they are parts of.
bool has_parts(const YearFigures& year) { return year.shown.has_all_bands() && year.shown.total.value_or(0) > 0; }

std::string shown_text(const PlanContext& context, const YearPoint& point) {
  return marked(context, point.text, point.differs);
}

// "R5 データなし", not "R5 データなし事業"; "R7 9事業（公表値）".
std::string year_words(const PlanContext& context, model::FiscalYear year, const YearPoint* point,
                       std::string_view row_words) {
  const Words& words = context.words();
  const std::string name = year_with_term(context, year);
  if (point == nullptr) {
    return words.fill("chart.year_missing", {{"year", name}, {"reason", words.get("rating.missing")}});
  }
  return marked(context, words.fill(row_words, {{"year", name}, {"share", point->text}, {"count", point->text}}),
                point->differs);
}

// Says the first and the last value.
std::string span_title(const PlanContext& context, const std::vector<YearPoint>& values, std::string_view finding,
                       std::string_view plain) {
  const std::string bands = on_track_bands(context);
  if (values.size() < 2) return context.words().fill(plain, {{"bands", bands}});
  return context.words().fill(finding, {{"bands", bands},
                                        {"first_year", context.wording.year_short(values.front().year->year)},
                                        {"first", shown_text(context, values.front())},
                                        {"last_year", context.wording.year_short(values.back().year->year)},
                                        {"last", shown_text(context, values.back())}});
}

std::optional<Html> year_bars(const PlanContext& context, const std::vector<YearPoint>& values, charts::Figure figure,
                              std::string_view row_words, std::optional<double> full) {
  Description description(context.words());
  charts::BarChart chart{std::move(figure), {}, full};
  for (const YearFigures& year : context.figures.years) {
    const auto value = std::find_if(values.begin(), values.end(), [&](const YearPoint& v) { return v.year == &year; });
    const YearPoint* const point = value != values.end() ? &*value : nullptr;
    if (point == nullptr && !in_plan(context, year)) continue;
    const std::string text = point != nullptr ? shown_text(context, *point) : context.words().get("rating.missing");
    chart.rows.push_back({year_with_term(context, year.year),
                          {point != nullptr ? std::optional<double>(point->value) : std::nullopt, text}});
    description.add(year_words(context, year.year, point, row_words));
  }
  chart.figure.description = description.finish();
  return in_both_widths(std::move(chart), charts::bar_chart);
}

// The on-track shares as shown.
std::vector<YearPoint> shares(const PlanContext& context) {
  std::vector<YearPoint> values;
  for (const YearFigures& year : context.figures.years) {
    if (!in_plan(context, year)) continue;
    const ShownShare share = on_track_share(context, year, std::nullopt);
    if (share.value) values.push_back({&year, share.value->to_double(), share.text, share.differs});
  }
  return values;
}

// nullopt for fewer than two values.
std::optional<Html> column_chart(const PlanContext& context, const model::DataTable& table, const DataTableView& view,
                                 std::size_t column) {
  charts::BarChart chart;
  const model::LocalizedText& unit = table.columns[column].unit;
  const std::string name = context.wording.plain(table.columns[column].name);
  const std::string title =
      table.columns.size() == 1
          ? with_unit(context.wording, view.plain_title, unit)
          : context.words().fill(unit.empty() ? "chart.table_title" : "chart.table_title_unit",
                                 {{"table", view.plain_title},
                                  {"column", name},
                                  {"unit", unit.empty() ? "" : context.wording.plain_unit(unit)}});
  chart.figure = {view.anchor + "-chart-" + std::to_string(column + 1), title, "", charts::Width::compact};
  Description description(context.words());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto& value = table.rows[row].values[column];
    if (!value) continue;
    const std::string row_name = context.wording.plain(table.rows[row].name);
    const std::string text =
        marked(context, cell_text(context, table, row, column), view.rows[row].cells[column].differs);
    chart.rows.push_back({row_name, {value->value.to_double(), text}});
    description.add(context.words().fill("chart.breakdown_part", {{"name", row_name}, {"value", text}}));
  }
  constexpr std::size_t kFewest = 2;  // one bar shows nothing
  if (chart.rows.size() < kFewest) return std::nullopt;
  chart.figure.title = with_largest(context, title, chart);
  chart.figure.description = description.finish();
  return captioned(chart);
}

// Of the years that the chart shows.
std::string ratings_title(const PlanContext& context) {
  if (on_track_bands(context).empty()) return context.words().get("chart.ratings_title");
  std::vector<YearPoint> values = shares(context);
  std::erase_if(values, [](const YearPoint& value) { return !has_parts(*value.year); });
  return span_title(context, values, "chart.ratings_finding", "chart.ratings_title");
}

}  // namespace

std::optional<Html> composite_chart(const PlanContext& context, const std::vector<YearPoint>& points,
                                    const std::string& id) {
  constexpr std::size_t kFewest = 2;  // one bar shows nothing
  if (points.size() < kFewest) return std::nullopt;
  const bool is_part = std::all_of(points.begin(), points.end(),
                                   [](const YearPoint& point) { return point.value >= 0 && point.value <= 100.0; });
  const std::string title = span_title(context, points, "chart.composite_finding", "chart.composite_title");
  return year_bars(context, points, {id, title, "", charts::Width::compact}, "chart.share_year",
                   is_part ? std::optional(100.0) : std::nullopt);
}

std::optional<Html> meter_chart(const PlanContext& context, const Item& item) {
  if (!item.rate) return std::nullopt;
  return meter_chart(context, *item.rate);
}

Html meter_chart(const PlanContext& context, const Rational& percent) {
  constexpr double kWhole = 100.0;
  charts::Meter meter{percent.to_double() / kWhole, std::nullopt};
  if (context.plan.cap) meter.cap = Rational(*context.plan.cap).to_double() / kWhole;
  return charts::meter(meter);
}

std::optional<SmallRates> small_rates(const PlanContext& context, const Item& item) {
  constexpr double kWhole = 100.0;
  charts::SmallColumns columns;
  std::vector<YearPoint> rates;
  for (const YearFigures& year : context.figures.years) {
    if (!in_plan(context, year) || year.year > item.year) continue;
    const Item* const found = year.find(item.project, item.indicator);
    const std::optional<Rational> rate = found != nullptr ? found->rate : std::nullopt;
    columns.shares.push_back(rate ? std::optional(rate->to_double() / kWhole) : std::nullopt);
    if (!rate) continue;
    ShownRate shown = shown_rate(context, *found);
    rates.push_back({&year, rate->to_double(), std::move(shown.text), std::move(shown.differs)});
  }
  if (rates.size() < 2) return std::nullopt;
  return SmallRates{charts::small_columns(columns), span_title(context, rates, "card.rates_finding", "card.rate")};
}

std::vector<TableChart> table_charts(const PlanContext& context, const model::DataTable& table,
                                     const DataTableView& view) {
  std::vector<TableChart> all;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (auto drawn = column_chart(context, table, view, column)) {
      all.push_back({context.wording.text(table.columns[column].name), *std::move(drawn)});
    }
  }
  return all;
}

std::optional<Html> breakdown_chart(const PlanContext& context, const BreakdownView& view, const PartValues& parts,
                                    const std::string& id) {
  constexpr std::size_t kFewest = 3;  // of two parts, the table says as much
  if (parts.values.size() < kFewest) return std::nullopt;
  charts::BarChart chart;
  const std::string title = context.words().fill("chart.breakdown_title", {{"label", view.plain_label}});
  chart.figure = {id, with_unit(context.wording, title, parts.unit), "", charts::Width::compact};
  Description description(context.words());
  for (std::size_t i = 0; i < parts.values.size(); ++i) {
    const std::string text = context.wording.number(parts.values[i], 0, parts.unit);
    const double value = context.wording.counted(parts.values[i], parts.unit).to_double();
    chart.rows.push_back({view.plain_names[i], {value, text}});
    description.add(context.words().fill("chart.breakdown_part", {{"name", view.plain_names[i]}, {"value", text}}));
  }
  chart.figure.title = with_largest(context, chart.figure.title, chart);
  chart.figure.description = description.finish();
  return captioned(chart);
}

std::optional<Html> ratings_chart(const PlanContext& context, const std::string& id) {
  charts::StackChart chart;
  chart.figure = {id, ratings_title(context), "", charts::Width::compact};
  std::string description;
  for (const YearFigures& year : context.figures.years) {
    if (!in_plan(context, year) || !has_parts(year)) continue;
    chart.rows.push_back(stack_row(context, year));
    description += stack_words(context, year);
  }
  chart.figure.description = std::move(description);
  return in_both_widths(std::move(chart), charts::stack_chart);
}

std::optional<Html> share_chart(const PlanContext& context, const std::string& id) {
  if (on_track_bands(context).empty()) return std::nullopt;
  const std::vector<YearPoint> values = shares(context);
  const std::string title = span_title(context, values, "chart.share_finding", "chart.share_title");
  return year_bars(context, values, {id, title, "", charts::Width::compact}, "chart.share_year", 100.0);
}

std::optional<Html> projects_chart(const PlanContext& context, const std::string& id) {
  std::vector<YearPoint> values;
  for (const YearFigures& year : context.figures.years) {
    if (year.year > context.plan.last) continue;
    const std::optional<std::int64_t> count = year.shown.projects ? year.shown.projects : year.active_projects;
    const auto number = count ? Decimal::from_integer(*count) : std::nullopt;
    if (!number) continue;
    const evaluate::FigureName name{evaluate::FigureName::Kind::project_count,
                                    {year.year, std::nullopt, std::nullopt, std::nullopt},
                                    "",
                                    std::nullopt};
    const std::string text = context.wording.number(*number, 0);
    values.push_back({&year, number->to_double(), text, differing(context, name, FigureForm::count)});
  }
  const std::string title = span_title(context, values, "chart.projects_finding", "chart.projects_title");
  return year_bars(context, values, {id, title, "", charts::Width::compact}, "chart.projects_year", std::nullopt);
}

}  // namespace ayumi::view
