// Everything that follows from one actual value: rate, pace, changes.
#pragma once

#include <optional>

#include "evaluate/figures.h"
#include "evaluate/rate.h"
#include "evaluate/tolerance.h"

namespace ayumi::evaluate {

// What an actual value is held against. Parts that aren't there, or lie beyond a definition change, are nullopt.
struct Yardstick {
  model::Method method = model::Method::ratio;
  model::Cumulation cumulation = model::Cumulation::none;
  model::Direction better = model::Direction::up;      // by which changes are judged
  model::Direction rate_rises = model::Direction::up;  // which way brings a higher rate
  Tolerance tolerance;
  std::optional<Decimal> target;
  std::optional<Decimal> baseline;
  std::optional<Decimal> compared_with;  // what the change on the baseline is reckoned from; none for a sum of years
  model::FiscalYear baseline_year{};
  std::optional<Decimal> start;      // where the way to the target starts: the baseline, or zero for a sum of years
  std::optional<Rational> expected;  // percent of that way
  std::optional<Decimal> previous;
  model::FiscalYear previous_year{};
};

struct Measured {
  model::Direction better = model::Direction::up;
  std::optional<Rate> rate;     // nullopt where an input is missing
  std::optional<Rational> way;  // percent of the way from the start to the target
  std::optional<Rational> pace;
  std::optional<ValueChange> from_baseline;
  std::optional<ValueChange> from_previous;
};

// Which way brings a higher rate: as the method says; for `progress` from the baseline to the target; for `maintain`
// the declared one.
model::Direction rate_direction(const model::Indicator& indicator, const std::optional<Decimal>& target);
// Which way is better: as declared, else the one that brings a higher rate.
model::Direction better_direction(const model::Indicator& indicator, const std::optional<Decimal>& target);

Measured measure(const Yardstick& yardstick, const Decimal& actual);
Measured measure_state(const Yardstick& yardstick, const model::State& state);

}  // namespace ayumi::evaluate
