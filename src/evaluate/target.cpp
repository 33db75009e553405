#include "evaluate/target.h"

namespace ayumi::evaluate {
namespace {

using model::FiscalYear;
using model::Target;

// Own year's before every year's before later ones; among later ones the nearest. Lower is better.
int distance(const Target& target, FiscalYear target_year, FiscalYear year) {
  if (target.when == Target::When::every_year) return 1;
  if (target_year == year) return 0;
  return 1 + (target_year.start - year.start);
}

// The latest one given up to `year`; null: none yet.
const model::Expectation* latest_expectation(const model::Indicator& indicator, FiscalYear year) {
  const model::Expectation* latest = nullptr;
  for (const model::Expectation& expectation : indicator.expectations) {
    if (expectation.year <= year && (latest == nullptr || latest->year < expectation.year)) latest = &expectation;
  }
  return latest;
}

std::optional<Rational> straight_line(FiscalYear start, FiscalYear end, FiscalYear year) {
  if (end <= start) return std::nullopt;
  if (year <= start) return Rational();
  return Rational::quotient(100 * std::int64_t{year.start - start.start}, std::int64_t{end.start - start.start});
}

}  // namespace

const Target* choose_target(const model::Plan& plan, const model::Indicator& indicator, FiscalYear year) {
  const Target* chosen = nullptr;
  int nearest = 0;
  for (const Target& target : indicator.targets) {
    const auto due = target_year(plan, target, year);
    if (!due || *due < year) continue;
    const int away = distance(target, *due, year);
    // At the same distance one of a named year is more to the point than the plan's mid-term or last one.
    const bool closer = chosen == nullptr || away < nearest;
    const bool more_exact =
        chosen != nullptr && away == nearest && target.when == Target::When::year && chosen->when != Target::When::year;
    if (!closer && !more_exact) continue;
    chosen = &target;
    nearest = away;
  }
  return chosen;
}

std::optional<FiscalYear> target_year(const model::Plan& plan, const Target& target, FiscalYear year) {
  switch (target.when) {
    case Target::When::year:
      return target.year;
    case Target::When::every_year:
      return year;
    case Target::When::midterm:
      return plan.midterm;
    case Target::When::final:
      break;
  }
  return plan.last;
}

FiscalYear start_year(const model::Plan& plan, const model::Indicator& indicator) {
  return indicator.baseline && indicator.baseline->year ? *indicator.baseline->year : plan.first.previous();
}

std::optional<Rational> expected_percent(const model::Plan& plan, const model::Indicator& indicator,
                                         const Target* target, FiscalYear year) {
  const auto due = target != nullptr ? target_year(plan, *target, year) : std::nullopt;
  const model::Expectation* const latest = latest_expectation(indicator, year);
  if (latest != nullptr && latest->year == year) return Rational(latest->percent);
  const bool every_year = due && target->when == Target::When::every_year;
  if (due && *due == year && !(every_year && latest != nullptr)) return Rational(100);
  if (latest != nullptr) return Rational(latest->percent);
  if (!indicator.expectations.empty()) return Rational();
  if (!due) return std::nullopt;
  return straight_line(start_year(plan, indicator), *due, year);
}

}  // namespace ayumi::evaluate
