#include "evaluate/slips_definitions.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "evaluate/definition.h"
#include "evaluate/target.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Direction;
using model::Method;

constexpr int kJump = 10;

// The direction that the rules or the data state; nullopt where either would do.
std::optional<Direction> stated_direction(const model::Indicator& indicator) {
  if (indicator.cumulation == model::Cumulation::sum_of_years) return std::nullopt;  // a sum isn't set against one year
  switch (indicator.method) {
    case Method::ratio:
      return Direction::up;
    case Method::inverse:
      return Direction::down;
    case Method::progress:
    case Method::maintain:
      return indicator.direction;
    case Method::milestone:
      break;
  }
  return std::nullopt;
}

bool same_definition(const model::Plan& plan, const model::Indicator& indicator, const model::Target& target) {
  const model::FiscalYear start = start_year(plan, indicator);
  const auto due = target_year(plan, target, plan.first);
  return due && definition_in(indicator, *due) == definition_in(indicator, start);
}

void check_side(const model::Plan& plan, const model::Indicator& indicator, const Message& name,
                Diagnostics& diagnostics) {
  const std::optional<Direction> direction = stated_direction(indicator);
  if (!direction || !indicator.baseline) return;
  const Decimal& baseline = indicator.baseline->value;
  for (const model::Target& target : indicator.targets) {
    const bool wrong = *direction == Direction::up ? target.value < baseline : target.value > baseline;
    if (!wrong || !same_definition(plan, indicator, target)) continue;
    diagnostics.add(
        {Severity::warning,
         "check.target-side",
         {fmt::format("{}の目標値{}は、基準値{}より悪い値です", name.ja, target.value.to_string(),
                      baseline.to_string()),
          fmt::format("{}: the target {} is worse than the baseline {}", name.en, target.value.to_string(),
                      baseline.to_string())},
         target.span,
         {{"目標値、基準値、計算方法（method）を確かめてください", "check the target, the baseline and the method"}},
         {{{"基準値", "the baseline"}, indicator.baseline->span}}});
  }
}

void check_sign(const model::Indicator& indicator, const Message& name, Diagnostics& diagnostics) {
  if (indicator.method == Method::progress || indicator.method == Method::milestone) return;
  for (const model::Target& target : indicator.targets) {
    if (target.value.sign() >= 0) continue;
    diagnostics.add(
        {Severity::warning,
         "check.sign",
         {fmt::format("{}の目標値{}は負の値のため、達成率が実態と逆に動きます", name.ja, target.value.to_string()),
          fmt::format("{}: with the negative target {}, the rate moves the wrong way", name.en,
                      target.value.to_string())},
         target.span,
         {{"基準値を入力し、計算方法（method）を progress にしてください",
           "give a baseline and use the method “progress”"}}});
  }
}

void check_direction(const model::Indicator& indicator, const Message& name, Diagnostics& diagnostics) {
  if (indicator.method != Method::ratio || indicator.direction != Direction::down) return;
  diagnostics.add(
      {Severity::warning,
       "check.direction",
       {fmt::format("{}は減少を目指す指標ですが、計算方法（method）ratio は多いほどよい指標のものです", name.ja),
        fmt::format("{} is to fall, but the method “ratio” is for what is to rise", name.en)},
       indicator.span,
       {{"inverse または progress にしてください", "use “inverse” or “progress”"}}});
}

void check_cumulative(const model::Indicator& indicator, const Message& name, Diagnostics& diagnostics) {
  if (indicator.cumulation != model::Cumulation::sum_of_years || indicator.method != Method::progress) return;
  if (!indicator.baseline || indicator.baseline->value.is_zero()) return;
  diagnostics.add({Severity::warning,
                   "check.cumulative-baseline",
                   {fmt::format("{}は各年度の値の合計で、基準値{}を含まないのに、達成率ではこれが差し引かれます",
                                name.ja, indicator.baseline->value.to_string()),
                    fmt::format("{} adds up the years' values without the baseline {}, which the rate takes off",
                                name.en, indicator.baseline->value.to_string())},
                   indicator.baseline->span,
                   {{"基準値を0にするか、累計値を入力して cumulation を total-so-far にしてください",
                     "make the baseline 0, or enter totals and set cumulation to “total-so-far”"}}});
}

// The years between the baseline and the plan aren't in the data, so a sum since the baseline lacks them.
void check_years_before(const model::Plan& plan, const model::Indicator& indicator, const Message& name,
                        Diagnostics& diagnostics) {
  if (indicator.cumulation != model::Cumulation::sum_of_years || !indicator.baseline) return;
  if (start_year(plan, indicator).next() >= plan.first_with_values()) return;
  const Message start = name_of(start_year(plan, indicator));
  const Message first = name_of(plan.first_with_values());
  diagnostics.add({Severity::warning,
                   "check.cumulative-baseline",
                   {fmt::format("{}の基準値は{}のものですが、累計には計画が始まる{}からの値しか入りません", name.ja,
                                start.ja, first.ja),
                    fmt::format("the baseline of {} is of {}, but the plan, and with it the sum, begins with {}",
                                name.en, start.en, first.en)},
                   indicator.baseline->span,
                   {{"間の年度の分も数えるなら、累計値を入力して cumulation を total-so-far にしてください",
                     "if the years between count as well, enter totals and set cumulation to “total-so-far”"}}});
}

// The targets of single years, in their order.
std::vector<std::pair<model::FiscalYear, const model::Target*>> dated_targets(const model::Plan& plan,
                                                                              const model::Indicator& indicator) {
  std::vector<std::pair<model::FiscalYear, const model::Target*>> dated;
  for (const model::Target& target : indicator.targets) {
    if (target.when == model::Target::When::every_year) continue;
    if (const auto due = target_year(plan, target, plan.first)) dated.emplace_back(*due, &target);
  }
  std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return dated;
}

// Targets of cumulative indicators may well grow by that much.
void check_steps(const model::Plan& plan, const model::Indicator& indicator, const Message& name,
                 Diagnostics& diagnostics) {
  if (indicator.cumulation != model::Cumulation::none) return;
  const auto dated = dated_targets(plan, indicator);
  for (std::size_t i = 1; i < dated.size(); ++i) {
    const auto& [earlier_year, earlier] = dated[i - 1];
    const auto& [year, target] = dated[i];
    if (definition_in(indicator, earlier_year) != definition_in(indicator, year)) continue;
    if (!is_tenfold(earlier->value, target->value)) continue;
    diagnostics.add({Severity::warning,
                     "check.tenfold",
                     {fmt::format("{}の目標値が{}から{}へ、10倍以上変わっています", name.ja, earlier->value.to_string(),
                                  target->value.to_string()),
                      fmt::format("{}: the target jumps from {} to {}, by a factor of ten or more", name.en,
                                  earlier->value.to_string(), target->value.to_string())},
                     target->span,
                     {{"桁や単位に誤りがないか確かめてください", "check the digits and the unit"}},
                     {{{"前の目標値", "the target before"}, earlier->span}}});
  }
}

}  // namespace

bool is_tenfold(const Decimal& earlier, const Decimal& now) {
  if (earlier.is_zero() || now.is_zero()) return false;
  const Rational a = Rational(earlier).abs();
  const Rational b = Rational(now).abs();
  return b >= a * Rational(kJump) || a >= b * Rational(kJump);
}

void check_definition(const model::Plan& plan, std::optional<model::ProjectIndex> project,
                      model::IndicatorIndex indicator, Diagnostics& diagnostics) {
  const model::Indicator& checked = plan.indicator(project, indicator);
  const Message name = name_of(plan, {std::nullopt, std::nullopt, project, indicator});
  check_side(plan, checked, name, diagnostics);
  check_sign(checked, name, diagnostics);
  check_direction(checked, name, diagnostics);
  check_cumulative(checked, name, diagnostics);
  check_years_before(plan, checked, name, diagnostics);
  check_steps(plan, checked, name, diagnostics);
}

void check_budgets(const model::Plan& plan, model::ProjectIndex project, Diagnostics& diagnostics) {
  const model::Project& checked = plan.projects[project.value];
  const model::Budget* before = nullptr;
  for (const model::Budget& budget : checked.budgets) {
    if (budget.unit.empty()) continue;
    if (before != nullptr && name_of(before->unit) != name_of(budget.unit)) {
      const Message name = name_of(plan, {budget.year, std::nullopt, project, std::nullopt});
      const Message old_unit = name_of(before->unit);
      const Message new_unit = name_of(budget.unit);
      diagnostics.add(
          {Severity::warning,
           "check.unit",
           {fmt::format("{}の予算の単位が「{}」から「{}」に変わっています", name.ja, old_unit.ja, new_unit.ja),
            fmt::format("{}: the unit of the budget changes from “{}” to “{}”", name.en, old_unit.en, new_unit.en)},
           budget.unit_span,
           {{"単位をそろえてください", "use one unit throughout"}}});
    }
    before = &budget;
  }
}

}  // namespace ayumi::evaluate
