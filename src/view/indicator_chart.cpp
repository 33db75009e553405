// The values and targets of one indicator over the years.
#include <algorithm>
#include <cmath>
#include <utility>

#include "charts/line_chart.h"
#include "evaluate/target.h"
#include "view/axis_words.h"
#include "view/chart_parts.h"
#include "view/chart_view.h"
#include "view/figures_view.h"

namespace ayumi::view {

namespace {

using evaluate::Item;

double largest_number(const charts::LineChart& chart) {
  double largest = 0;
  const auto take = [&](const charts::Value& value) {
    largest = std::max(largest, std::abs(value.number.value_or(0)));
  };
  for (const charts::LineColumn& column : chart.columns) {
    take(column.actual);
    take(column.target);
  }
  if (chart.baseline) take(*chart.baseline);
  return largest;
}

charts::Value indicator_value(const PlanContext& context, const model::Indicator& indicator, const Decimal& value) {
  return {context.wording.counted(value, indicator.unit).to_double(),
          context.wording.number(value, indicator.digits, indicator.unit)};
}

bool has_break(const model::Indicator& indicator, model::FiscalYear year) {
  for (const model::DefinitionChange& change : indicator.definition_changes) {
    if (change.year == year) return true;
  }
  return false;
}

// In the year by which it is to be reached; one of every year stands beside each value. One that is due in no year on
// the axis stands beside the values that are measured against it.
bool shows_target(const PlanContext& context, const std::vector<const Item*>& items, const Item& item) {
  if (item.target == nullptr) return false;
  if (item.target->when == model::Target::When::every_year) return item.observation != nullptr;
  const auto due = evaluate::target_year(context.plan, *item.target, item.year);
  if (due == item.year) return true;
  const bool is_on_axis =
      std::any_of(items.begin(), items.end(), [&](const Item* other) { return due == other->year; });
  return !is_on_axis && item.observation != nullptr;
}

charts::LineColumn line_column(const PlanContext& context, const std::vector<const Item*>& items, const Item& item) {
  const model::Indicator& indicator = context.indicator(item);
  charts::LineColumn column;
  column.label = context.wording.year_short(item.year);
  if (context.plan.is_before_plan(item.year)) column.term = charts::LineColumn::Term::before_plan;
  if (item.actual) column.actual = indicator_value(context, indicator, *item.actual);
  if (shows_target(context, items, item)) {
    column.target = indicator_value(context, indicator, item.target->value);
  }
  if (has_break(indicator, item.year)) column.definition = charts::LineColumn::Break::before;
  return column;
}

// "（目標375件）", or with the year in which it is due where that is a later one.
std::string target_words(const PlanContext& context, const Item& item) {
  const std::string target = target_text(context, item);
  if (target.empty()) return {};
  const auto due = evaluate::target_year(context.plan, *item.target, item.year);
  if (!due || *due == item.year) return context.words().fill("chart.finding_target", {{"target", target}});
  return context.words().fill("chart.finding_later", {{"target", target}, {"year", context.wording.year_short(*due)}});
}

// Of a year without a value: the target that is due in it.
std::string due_words(const PlanContext& context, const std::vector<const Item*>& items, const Item& item) {
  if (!shows_target(context, items, item)) return {};
  return context.words().fill(
      "chart.year_due", {{"year", context.wording.year_short(item.year)}, {"target", target_text(context, item)}});
}

// Of a value that isn't of the fiscal year in which it is reported: "令和4年"; empty for one of that year.
std::string as_of(const PlanContext& context, const Item& item) {
  return item.observation != nullptr ? context.wording.plain(item.observation->as_of) : std::string();
}

std::string item_words(const PlanContext& context, const std::vector<const Item*>& items, const Item& item) {
  if (item.observation == nullptr) return due_words(context, items, item);
  const std::string year = year_with_term(context, item.year);
  const std::string actual = actual_text(context, item);
  if (actual.empty()) {
    return context.words().fill("chart.year_missing", {{"year", year}, {"reason", rating_chip(context, item).name}});
  }
  const std::string date = as_of(context, item);
  std::string text = context.words().fill(date.empty() ? "chart.year_value" : "chart.year_value_as_of",
                                          {{"year", year}, {"actual", actual}, {"as_of", date}});
  return text + target_words(context, item);
}

// The title says the finding: the latest value, and its target.
std::string indicator_title(const PlanContext& context, const std::vector<const Item*>& items) {
  const Words& words = context.words();
  std::string finding;
  for (const Item* item : items) {
    if (!item->actual) continue;
    const std::string date = as_of(context, *item);
    finding = words.fill(date.empty() ? "chart.finding_latest" : "chart.finding_as_of",
                         {{"colon", words.get("format.colon")},
                          {"year", context.wording.year_short(item->year)},
                          {"as_of", date},
                          {"actual", actual_text(context, *item)}});
    finding += target_words(context, *item);
  }
  return words.fill("chart.indicator_title",
                    {{"name", context.wording.plain(context.indicator(*items.front()).name)}, {"finding", finding}});
}

bool has_values(const std::vector<const Item*>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item* item) { return item->actual.has_value(); });
}

}  // namespace

std::optional<Html> indicator_chart(const PlanContext& context, const std::vector<const Item*>& items,
                                    const std::string& id) {
  if (!has_values(items)) return std::nullopt;
  charts::LineChart chart;
  chart.figure = {id, indicator_title(context, items), "", charts::Width::compact};
  Description description(context.words());
  for (const Item* item : items) {
    chart.columns.push_back(line_column(context, items, *item));
    description.add(item_words(context, items, *item));
  }
  chart.figure.description = description.finish();
  const model::Indicator& indicator = context.indicator(*items.front());
  if (indicator.baseline) chart.baseline = indicator_value(context, indicator, indicator.baseline->value);
  chart.actual_name = context.words().get("chart.actual");
  chart.target_name = context.words().get("chart.target");
  chart.baseline_name = context.words().get("chart.baseline");
  chart.break_name = context.words().get("chart.definition_change");
  chart.plan_start_name = context.words().get("history.plan_start");
  chart.unit = axis_unit(context.wording, indicator.unit);
  const auto is_dated = [&](const Item* item) { return !as_of(context, *item).empty(); };
  if (std::any_of(items.begin(), items.end(), is_dated)) chart.unit += context.words().get("chart.reported_in");
  chart.tick = axis_numbers(context.wording, indicator.unit, largest_number(chart));
  return in_both_widths(std::move(chart), charts::line_chart);
}

}  // namespace ayumi::view
