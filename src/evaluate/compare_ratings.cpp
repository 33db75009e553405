// Ratings, and why they changed.
#include <fmt/core.h>

#include "evaluate/band.h"
#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Cause = Difference::Cause;

std::string code_of(const model::Plan& plan, const std::optional<model::BandIndex>& band) {
  return band ? plan.scheme.bands[band->value].code : std::string();
}

// One item in one of the editions.
struct Rated {
  const model::Plan& plan;
  const model::Indicator& indicator;
  const Item* item;

  std::string shown() const { return item != nullptr ? code_of(plan, item->shown_band) : ""; }
  std::string counted() const { return item != nullptr ? code_of(plan, item->band) : ""; }
  std::string computed() const { return item != nullptr ? code_of(plan, item->computed) : ""; }
  const model::Observation* observation() const { return item != nullptr ? item->observation : nullptr; }
};

// What the bands were judged by.
Measured measured(const Item& item) {
  Measured measured;
  measured.better = item.better;
  if (item.rate) measured.rate = Rate{Rate::Outcome::computed, *item.rate, item.target_reached};
  measured.way = item.way;
  measured.pace = item.pace;
  measured.from_baseline = item.from_baseline;
  measured.from_previous = item.from_previous;
  return measured;
}

// The code that the item gets by the other edition's bands.
std::string rated_by(const model::RatingScheme& scheme, const Rated& rated) {
  if (rated.computed().empty()) return {};
  const BandChoice choice = choose_band(scheme, measured(*rated.item));
  return choice.outcome == BandChoice::Outcome::chosen ? scheme.bands[choice.band.value].code : std::string();
}

// Is the rating what people gave, whatever the rule says?
bool is_given(const Rated& rated) { return rated.item != nullptr && rated.shown() != rated.computed(); }

// Do people's ratings differ, or stand in one edition only? One that was published is theirs where the rule says
// another.
bool is_by_decision(const Rated& before, const Rated& after) {
  const auto decided = [](const Rated& rated) {
    const model::Observation* const seen = rated.observation();
    return seen != nullptr && seen->decided ? code_of(rated.plan, seen->decided->band) : std::string();
  };
  const auto published = [](const Rated& rated) {
    const model::Observation* const seen = rated.observation();
    return seen != nullptr ? code_of(rated.plan, seen->published.rating) : std::string();
  };
  if (decided(before) != decided(after)) return true;
  return published(before) != published(after) && (is_given(before) || is_given(after));
}

std::optional<Rational> previous_change(const Item& item) {
  return item.from_previous ? std::optional(item.from_previous->absolute) : std::nullopt;
}

bool result_differs(const Rated& before, const Rated& after) {
  const model::Observation* const old = before.observation();
  const model::Observation* const now = after.observation();
  if (old == nullptr || now == nullptr) return old != now;
  if (value_text(before.plan, before.indicator, old) != value_text(after.plan, after.indicator, now)) {
    if (old->value != now->value || old->state.has_value() != now->state.has_value()) return true;
    if (old->reason.has_value() != now->reason.has_value()) return true;
    if (old->state && before.plan.scheme.states[old->state->value].id != after.plan.scheme.states[now->state->value].id)
      return true;
  }
  return before.item->actual != after.item->actual || previous_change(*before.item) != previous_change(*after.item);
}

bool target_differs(const Rated& before, const Rated& after) {
  const auto value = [](const Rated& rated) {
    const model::Target* const target = rated.item != nullptr ? rated.item->target : nullptr;
    return target != nullptr ? std::optional(target->value) : std::nullopt;
  };
  return value(before) != value(after);
}

// Of a milestone the rate that the scheme gives to its state.
bool method_differs(const Rated& before, const Rated& after) {
  if (before.item == nullptr || after.item == nullptr) return false;
  if (before.item->method != after.item->method) return true;
  return before.item->method == model::Method::milestone && !result_differs(before, after) &&
         before.item->rate != after.item->rate;
}

bool definition_differs(const Rated& before, const Rated& after) {
  if (before.item == nullptr || after.item == nullptr) return false;
  const auto baseline = [](const model::Indicator& indicator) {
    return indicator.baseline ? std::optional(indicator.baseline->value) : std::nullopt;
  };
  const auto expected = [](const Item& item) { return std::optional<Rational>(item.expected); };
  return before.indicator.cumulation != after.indicator.cumulation ||
         before.indicator.direction != after.indicator.direction ||
         baseline(before.indicator) != baseline(after.indicator) ||
         before.indicator.tolerance != after.indicator.tolerance ||
         before.indicator.tolerance_percent != after.indicator.tolerance_percent ||
         expected(*before.item) != expected(*after.item) ||
         before.item->from_previous.has_value() != after.item->from_previous.has_value();
}

// Of a computed rating that differs. Each edition's bands are tried upon the other's measures: where the bands alone
// make the difference the measures are no cause, and the other way round.
void add_computed_causes(const Rated& before, const Rated& after, std::vector<Cause>& causes) {
  const std::string old = before.computed();
  const std::string now = after.computed();
  const std::string old_measures_new_bands = rated_by(after.plan.scheme, before);
  const std::string new_measures_old_bands = rated_by(before.plan.scheme, after);
  const bool bands_alone = old_measures_new_bands == now && new_measures_old_bands == old;
  const bool measures_alone = old_measures_new_bands == old && new_measures_old_bands == now;
  const bool measures_count = !bands_alone;
  if (measures_count && result_differs(before, after)) causes.push_back(Cause::result);
  if (measures_count && target_differs(before, after)) causes.push_back(Cause::target);
  if (!measures_alone || method_differs(before, after)) causes.push_back(Cause::scheme);
  if (measures_count && definition_differs(before, after)) causes.push_back(Cause::definition);
}

std::vector<Cause> causes_of(const Rated& before, const Rated& after) {
  std::vector<Cause> causes;
  const bool by_people = is_given(before) && is_given(after);
  if (!by_people && before.computed() != after.computed()) add_computed_causes(before, after, causes);
  if (is_by_decision(before, after)) causes.push_back(Cause::decision);
  if (causes.empty() && result_differs(before, after)) causes.push_back(Cause::result);
  if (causes.empty()) causes.push_back(Cause::other);
  return causes;
}

Message rating_text(const std::string& code) {
  return code.empty() ? Message{"評価なし", "not rated"} : Message{code, code};
}

// Where only the rating that counts differs: a page goes on showing the published one.
Message still_shown(const std::string& code) {
  return {fmt::format("計算による評価。公表された評価は{}のまま", code),
          fmt::format("as computed; the published rating is still {}", code)};
}

void compare_item(const Rated& before, const Rated& after, const Subject& subject, Differences& found) {
  const bool shown = before.shown() != after.shown();
  if (!shown && before.counted() == after.counted()) return;
  Difference difference = difference_of(Difference::Kind::rating_changed, after.plan, subject);
  difference.before = rating_text(shown ? before.shown() : before.counted());
  difference.after = rating_text(shown ? after.shown() : after.counted());
  if (!shown) difference.note = still_shown(after.shown());
  difference.causes = causes_of(before, after);
  if (after.observation() != nullptr) {
    difference.place = after.observation()->span;
  } else {
    difference.place = before.observation()->span;
    difference.side = Difference::Side::before;
  }
  found.push_back(std::move(difference));
}

}  // namespace

void compare_ratings(const PlanPair& pair, Differences& found) {
  for (const IndicatorPair& at : pair.indicators) {
    const model::Indicator& old = pair.plan_before().indicator(at.project_before, at.before);
    const model::Indicator& now = pair.plan_after().indicator(at.project_after, at.after);
    for (const YearPair& year : pair.years) {
      const Rated before{pair.plan_before(), old, year.before->find(at.project_before, at.before)};
      const Rated after{pair.plan_after(), now, year.after->find(at.project_after, at.after)};
      compare_item(before, after, {year.after->year, {}, at.project_after, at.after}, found);
    }
  }
}

}  // namespace ayumi::evaluate
