#include "evaluate/measure.h"

#include "evaluate/change.h"

namespace ayumi::evaluate {
namespace {

std::optional<Rate> rate_of(const Yardstick& yardstick, const Decimal& actual) {
  if (!yardstick.target) return std::nullopt;
  const Decimal& target = *yardstick.target;
  switch (yardstick.method) {
    case model::Method::ratio:
      return ratio(actual, target);
    case model::Method::inverse:
      return inverse(actual, target);
    case model::Method::maintain:
      return maintain(actual, target, yardstick.better, yardstick.tolerance);
    case model::Method::progress:
      if (!yardstick.baseline) return std::nullopt;
      return progress(actual, target, *yardstick.baseline);
    case model::Method::milestone:
      break;
  }
  return std::nullopt;  // a milestone is measured by its state
}

std::optional<Rational> way_gone(const Yardstick& yardstick, const Decimal& actual) {
  if (!yardstick.target || !yardstick.start) return std::nullopt;
  const Rate gone = progress(actual, *yardstick.target, *yardstick.start);
  return gone.outcome == Rate::Outcome::computed ? std::optional(gone.percent) : std::nullopt;
}

std::optional<Rational> pace_of(const Yardstick& yardstick, const std::optional<Rational>& way) {
  if (!way || !yardstick.expected) return std::nullopt;
  return Rational::quotient(*way * Rational(100), *yardstick.expected);  // nothing expected yet: no pace
}

}  // namespace

model::Direction rate_direction(const model::Indicator& indicator, const std::optional<Decimal>& target) {
  const model::Direction declared = indicator.direction.value_or(model::Direction::up);
  switch (indicator.method) {
    case model::Method::ratio:
    case model::Method::milestone:
      return model::Direction::up;
    case model::Method::inverse:
      return model::Direction::down;
    case model::Method::maintain:
      return declared;
    case model::Method::progress:
      break;
  }
  if (!target || !indicator.baseline || *target == indicator.baseline->value) return declared;
  return *target > indicator.baseline->value ? model::Direction::up : model::Direction::down;
}

model::Direction better_direction(const model::Indicator& indicator, const std::optional<Decimal>& target) {
  return indicator.direction ? *indicator.direction : rate_direction(indicator, target);
}

Measured measure(const Yardstick& yardstick, const Decimal& actual) {
  Measured measured;
  measured.better = yardstick.better;
  measured.rate = rate_of(yardstick, actual);
  measured.way = way_gone(yardstick, actual);
  measured.pace = pace_of(yardstick, measured.way);
  if (yardstick.compared_with) {
    measured.from_baseline = change_between(actual, *yardstick.compared_with, yardstick.baseline_year, yardstick.better,
                                            yardstick.tolerance);
  }
  if (yardstick.previous) {
    measured.from_previous =
        change_between(actual, *yardstick.previous, yardstick.previous_year, yardstick.better, yardstick.tolerance);
  }
  return measured;
}

Measured measure_state(const Yardstick& yardstick, const model::State& state) {
  Measured measured;
  measured.better = yardstick.better;
  measured.rate = milestone(state.rate);
  measured.way = Rational(state.rate);
  measured.pace = pace_of(yardstick, measured.way);
  return measured;
}

}  // namespace ayumi::evaluate
