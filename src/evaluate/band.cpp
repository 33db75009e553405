#include "evaluate/band.h"

#include <algorithm>

namespace ayumi::evaluate {
namespace {

using model::BandConditions;

enum class Holds { no, unknown, yes };

Holds verdict(bool holds) { return holds ? Holds::yes : Holds::no; }

enum class Bound { at_least, above };

Holds compare(const std::optional<Rational>& value, const std::optional<Decimal>& bound, Bound kind) {
  if (!bound) return Holds::yes;
  if (!value) return Holds::unknown;
  return verdict(kind == Bound::at_least ? *value >= Rational(*bound) : *value > Rational(*bound));
}

Holds among(const std::optional<ValueChange>& change, const std::vector<model::Trend>& wanted) {
  if (wanted.empty()) return Holds::yes;
  if (!change) return Holds::unknown;
  return verdict(std::find(wanted.begin(), wanted.end(), change->trend) != wanted.end());
}

// From a baseline of zero every change is infinite in percent: upwards of any bound or below it by its sign alone.
Holds improved(const std::optional<ValueChange>& change, model::Direction better, const std::optional<Decimal>& bound) {
  if (!bound) return Holds::yes;
  if (!change) return Holds::unknown;
  if (change->improvement) return compare(change->improvement, bound, Bound::at_least);
  const int gain = better == model::Direction::up ? change->absolute.sign() : -change->absolute.sign();
  return verdict(gain > 0 || (gain == 0 && bound->sign() <= 0));
}

std::optional<Rational> computed_rate(const Measured& measured) {
  if (!measured.rate || measured.rate->outcome != Rate::Outcome::computed) return std::nullopt;
  return measured.rate->percent;
}

Holds reached(const Measured& measured, BandConditions::TargetReached wanted) {
  if (wanted == BandConditions::TargetReached::ignored) return Holds::yes;
  return computed_rate(measured) ? verdict(measured.rate->target_reached) : Holds::unknown;
}

// The first "no" decides, then any "unknown".
Holds all_hold(const BandConditions& wanted, const Measured& measured) {
  const std::optional<Rational> rate = computed_rate(measured);
  return std::min({compare(rate, wanted.rate_at_least, Bound::at_least), compare(rate, wanted.rate_above, Bound::above),
                   compare(measured.pace, wanted.pace_at_least, Bound::at_least),
                   compare(measured.pace, wanted.pace_above, Bound::above),
                   among(measured.from_baseline, wanted.change_from_baseline),
                   among(measured.from_previous, wanted.change_from_previous),
                   improved(measured.from_baseline, measured.better, wanted.change_from_baseline_at_least),
                   reached(measured, wanted.target_reached)});
}

bool asks_for_rate(const BandConditions& wanted) {
  return wanted.rate_at_least || wanted.rate_above || wanted.target_reached == BandConditions::TargetReached::required;
}

bool asks_for_pace(const BandConditions& wanted) { return wanted.pace_at_least || wanted.pace_above; }

bool asks_for_baseline(const BandConditions& wanted) {
  return !wanted.change_from_baseline.empty() || wanted.change_from_baseline_at_least;
}

}  // namespace

std::vector<NotRated::Input> missing_inputs(const Yardstick& yardstick, const BandConditions& wanted) {
  using Input = NotRated::Input;
  const bool by_state = yardstick.method == model::Method::milestone;
  const bool by_progress = yardstick.method == model::Method::progress;
  const bool is_sum = yardstick.cumulation == model::Cumulation::sum_of_years;
  const bool rate = asks_for_rate(wanted) && !by_state;
  const bool pace = asks_for_pace(wanted) && !by_state;
  std::vector<Input> missing;
  if ((rate || pace) && !yardstick.target) missing.push_back(Input::target);
  const bool no_rate = rate && by_progress && !yardstick.baseline;
  const bool no_change = asks_for_baseline(wanted) && !yardstick.compared_with;
  if (no_rate || (pace && !yardstick.start) || (no_change && !is_sum)) missing.push_back(Input::baseline);
  if (no_change && is_sum) missing.push_back(Input::change_from_baseline);
  if (!wanted.change_from_previous.empty() && !yardstick.previous) missing.push_back(Input::previous_value);
  const bool expected = yardstick.expected && !yardstick.expected->is_zero();
  if (asks_for_pace(wanted) && !expected) missing.push_back(Input::expectation);
  if (missing.empty()) missing.push_back(Input::state);  // a milestone with a value in its place
  return missing;
}

BandChoice choose_band(const model::RatingScheme& scheme, const Measured& measured) {
  for (std::uint32_t i = 0; i < scheme.bands.size(); ++i) {
    const Holds holds = all_hold(scheme.bands[i].conditions, measured);
    if (holds == Holds::yes) return {BandChoice::Outcome::chosen, {i}};
    if (holds == Holds::unknown) return {BandChoice::Outcome::input_missing, {i}};
  }
  return {};
}

}  // namespace ayumi::evaluate
