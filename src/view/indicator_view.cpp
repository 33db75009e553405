#include "view/indicator_view.h"

#include <algorithm>
#include <list>

#include "evaluate/shown.h"
#include "evaluate/target.h"
#include "evaluate/yardstick.h"
#include "view/breakdown_view.h"
#include "view/chart_view.h"
#include "view/differing.h"
#include "view/former_note.h"
#include "view/item_notes.h"
#include "view/working_comparisons.h"
#include "view/working_view.h"

namespace ayumi::view {

namespace {

using evaluate::Item;

// An indicator's items, year by year from its first to its last. One of a year between them that has none (before the
// plan, nobody enters what is missing) is a missing one, so that a chart leaves a gap.
class Items {
 public:
  Items(const PlanContext& context, std::optional<model::ProjectIndex> project, model::IndicatorIndex indicator) {
    std::size_t end = 0;
    for (const evaluate::YearFigures& year : context.figures.years) {
      if (year.year > context.plan.last) continue;
      const Item* const item = year.find(project, indicator);
      if (item == nullptr && all_.empty()) continue;
      all_.push_back(item != nullptr ? item : add_missing(year.year, project, indicator));
      if (item != nullptr) end = all_.size();
    }
    all_.resize(end);
  }
  Items(const Items&) = delete;
  Items& operator=(const Items&) = delete;

  const std::vector<const Item*>& all() const { return all_; }

 private:
  const Item* add_missing(model::FiscalYear year, std::optional<model::ProjectIndex> project,
                          model::IndicatorIndex indicator) {
    Item& item = missing_.emplace_back();
    item.project = project;
    item.indicator = indicator;
    item.year = year;
    return &item;
  }

  std::vector<const Item*> all_;
  std::list<Item> missing_;  // none of them moves
};

bool is_expected(const PlanContext& context, const Item& item) {
  return context.figures.find_year(item.year)->find(item.project, item.indicator) != nullptr;
}

bool changes_definition(const PlanContext& context, const Item& item) {
  const auto& changes = context.indicator(item).definition_changes;
  return std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return change.year == item.year; });
}

std::string trend_id(model::Trend trend) {
  return trend == model::Trend::better ? "better" : trend == model::Trend::worse ? "worse" : "same";
}

std::string change_text(const PlanContext& context, const Item& item) {
  if (!item.from_previous) return {};
  const evaluate::ValueChange& change = *item.from_previous;
  const auto exact = change.absolute.exact();
  const model::Indicator& indicator = context.indicator(item);
  if (!exact)
    return context.wording.signed_number(change.absolute.to_fixed(indicator.digits, context.plan.rounding.mode));
  return context.wording.signed_number(context.wording.counted_digits(*exact, indicator.digits, indicator.unit));
}

bool has_own_target(const PlanContext& context, const Item& item) {
  return item.target != nullptr && evaluate::target_year(context.plan, *item.target, item.year) == item.year;
}

// A year that is still to come, or in which nothing was expected, has a row if there is something to say about it.
bool has_row(const PlanContext& context, const Item& item) {
  if (item.observation != nullptr || has_own_target(context, item)) return true;
  if (!is_expected(context, item)) return changes_definition(context, item);
  return item.year <= latest_year(context.figures).year;
}

void add_observation(const PlanContext& context, const Item& item, ItemYear& row) {
  const model::Observation* observation = item.observation;
  if (observation == nullptr) return;
  const Words& words = context.words();
  using Status = model::Observation::Status;
  if (observation->status != Status::final) {
    const bool provisional = observation->status == Status::provisional;
    row.mark = provisional ? "p" : "r";
    row.mark_name = words.get(provisional ? "mark.provisional" : "mark.revised");
  }
  row.draft = observation->stage == model::Stage::draft;
  const model::Indicator& indicator = context.indicator(item);
  if (observation->first_value)
    row.first_value = context.wording.number(*observation->first_value, indicator.digits, indicator.unit);
  row.as_of = context.wording.text(observation->as_of);
  row.note = context.wording.text(observation->note);
  row.explanation = context.wording.blocks(observation->explanation);
  if (observation->decided) row.decided_reason = context.wording.text(observation->decided->reason);
  row.citation = citation(context, observation->citation);
  for (const model::Breakdown& breakdown : observation->breakdowns) {
    const std::string id = "parts-" + indicator.id + "-" + std::to_string(item.year.start) + "-" +
                           std::to_string(row.breakdowns.size() + 1);
    const BrokenDown whole{
        observation->value, indicator.digits, indicator.unit, {item.year, std::nullopt, item.project, item.indicator}};
    row.breakdowns.push_back(breakdown_view(context, breakdown, whole, id));
  }
}

std::string pace_text(const PlanContext& context, const Item& item) {
  if (!item.pace) return {};
  const auto met = *item.pace < Rational(100) ? evaluate::TargetMet::no : evaluate::TargetMet::yes;
  return context.wording.percent(evaluate::shown_rate(*item.pace, context.plan.rounding, met));
}

ItemYear item_year(const PlanContext& context, const Item& item) {
  ItemYear row;
  row.year = year_label(context, item.year);
  row.rating = ready_chip(context, &item);
  row.actual = value_html(context, item);
  row.has_value = !row.actual.empty();
  if (!row.has_value) row.actual = no_value(context, item);
  row.actual_note = value_note(context, item);
  row.due = due_note(context, item);
  row.restated = former_note(context, evaluate::ItemPlace{item.year, item.project, item.indicator});
  if (!item.sum_gap && !item.band) row.why_unrated = why_unrated(context, item);
  // A year without data shows only a target of its own: one of another year would look like a fact about this one.
  if (item.observation != nullptr || has_own_target(context, item)) {
    row.target = target_html(context, item);
    row.target_note = target_note(context, item);
  }
  ShownRate rate = shown_rate(context, item);
  row.rate = std::move(rate.html);
  row.rate_differs = std::move(rate.differs);
  row.pace = pace_text(context, item);
  row.change = change_text(context, item);
  if (item.from_previous) row.trend = trend_id(item.from_previous->trend);
  for (const model::DefinitionChange& change : context.indicator(item).definition_changes) {
    if (change.year != item.year) continue;
    row.definition_changed = true;
    row.definition_reason = context.wording.text(change.reason);
  }
  row.working = working_steps(context, item);
  row.next_band = next_band_text(context, item);
  add_observation(context, item, row);
  return row;
}

Html baseline_html(const PlanContext& context, const model::Indicator& indicator) {
  if (!indicator.baseline) return {};
  Html value = context.wording.quantity_html(indicator.baseline->value, indicator.digits, indicator.unit);
  std::string when = indicator.baseline->year ? context.wording.year_short(*indicator.baseline->year) : std::string();
  if (!indicator.baseline->label.empty()) when = context.wording.plain(indicator.baseline->label);
  if (when.empty()) return value;
  return context.words().fill_html("indicator.baseline_when", {{"value", value}, {"when", escape(when)}});
}

}  // namespace

IndicatorView indicator_view(const PlanContext& context, std::optional<model::ProjectIndex> project,
                             model::IndicatorIndex index) {
  const model::Indicator& indicator = context.plan.indicator(project, index);
  const Words& words = context.words();
  IndicatorView view;
  view.id = indicator.id;
  view.name = context.wording.text(indicator.name);
  view.plain_name = context.wording.plain(indicator.name);
  view.unit = context.wording.unit(indicator.unit);
  view.definition = context.wording.blocks(indicator.definition);
  const std::string method(method_id(indicator.method));
  // Without any target there is no rate, unless a state has one.
  if (!indicator.targets.empty() || indicator.method == model::Method::milestone) {
    view.method = words.get("method." + method);
    view.formula = words.get("method." + method + "_formula");
  }
  const bool up = evaluate::direction_of(context.plan, indicator) == model::Direction::up;
  view.direction = words.get(up ? "indicator.up" : "indicator.down");
  using Cumulation = model::Cumulation;
  if (indicator.cumulation == Cumulation::sum_of_years) view.cumulation = words.get("indicator.sum_of_years");
  if (indicator.cumulation == Cumulation::total_so_far) view.cumulation = words.get("indicator.total_so_far");
  view.baseline = baseline_html(context, indicator);
  view.note = context.wording.text(indicator.note);
  view.data_source = context.wording.text(indicator.data_source);
  view.department = context.wording.text(indicator.department);
  view.is_rated = !context.plan.scheme.bands.empty();
  const Items items(context, project, index);
  for (const Item* item : items.all()) {
    if (has_row(context, *item)) view.years.push_back(item_year(context, *item));
    view.has_data = view.has_data || item->observation != nullptr;
  }
  view.chart = indicator_chart(context, items.all(), "chart-" + indicator.id);
  return view;
}

}  // namespace ayumi::view
