#include "view/working_view.h"

#include <utility>

#include "base/text.h"
#include "evaluate/shown.h"
#include "evaluate/tolerance.h"
#include "view/differing.h"
#include "view/item_notes.h"
#include "view/working_comparisons.h"
#include "view/working_numbers.h"

namespace ayumi::view {

namespace {

Html with_note(const PlanContext& context, const Html& text, const std::string& note) {
  if (note.empty()) return text;
  return sentence(context, "working.noted", {{"text", text}, {"note", escape(note)}});
}

// A sum of years shows what was added.
Html actual(const PlanContext& context, const evaluate::Item& item) {
  Html sum = value_html(context, item);
  if (item.terms.empty()) return with_note(context, sum, value_note(context, item));
  std::string added;
  for (const evaluate::YearValue& term : item.terms) {
    if (!added.empty()) added += " + ";
    added += sentence(context, "working.term",
                      {{"year", escape(context.wording.year_short(term.year))},
                       {"value", item_quantity(context, item, term.value)}})
                 .markup();
  }
  if (item.terms.size() == 1) return Html::from_markup(std::move(added));
  return sentence(context, "working.sum", {{"terms", Html::from_markup(std::move(added))}, {"sum", sum}});
}

// What counts as reached without a quotient; nullopt: as ratio or inverse.
std::optional<Html> kept(const PlanContext& context, const evaluate::Item& item) {
  const model::Indicator& indicator = context.indicator(item);
  const Decimal& target = item.target->value;
  const bool up = item.better == model::Direction::up;
  const std::vector<HtmlFilling> values{{"actual", item_quantity(context, item, *item.actual)},
                                        {"target", item_quantity(context, item, target)}};
  if (up ? *item.actual >= target : *item.actual <= target) {
    return sentence(context, up ? "working.maintain_at_least" : "working.maintain_at_most", values);
  }
  const evaluate::Tolerance width = evaluate::Tolerance::of(indicator);
  const Rational difference = (Rational(*item.actual) - Rational(target)).abs();
  if (difference > width.around(target)) return std::nullopt;
  std::vector<HtmlFilling> all = values;
  all.emplace_back("difference", item_difference(context, item, difference));
  all.emplace_back("tolerance", tolerance_text(context, item, target, "working.of_target"));
  return sentence(context, "working.maintain_within", all);
}

Html quotient(const PlanContext& context, const evaluate::Item& item, model::Method method) {
  if (method == model::Method::inverse && item.actual->is_zero()) {
    return sentence(context, "working.inverse_zero", {{"rate", exact_percent(context, *item.rate)}});
  }
  return sentence(context, "working." + std::string(method_id(method)),
                  {{"actual", item.actual ? typed_number(context, item, *item.actual) : Html()},
                   {"target", item.target != nullptr ? typed_number(context, item, item.target->value) : Html()},
                   {"baseline", item.baseline ? operand(context, item, *item.baseline) : Html()},
                   {"rate", exact_percent(context, *item.rate)}});
}

Html formula(const PlanContext& context, const evaluate::Item& item) {
  if (item.method != model::Method::maintain) return quotient(context, item, item.method);
  if (auto reached = kept(context, item)) return *reached;
  const bool up = item.better == model::Direction::up;
  return quotient(context, item, up ? model::Method::ratio : model::Method::inverse);
}

// From the exact rate to the one that is shown.
Html rounded(const PlanContext& context, const evaluate::Item& item) {
  const model::Rounding& rounding = context.plan.rounding;
  const Html shown = rate_html(context, item);
  if (evaluate::capped(*item.rate, context.plan) != *item.rate) {
    return sentence(context, "working.capped",
                    {{"cap", context.wording.percent_html(context.plan.cap->to_string())}, {"rate", shown}});
  }
  const Html plain = context.wording.percent_html(evaluate::rounded_rate(*item.rate, rounding));
  Html text =
      sentence(context, rounding_key(rounding), {{"digits", escape(std::to_string(rounding.digits))}, {"rate", plain}});
  if (plain.markup() == shown.markup()) return text;
  return sentence(context, "working.not_reached", {{"rounded", text}, {"rate", shown}});
}

// By the rule, or why the rule gives none.
void add_rating(const PlanContext& context, const evaluate::Item& item, std::vector<WorkingStep>& steps) {
  const Words& words = context.words();
  const std::string label = words.get("working.band");
  if (item.computed) {
    const model::Band& band = context.band(*item.computed);
    steps.push_back({label, escape(words.fill("working.band_text", {{"code", band.code},
                                                                    {"name", context.wording.plain(band.name)},
                                                                    {"conditions", band_conditions(context, band)}}))});
    return;
  }
  std::string why = why_unrated(context, item);
  if (item.reason) why = context.wording.plain(context.reason(*item.reason).name);
  if (!why.empty()) steps.push_back({label, escape(words.fill("working.unrated", {{"why", why}}))});
}

// The ratings of an item side by side: by the rule, as decided, as published.
void add_ratings(const PlanContext& context, const evaluate::Item& item, std::vector<WorkingStep>& steps) {
  add_rating(context, item, steps);
  const Words& words = context.words();
  const auto add = [&](std::string_view label, model::BandIndex index) {
    const model::Band& band = context.band(index);
    steps.push_back(
        {words.get(label),
         escape(words.fill("working.given_band", {{"code", band.code}, {"name", context.wording.plain(band.name)}}))});
  };
  const model::Observation& observation = *item.observation;
  if (observation.decided) add("working.decided", observation.decided->band);
  if (observation.published.rating && observation.published.rating != item.computed) {
    add("working.published_rating", *observation.published.rating);
  }
}

void add_condition(const PlanContext& context, std::vector<std::string>& parts, std::string_view key,
                   const std::optional<Decimal>& bound) {
  if (!bound) return;
  parts.push_back(context.words().fill(key, {{"bound", context.wording.percent(bound->to_string())}}));
}

std::string trend_list(const PlanContext& context, const std::vector<model::Trend>& trends) {
  std::vector<std::string> names;
  names.reserve(trends.size());
  for (const model::Trend trend : trends) {
    names.push_back(context.words().get(trend == model::Trend::better  ? "trend.better"
                                        : trend == model::Trend::worse ? "trend.worse"
                                                                       : "trend.same"));
  }
  return join(names, context.words().get("format.or"));
}

}  // namespace

std::string_view method_id(model::Method method) {
  switch (method) {
    case model::Method::ratio:
      return "ratio";
    case model::Method::inverse:
      return "inverse";
    case model::Method::progress:
      return "progress";
    case model::Method::maintain:
      return "maintain";
    case model::Method::milestone:
      break;
  }
  return "milestone";
}

std::vector<WorkingStep> working_steps(const PlanContext& context, const evaluate::Item& item) {
  std::vector<WorkingStep> steps;
  const bool compared = item.rate || item.computed || item.from_baseline || item.from_previous;
  if (!compared && why_unrated(context, item).empty()) return steps;
  const Words& words = context.words();
  steps.push_back({words.get("working.actual"), actual(context, item)});
  if (item.target != nullptr && item.method != model::Method::milestone) {
    steps.push_back(
        {words.get("working.target"), with_note(context, target_html(context, item), target_note(context, item))});
  }
  if (item.baseline) steps.push_back({words.get("working.baseline"), item_quantity(context, item, *item.baseline)});
  if (item.rate) {
    steps.push_back({words.get("working.formula"), formula(context, item)});
    steps.push_back({words.get("working.rounding"), rounded(context, item)});
  }
  const ShownRate shown = shown_rate(context, item);
  if (shown.differs) steps.push_back({words.get("working.published_rate"), shown.html});
  add_target_reached(context, item, steps);
  add_pace(context, item, steps);
  add_changes(context, item, steps);
  add_ratings(context, item, steps);
  return steps;
}

std::string next_band_text(const PlanContext& context, const evaluate::Item& item) {
  const Words& words = context.words();
  if (item.next_state) {
    const model::State& state = context.plan.scheme.states[item.next_state->state.value];
    return words.fill("working.next_state", {{"state", context.wording.plain(state.name)},
                                             {"code", context.band(item.next_state->band).code}});
  }
  if (!item.next_band) return {};
  const model::Indicator& indicator = context.indicator(item);
  const bool more = item.actual && item.next_band->actual > *item.actual;
  return words.fill(
      more ? "working.next_more" : "working.next_less",
      {{"difference", context.wording.difference(item.next_band->difference, indicator.digits, indicator.unit)},
       {"code", context.band(item.next_band->band).code}});
}

std::string band_conditions(const PlanContext& context, const model::Band& band) {
  const model::BandConditions& conditions = band.conditions;
  std::vector<std::string> parts;
  add_condition(context, parts, "condition.rate_at_least", conditions.rate_at_least);
  add_condition(context, parts, "condition.rate_above", conditions.rate_above);
  add_condition(context, parts, "condition.pace_at_least", conditions.pace_at_least);
  add_condition(context, parts, "condition.pace_above", conditions.pace_above);
  add_condition(context, parts, "condition.change_from_baseline_at_least", conditions.change_from_baseline_at_least);
  if (!conditions.change_from_baseline.empty()) {
    parts.push_back(context.words().fill("condition.change_from_baseline",
                                         {{"trends", trend_list(context, conditions.change_from_baseline)}}));
  }
  if (!conditions.change_from_previous.empty()) {
    parts.push_back(context.words().fill("condition.change_from_previous",
                                         {{"trends", trend_list(context, conditions.change_from_previous)}}));
  }
  if (conditions.target_reached == model::BandConditions::TargetReached::required) {
    parts.push_back(context.words().get("condition.target_reached"));
  }
  return parts.empty() ? context.words().get("condition.none") : join(parts, context.words().get("format.and"));
}

}  // namespace ayumi::view
