#include "evaluate/next_band.h"

#include <algorithm>

#include "evaluate/band.h"

namespace ayumi::evaluate {
namespace {

using model::BandConditions;
using model::Direction;
using model::Method;
using model::Trend;

// From which value on something holds. Values are counted so that more is better: those of a falling indicator are
// negated.
struct Bound {
  enum class Edge { included, excluded };
  Rational value;
  Edge edge = Edge::included;
};

bool reaches_further(const Bound& a, const Bound& b) {
  return a.value != b.value ? a.value > b.value : a.edge == Bound::Edge::excluded && b.edge == Bound::Edge::included;
}

Rational percent_of(const Rational& value, const Rational& percent) {
  return *Rational::quotient(value * percent, 100);
}

// The bounds of one band's conditions, joined to the furthest one. A condition that no value can meet makes the whole
// impossible.
class Threshold {
 public:
  explicit Threshold(const Yardstick& yardstick)
      : yardstick_(yardstick), sign_(yardstick.better == Direction::up ? 1 : -1) {}

  void require(const BandConditions& wanted) {
    rate(wanted.rate_at_least, Bound::Edge::included);
    rate(wanted.rate_above, Bound::Edge::excluded);
    pace(wanted.pace_at_least, Bound::Edge::included);
    pace(wanted.pace_above, Bound::Edge::excluded);
    change(wanted.change_from_baseline, yardstick_.compared_with);
    change(wanted.change_from_previous, yardstick_.previous);
    improvement(wanted.change_from_baseline_at_least);
    if (wanted.target_reached == BandConditions::TargetReached::required) target();
  }

  // nullopt: no value reaches the band.
  const std::optional<Bound>& bound() const { return impossible_ ? kNone : furthest_; }

 private:
  void at_least(const Rational& signed_value, Bound::Edge edge = Bound::Edge::included) {
    const Bound bound{signed_value, edge};
    if (!furthest_ || reaches_further(bound, *furthest_)) furthest_ = bound;
  }
  void impossible() { impossible_ = true; }
  // Not where the declared direction is the one in which the rate falls.
  bool rate_gains() const { return yardstick_.rate_rises == yardstick_.better; }
  Rational counted(const Rational& value) const { return sign_ > 0 ? value : -value; }

  void rate(const std::optional<Decimal>& percent, Bound::Edge edge) {
    if (!percent) return;
    if (!yardstick_.target || !rate_gains()) return impossible();
    switch (yardstick_.method) {
      case Method::ratio:
        return ratio(*percent, edge);
      case Method::inverse:
        return inverse(*percent, edge);
      case Method::maintain:
        return maintain(*percent, edge);
      case Method::progress:
        return way(yardstick_.baseline, *percent, edge);
      case Method::milestone:
        break;
    }
    impossible();
  }

  void ratio(const Rational& percent, Bound::Edge edge) {
    if (yardstick_.target->sign() <= 0) return impossible();
    at_least(percent_of(*yardstick_.target, percent), edge);
  }

  // 100 t / a >= r  <=>  a <= 100 t / r, for a above zero.
  void inverse(const Rational& percent, Bound::Edge edge) {
    if (yardstick_.target->sign() < 0) return impossible();
    if (percent.sign() <= 0) return;
    at_least(-*Rational::quotient(Rational(*yardstick_.target) * Rational(100), percent), edge);
  }

  // Either inside the tolerance, or by the ratio before it.
  void maintain(const Rational& percent, Bound::Edge edge) {
    const bool within_reach = edge == Bound::Edge::included ? percent <= Rational(100) : percent < Rational(100);
    if (!within_reach) return impossible();
    const Bound edge_of_tolerance{counted(*yardstick_.target) - yardstick_.tolerance.around(*yardstick_.target)};
    Threshold by_rate(yardstick_);
    if (yardstick_.better == Direction::up) {
      by_rate.ratio(percent, edge);
    } else {
      by_rate.inverse(percent, edge);
    }
    const std::optional<Bound>& other = by_rate.bound();
    const Bound& nearer = other && reaches_further(edge_of_tolerance, *other) ? *other : edge_of_tolerance;
    at_least(nearer.value, nearer.edge);
  }

  // `percent` of the way from `start` to the target.
  void way(const std::optional<Decimal>& start, const Rational& percent, Bound::Edge edge) {
    if (!start || !yardstick_.target) return impossible();
    const Rational length = Rational(*yardstick_.target) - *start;
    if (length.sign() != sign_) return impossible();
    at_least(counted(*start) + percent_of(counted(length), percent), edge);
  }

  void pace(const std::optional<Decimal>& percent, Bound::Edge edge) {
    if (!percent) return;
    if (!yardstick_.expected || yardstick_.expected->sign() <= 0) return impossible();
    way(yardstick_.start, percent_of(*yardstick_.expected, *percent), edge);
  }

  void change(const std::vector<Trend>& wanted, const std::optional<Decimal>& reference) {
    if (wanted.empty()) return;
    if (!reference) return impossible();
    const auto allows = [&](Trend trend) { return std::find(wanted.begin(), wanted.end(), trend) != wanted.end(); };
    if (allows(Trend::worse)) return;
    const Rational middle = counted(*reference);
    const Rational tolerance = yardstick_.tolerance.around(*reference);
    if (allows(Trend::same)) return at_least(middle - tolerance);
    at_least(middle + tolerance, Bound::Edge::excluded);
  }

  void improvement(const std::optional<Decimal>& percent) {
    if (!percent) return;
    if (!yardstick_.compared_with) return impossible();
    const Rational baseline = *yardstick_.compared_with;
    if (!baseline.is_zero()) return at_least(counted(baseline) + percent_of(baseline.abs(), *percent));
    at_least(0, percent->sign() <= 0 ? Bound::Edge::included : Bound::Edge::excluded);
  }

  void target() {
    if (!yardstick_.target || !rate_gains()) return impossible();
    const bool tolerant = yardstick_.method == Method::maintain;
    at_least(counted(*yardstick_.target) - (tolerant ? yardstick_.tolerance.around(*yardstick_.target) : Rational()));
  }

  static inline const std::optional<Bound> kNone;
  const Yardstick& yardstick_;
  int sign_;
  std::optional<Bound> furthest_;
  bool impossible_ = false;
};

// The lowest value of the grid from the bound on. nullopt: beyond the range of decimals.
std::optional<Decimal> first_on_grid(const Bound& bound, int digits, const Decimal& unit) {
  const std::optional<Decimal> cut = bound.value.rounded(digits, RoundingMode::truncate);
  if (!cut) return std::nullopt;
  const bool short_of_it =
      bound.edge == Bound::Edge::included ? Rational(*cut) < bound.value : Rational(*cut) <= bound.value;
  return short_of_it ? add(*cut, unit) : cut;
}

// The nearest candidate of all better bands.
std::optional<Decimal> nearest_candidate(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                         const Decimal& counted_actual, model::BandIndex current, int digits,
                                         const Decimal& unit) {
  std::optional<Decimal> nearest;
  for (std::uint32_t i = 0; i < current.value; ++i) {
    Threshold threshold(yardstick);
    threshold.require(scheme.bands[i].conditions);
    if (!threshold.bound()) continue;
    const std::optional<Decimal> candidate = first_on_grid(*threshold.bound(), digits, unit);
    if (!candidate || *candidate <= counted_actual) continue;
    if (!nearest || *candidate < *nearest) nearest = candidate;
  }
  return nearest;
}

std::optional<model::BandIndex> band_at(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                        const Decimal& value) {
  const BandChoice choice = choose_band(scheme, measure(yardstick, value));
  if (choice.outcome != BandChoice::Outcome::chosen) return std::nullopt;
  return choice.band;
}

}  // namespace

std::optional<NextBand> find_next_band(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                       const Decimal& actual, model::BandIndex current, int digits) {
  const auto unit = Decimal::from_parts(1, digits);
  if (!unit || current.value == 0) return std::nullopt;
  const bool up = yardstick.better == Direction::up;
  const auto counted = [up](const Decimal& value) { return up ? value : -value; };
  const auto candidate = nearest_candidate(scheme, yardstick, counted(actual), current, digits, *unit);
  if (!candidate) return std::nullopt;
  const Decimal value = counted(*candidate);
  const auto reached = band_at(scheme, yardstick, value);
  if (!reached || *reached >= current) return std::nullopt;
  // Checked, not assumed: one unit short it must not be reached yet.
  const auto before = subtract(*candidate, *unit);
  if (before && *before > counted(actual)) {
    const auto short_of_it = band_at(scheme, yardstick, counted(*before));
    if (short_of_it && *short_of_it < current) return std::nullopt;
  }
  const auto difference = subtract(value, actual);
  if (!difference) return std::nullopt;
  return NextBand{*reached, value, difference->abs()};
}

std::optional<NextState> find_next_state(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                         model::StateIndex state, model::BandIndex current) {
  std::optional<NextState> next;
  for (std::uint32_t i = 0; i < scheme.states.size(); ++i) {
    const Decimal& rate = scheme.states[i].rate;
    if (rate <= scheme.states[state.value].rate) continue;
    if (next && scheme.states[next->state.value].rate <= rate) continue;
    const BandChoice choice = choose_band(scheme, measure_state(yardstick, scheme.states[i]));
    if (choice.outcome == BandChoice::Outcome::chosen && choice.band < current) next = NextState{choice.band, {i}};
  }
  return next;
}

}  // namespace ayumi::evaluate
