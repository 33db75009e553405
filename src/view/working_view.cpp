#include "view/working_view.h"

#include "base/text.h"

namespace ayumi::view {

namespace {

constexpr int kExtraDigits = 4;  // shown of a quotient that doesn't end

std::string decimal_text(const PlanContext& context, const Decimal& value) { return context.wording.number(value, 0); }

// The exact quotient where it is short, else cut with an ellipsis.
std::string exact_percent(const PlanContext& context, const Rational& rate) {
  const int digits = context.plan.rounding.digits + kExtraDigits;
  if (const auto exact = rate.exact(); exact && exact->scale() <= digits) {
    return context.wording.percent(exact->to_string());
  }
  return context.wording.grouped(rate.to_fixed(digits, RoundingMode::truncate)) + "…%";
}

std::string formula(const PlanContext& context, const evaluate::Item& item) {
  const std::string target = item.target != nullptr ? decimal_text(context, item.target->value) : std::string();
  return context.words().fill("working." + std::string(method_id(item.method)),
                              {{"actual", item.actual ? decimal_text(context, *item.actual) : std::string()},
                               {"target", target},
                               {"baseline", item.baseline ? decimal_text(context, *item.baseline) : std::string()},
                               {"rate", exact_percent(context, *item.rate)}});
}

std::string rounded(const PlanContext& context, const evaluate::Item& item) {
  const model::Rounding& rounding = context.plan.rounding;
  return context.words().fill(rounding.mode == RoundingMode::half_up ? "working.rounded_half_up" : "working.truncated",
                              {{"digits", std::to_string(rounding.digits)}, {"rate", rate_text(context, item)}});
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
  if (!item.rate) return steps;
  const Words& words = context.words();
  steps.push_back({words.get("working.actual"), actual_html(context, item)});
  if (item.target != nullptr) steps.push_back({words.get("working.target"), target_html(context, item)});
  if (item.baseline) steps.push_back({words.get("working.baseline"), escape(decimal_text(context, *item.baseline))});
  steps.push_back({words.get("working.formula"), escape(formula(context, item))});
  steps.push_back({words.get("working.rounding"), escape(rounded(context, item))});
  if (item.pace) {
    const std::string pace = item.pace->to_fixed(context.plan.rounding.digits, context.plan.rounding.mode);
    steps.push_back({words.get("working.pace"), context.wording.percent_html(pace)});
  }
  if (item.computed) {
    const model::Band& band = context.band(*item.computed);
    steps.push_back({words.get("working.band"),
                     escape(words.fill("working.band_text", {{"code", band.code},
                                                             {"name", context.wording.plain(band.name)},
                                                             {"conditions", band_conditions(context, band)}}))});
  }
  return steps;
}

std::string next_band_text(const PlanContext& context, const evaluate::Item& item) {
  if (!item.next_band) return {};
  const model::Indicator& indicator = context.indicator(item);
  const bool more = item.actual && item.next_band->actual > *item.actual;
  const std::string unit = context.wording.plain(indicator.unit);
  return context.words().fill(
      more ? "working.next_more" : "working.next_less",
      {{"difference", context.wording.quantity(item.next_band->difference, indicator.digits, unit)},
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
