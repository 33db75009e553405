#include "view/working_comparisons.h"

#include <algorithm>

#include "base/text.h"
#include "evaluate/measure.h"
#include "evaluate/target.h"
#include "view/working_numbers.h"

namespace ayumi::view {

namespace {

using evaluate::Item;
using evaluate::ValueChange;

Html year_name(const PlanContext& context, model::FiscalYear year) { return escape(context.wording.year_short(year)); }

void add_step(const PlanContext& context, std::string_view label, Html text, std::vector<WorkingStep>& steps) {
  steps.push_back({context.words().get(label), std::move(text)});
}

bool is_sum(const PlanContext& context, const Item& item) {
  return context.indicator(item).cumulation == model::Cumulation::sum_of_years;
}

// --- pace ---

const model::Expectation* latest_expectation(const model::Indicator& indicator, model::FiscalYear year) {
  const model::Expectation* latest = nullptr;
  for (const model::Expectation& expectation : indicator.expectations) {
    if (expectation.year <= year && (latest == nullptr || latest->year < expectation.year)) latest = &expectation;
  }
  return latest;
}

// Given by the plan, all of it in the target's year, or by a straight line.
Html expected(const PlanContext& context, const Item& item) {
  const model::Indicator& indicator = context.indicator(item);
  const Html percent = exact_percent(context, *item.expected);
  const model::Expectation* const given = latest_expectation(indicator, item.year);
  if (given != nullptr && Rational(given->percent) == *item.expected) {
    return sentence(context, "working.expected_given",
                    {{"year", year_name(context, given->year)}, {"expected", percent}});
  }
  const auto due = item.target != nullptr ? evaluate::target_year(context.plan, *item.target, item.year) : std::nullopt;
  if (!due || *due == item.year) {
    return sentence(context, "working.expected_due", {{"year", year_name(context, item.year)}, {"expected", percent}});
  }
  const model::FiscalYear start = evaluate::start_year(context.plan, indicator);
  return sentence(context, "working.expected_line",
                  {{"start", year_name(context, start)},
                   {"due", year_name(context, *due)},
                   {"gone", escape(std::to_string(item.year.start - start.start))},
                   {"all", escape(std::to_string(due->start - start.start))},
                   {"expected", percent}});
}

// How much of the way is gone, where the rate hasn't said so already.
void add_way(const PlanContext& context, const Item& item, std::vector<WorkingStep>& steps) {
  if (!item.actual || item.target == nullptr || (item.rate && *item.rate == *item.way)) return;
  const std::vector<HtmlFilling> numbers{{"actual", typed_number(context, item, *item.actual)},
                                         {"target", typed_number(context, item, item.target->value)},
                                         {"baseline", item.baseline ? operand(context, item, *item.baseline) : Html()},
                                         {"rate", exact_percent(context, *item.way)}};
  add_step(context, "working.way",
           sentence(context, is_sum(context, item) ? "working.ratio" : "working.progress", numbers), steps);
}

// --- changes ---

// Without the unit: a change of a percentage is no percentage.
Html signed_number(const PlanContext& context, const Item& item, const Decimal& value) {
  Html text = typed_number(context, item, value);
  return value.sign() > 0 ? Html::from_markup("+" + text.markup()) : text;
}

// What a change is reckoned from, and its words.
struct Reference {
  Decimal value;
  std::string_view label;
  std::string_view of;
};

Html verdict(const PlanContext& context, const Item& item, const ValueChange& change, const Reference& reference) {
  const Words& words = context.words();
  const bool same = change.trend == model::Trend::same;
  Html why = escape(words.get(item.better == model::Direction::up ? "working.why_up" : "working.why_down"));
  if (same && change.absolute.is_zero()) why = escape(words.get("working.why_equal"));
  if (same && !change.absolute.is_zero()) {
    why = sentence(context, "working.why_within",
                   {{"tolerance", tolerance_text(context, item, reference.value, reference.of)}});
  }
  const std::string_view trend = same                                   ? "trend.same"
                                 : change.trend == model::Trend::better ? "trend.better"
                                                                        : "trend.worse";
  return sentence(context, "working.verdict", {{"trend", escape(words.get(trend))}, {"why", why}});
}

void add_change(const PlanContext& context, const Item& item, const ValueChange& change, const Reference& reference,
                std::vector<WorkingStep>& steps) {
  const auto difference = change.absolute.exact();
  if (!difference) return;  // beyond the range of decimals
  Html text = sentence(context, "working.difference",
                       {{"actual", typed_number(context, item, *item.actual)},
                        {"reference", operand(context, item, reference.value)},
                        {"difference", signed_number(context, item, *difference)}});
  if (change.relative) {
    text = sentence(context, "working.relative",
                    {{"difference_text", text},
                     {"difference", typed_number(context, item, *difference)},
                     {"reference", typed_number(context, item, reference.value.abs())},
                     {"relative", exact_percent(context, *change.relative)}});
  }
  add_step(
      context, reference.label,
      sentence(context, "working.change", {{"change", text}, {"verdict", verdict(context, item, change, reference)}}),
      steps);
}

bool any_band(const PlanContext& context, bool (*asks)(const model::BandConditions&)) {
  const std::vector<model::Band>& bands = context.plan.scheme.bands;
  return std::any_of(bands.begin(), bands.end(), [asks](const model::Band& band) { return asks(band.conditions); });
}

// The percentage that a band may ask for, positive for better.
void add_improvement(const PlanContext& context, const Item& item, std::vector<WorkingStep>& steps) {
  const auto asks = [](const model::BandConditions& wanted) {
    return wanted.change_from_baseline_at_least.has_value();
  };
  if (!any_band(context, asks)) return;
  const auto& improvement = item.from_baseline->improvement;
  if (!improvement) {
    add_step(context, "working.improvement", escape(context.words().get("working.improvement_from_zero")), steps);
    return;
  }
  add_step(
      context, "working.improvement",
      sentence(context, item.better == model::Direction::up ? "working.improvement_up" : "working.improvement_down",
               {{"improvement", exact_percent(context, *improvement)}}),
      steps);
}

std::string_view input_key(evaluate::NotRated::Input input) {
  using Input = evaluate::NotRated::Input;
  switch (input) {
    case Input::target:
      return "unrated.target";
    case Input::baseline:
      return "unrated.baseline";
    case Input::change_from_baseline:
      return "unrated.change_from_baseline";
    case Input::previous_value:
      return "unrated.previous";
    case Input::expectation:
      return "unrated.expected";
    case Input::state:
      break;
  }
  return "unrated.state";
}

}  // namespace

void add_pace(const PlanContext& context, const Item& item, std::vector<WorkingStep>& steps) {
  if (!item.pace || !item.way || !item.expected) return;
  add_way(context, item, steps);
  add_step(context, "working.expected", expected(context, item), steps);
  add_step(context, "working.pace",
           sentence(context, "working.pace_text",
                    {{"way", exact_percent(context, *item.way)},
                     {"expected", exact_percent(context, *item.expected)},
                     {"pace", exact_percent(context, *item.pace)}}),
           steps);
}

void add_changes(const PlanContext& context, const Item& item, std::vector<WorkingStep>& steps) {
  if (!item.actual) return;
  if (item.from_baseline && item.baseline) {
    add_change(context, item, *item.from_baseline, {*item.baseline, "working.from_baseline", "working.of_baseline"},
               steps);
    add_improvement(context, item, steps);
  }
  if (!item.from_previous) return;
  const auto previous = (Rational(*item.actual) - item.from_previous->absolute).exact();
  if (!previous) return;
  add_change(context, item, *item.from_previous, {*previous, "working.from_previous", "working.of_previous"}, steps);
}

void add_target_reached(const PlanContext& context, const Item& item, std::vector<WorkingStep>& steps) {
  const auto asks = [](const model::BandConditions& wanted) {
    return wanted.target_reached == model::BandConditions::TargetReached::required;
  };
  if (!item.rate || !any_band(context, asks)) return;
  const bool by_state = item.method == model::Method::milestone;
  if (!by_state && (!item.actual || item.target == nullptr)) return;
  const auto target = by_state ? std::nullopt : std::optional(item.target->value);
  const bool up = by_state || evaluate::rate_direction(context.indicator(item), target) == model::Direction::up;
  const bool kept = item.method == model::Method::maintain && item.target_reached;  // or within the tolerance
  const std::string_view key = kept                  ? "working.target_kept"
                               : item.target_reached ? (up ? "working.target_at_least" : "working.target_at_most")
                                                     : (up ? "working.target_below" : "working.target_above");
  const Html actual = by_state ? exact_percent(context, *item.rate) : item_quantity(context, item, *item.actual);
  const Html wanted = by_state ? context.wording.percent_html("100") : item_quantity(context, item, *target);
  add_step(context, "working.target_reached", sentence(context, key, {{"actual", actual}, {"target", wanted}}), steps);
}

std::string why_no_sum(const PlanContext& context, const Item& item) {
  if (!item.sum_gap) return {};
  using Why = evaluate::SumGap::Why;
  const std::vector<Filling> year{{"year", context.wording.year_short(item.sum_gap->year)}};
  switch (item.sum_gap->why) {
    case Why::value_to_come:
      return context.words().fill("unrated.sum_value_to_come", year);
    case Why::before_start:
      return context.words().fill("unrated.sum_before_start", year);
    case Why::definition_changed:
      return context.words().fill("unrated.sum_definition_changed", year);
    case Why::reason:
    case Why::no_entry:
    case Why::overflow:
      break;
  }
  return context.words().fill("unrated.sum_no_value", year);
}

std::string why_unrated(const PlanContext& context, const Item& item) {
  if (item.sum_gap) return why_no_sum(context, item);
  if (!item.not_rated) return {};
  const Words& words = context.words();
  if (item.not_rated->why != evaluate::NotRated::Why::input_missing) return words.get("unrated.no_rule_fits");
  std::vector<std::string> names;
  for (const evaluate::NotRated::Input input : item.not_rated->inputs) names.push_back(words.get(input_key(input)));
  return words.fill("unrated.lacking", {{"missing", join(names, words.get("format.and"))},
                                        {"code", context.band(item.not_rated->band).code}});
}

}  // namespace ayumi::view
