#include "evaluate/yardstick.h"

#include "evaluate/definition.h"
#include "evaluate/target.h"

namespace ayumi::evaluate {
namespace {

// The value of the year before, on this side of a definition change.
void look_back(const History& history, std::size_t position, Yardstick& yardstick) {
  if (position == 0) return;
  const HistoryEntry& before = history[position - 1];
  if (before.definition != history[position].definition) return;
  yardstick.previous = before.actual;
  yardstick.previous_year = before.year;
}

}  // namespace

const model::Target* usable_target(const model::Plan& plan, const model::Indicator& indicator, model::FiscalYear year) {
  const model::Target* const target = choose_target(plan, indicator, year);
  if (target == nullptr) return nullptr;
  const auto due = target_year(plan, *target, year);
  return due && definition_in(indicator, *due) == definition_in(indicator, year) ? target : nullptr;
}

model::Direction direction_of(const model::Plan& plan, const model::Indicator& indicator) {
  const model::Target* latest = nullptr;
  for (const model::Target& target : indicator.targets) {
    if (latest == nullptr || target_year(plan, *latest, plan.first) <= target_year(plan, target, plan.first)) {
      latest = &target;
    }
  }
  return better_direction(indicator, latest != nullptr ? std::optional(latest->value) : std::nullopt);
}

Yardstick yardstick_for(const model::Plan& plan, const model::Indicator& indicator, const History& history,
                        std::size_t position, const model::Target* target) {
  const HistoryEntry& entry = history[position];
  const model::FiscalYear start = start_year(plan, indicator);
  Yardstick yardstick;
  yardstick.method = indicator.method;
  yardstick.cumulation = indicator.cumulation;
  yardstick.tolerance = Tolerance::of(indicator);
  if (target != nullptr) yardstick.target = target->value;
  yardstick.better = better_direction(indicator, yardstick.target);
  yardstick.rate_rises = rate_direction(indicator, yardstick.target);
  if (indicator.baseline && definition_in(indicator, start) == entry.definition) {
    yardstick.baseline = indicator.baseline->value;
  }
  yardstick.baseline_year = start;
  // A sum of years isn't on the scale of a baseline, which is one year's value: it starts at zero.
  const bool is_sum = indicator.cumulation == model::Cumulation::sum_of_years;
  if (!is_sum) yardstick.compared_with = yardstick.baseline;
  yardstick.start = is_sum ? std::optional(Decimal{}) : yardstick.baseline;
  if (is_sum && indicator.method != model::Method::progress) yardstick.baseline.reset();
  yardstick.expected = expected_percent(plan, indicator, target, entry.year);
  look_back(history, position, yardstick);
  return yardstick;
}

}  // namespace ayumi::evaluate
