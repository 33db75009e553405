// Values of the years that both editions have figures of.
#include <fmt/core.h>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"

namespace ayumi::evaluate {
namespace {

using model::Observation;
using Kind = Difference::Kind;

const Observation* observation_in(const YearFigures& year, std::optional<model::ProjectIndex> project,
                                  model::IndicatorIndex indicator) {
  const Item* const item = year.find(project, indicator);
  return item != nullptr ? item->observation : nullptr;
}

std::string state_id(const model::Plan& plan, const Observation& observation) {
  return observation.state ? plan.scheme.states[observation.state->value].id : std::string();
}

std::string reason_id(const model::Plan& plan, const Observation& observation) {
  return observation.reason ? plan.scheme.reasons[observation.reason->value].id : std::string();
}

// The two entries of an indicator in a year.
struct Entries {
  const IndicatorPair& indicator;
  model::FiscalYear year;
  const Observation* before;
  const Observation* after;
};

bool equal(const PlanPair& pair, const Entries& entries) {
  if (entries.before == nullptr || entries.after == nullptr) return entries.before == entries.after;
  const model::Plan& old = pair.plan_before();
  const model::Plan& now = pair.plan_after();
  return entries.before->value == entries.after->value &&
         state_id(old, *entries.before) == state_id(now, *entries.after) &&
         reason_id(old, *entries.before) == reason_id(now, *entries.after);
}

Message before_text(const PlanPair& pair, const Entries& entries) {
  const IndicatorPair& at = entries.indicator;
  return value_text(pair.plan_before(), pair.plan_before().indicator(at.project_before, at.before), entries.before);
}

// What the data say of a restatement themselves.
Message declared(const model::Indicator& indicator, const Entries& entries) {
  std::vector<Message> parts;
  const Observation& after = *entries.after;
  if (after.status == Observation::Status::revised) parts.push_back({"改定値", "revised"});
  if (after.status == Observation::Status::provisional) parts.push_back({"速報値", "provisional"});
  const bool was_provisional = entries.before != nullptr && entries.before->status == Observation::Status::provisional;
  if (was_provisional && after.status != Observation::Status::provisional) {
    parts.push_back({"前は速報値", "formerly provisional"});
  }
  if (after.first_value) {
    const Message first = quantity(*after.first_value, indicator.digits, indicator.unit);
    parts.push_back({fmt::format("当初の公表は{}", first.ja), fmt::format("first published as {}", first.en)});
  }
  return joined(parts);
}

Kind kind_of(const Entries& entries) {
  if (entries.before == nullptr) return Kind::value_added;
  return entries.after == nullptr ? Kind::value_gone : Kind::value_restated;
}

void tell(const PlanPair& pair, const Entries& entries, Differences& found) {
  const model::Plan& plan = pair.plan_after();
  const IndicatorPair& at = entries.indicator;
  const model::Indicator& indicator = plan.indicator(at.project_after, at.after);
  Difference difference = difference_of(kind_of(entries), plan, {entries.year, {}, at.project_after, at.after});
  difference.before = before_text(pair, entries);
  difference.after = value_text(plan, indicator, entries.after);
  if (entries.after != nullptr) {
    difference.note = declared(indicator, entries);
    difference.place = entries.after->value_span ? entries.after->value_span : entries.after->span;
  } else {
    difference.place = entries.before->value_span ? entries.before->value_span : entries.before->span;
    difference.side = Difference::Side::before;
  }
  found.push_back(std::move(difference));
}

// Those that aren't equal, by indicator and year.
template <class Take>
void each_difference(const PlanPair& pair, const Take& take) {
  for (const IndicatorPair& indicator : pair.indicators) {
    for (const YearPair& year : pair.years) {
      const Entries entries{indicator, year.after->year,
                            observation_in(*year.before, indicator.project_before, indicator.before),
                            observation_in(*year.after, indicator.project_after, indicator.after)};
      if (!equal(pair, entries)) take(entries);
    }
  }
}

}  // namespace

void compare_values(const PlanPair& pair, Differences& found) {
  each_difference(pair, [&](const Entries& entries) { tell(pair, entries, found); });
}

std::map<ItemPlace, Message> restated(const PlanFigures& before, const PlanFigures& after) {
  const PlanPair pair = pair_up(before, after);
  std::map<ItemPlace, Message> former;
  each_difference(pair, [&](const Entries& entries) {
    if (entries.before == nullptr) return;
    former.emplace(ItemPlace{entries.year, entries.indicator.project_after, entries.indicator.after},
                   before_text(pair, entries));
  });
  return former;
}

}  // namespace ayumi::evaluate
