// Values of the years that both editions have figures of.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

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
  if (after.status == Observation::Status::provisional) parts.push_back({"暫定値", "provisional"});
  const bool was_provisional = entries.before != nullptr && entries.before->status == Observation::Status::provisional;
  if (was_provisional && after.status != Observation::Status::provisional) {
    parts.push_back({"前は暫定値", "formerly provisional"});
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

Message status_name(Observation::Status status) {
  switch (status) {
    case Observation::Status::provisional:
      return {"暫定値", "provisional"};
    case Observation::Status::revised:
      return {"改定値", "revised"};
    case Observation::Status::final:
      break;
  }
  return {"確定値", "final"};
}

Message date_text(const std::optional<model::CalendarDate>& date) {
  if (!date) return {};
  const std::string text = fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
  return {text, text};
}

// What is said of values that are the same.
void tell_status(const PlanPair& pair, const Entries& entries, Differences& found) {
  if (entries.before == nullptr) return;
  const Observation& before = *entries.before;
  const Observation& after = *entries.after;
  const IndicatorPair& at = entries.indicator;
  const model::Indicator& indicator = pair.plan_after().indicator(at.project_after, at.after);
  Aspects status(Kind::value_status, pair.plan_after(), {entries.year, {}, at.project_after, at.after}, after.span,
                 found);
  const auto first = [&](const Observation& entry) {
    return entry.first_value ? quantity(*entry.first_value, indicator.digits, indicator.unit) : Message();
  };
  status.value("status", {}, status_name(before.status), status_name(after.status));
  status.value("first-value", {"当初の公表", "first published as"}, first(before), first(after));
  status.value("due", {"公表の予定日", "expected on"}, date_text(before.due), date_text(after.due));
  status.value("as-of", {"時点", "as of"}, name_of(before.as_of), name_of(after.as_of));
  status.value("unit", {"単位", "unit"}, name_of(before.unit), name_of(after.unit));
}

// By indicator and year.
template <class Take>
void each_entry(const PlanPair& pair, const Take& take) {
  for (const IndicatorPair& indicator : pair.indicators) {
    for (const YearPair& year : pair.years) {
      const Entries entries{indicator, year.after->year,
                            observation_in(*year.before, indicator.project_before, indicator.before),
                            observation_in(*year.after, indicator.project_after, indicator.after)};
      take(entries);
    }
  }
}

}  // namespace

void compare_values(const PlanPair& pair, Differences& found) {
  each_entry(pair, [&](const Entries& entries) {
    if (equal(pair, entries)) {
      tell_status(pair, entries, found);
    } else {
      tell(pair, entries, found);
    }
  });
}

std::map<ItemPlace, Message> restated(const PlanFigures& before, const PlanFigures& after) {
  const PlanPair pair = pair_up(before, after);
  std::map<ItemPlace, Message> former;
  each_entry(pair, [&](const Entries& entries) {
    if (entries.before == nullptr || equal(pair, entries)) return;
    former.emplace(ItemPlace{entries.year, entries.indicator.project_after, entries.indicator.after},
                   before_text(pair, entries));
  });
  return former;
}

}  // namespace ayumi::evaluate
