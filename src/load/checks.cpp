#include "load/checks.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "load/check_complaints.h"
#include "load/complaints.h"
#include "load/cycles.h"

namespace ayumi::load {
namespace {

using model::Band;
using model::BandConditions;
using model::Plan;
using model::PlanYear;
using model::Target;

// --- bands ---

// Whether "at least / above" of `later` can only hold where that of `earlier` does.
bool implies_bound(const std::optional<Decimal>& later_least, const std::optional<Decimal>& later_above,
                   const std::optional<Decimal>& earlier_least, const std::optional<Decimal>& earlier_above) {
  const auto holds = [](const std::optional<Decimal>& bound, const auto& test) { return bound && test(*bound); };
  const bool least = !earlier_least || holds(later_least, [&](const Decimal& b) { return b >= *earlier_least; }) ||
                     holds(later_above, [&](const Decimal& b) { return b >= *earlier_least; });
  const bool above = !earlier_above || holds(later_least, [&](const Decimal& b) { return b > *earlier_above; }) ||
                     holds(later_above, [&](const Decimal& b) { return b >= *earlier_above; });
  return least && above;
}

bool implies_trend(const std::vector<model::Trend>& later, const std::vector<model::Trend>& earlier) {
  if (earlier.empty()) return true;
  return !later.empty() && std::all_of(later.begin(), later.end(), [&](model::Trend trend) {
    return std::find(earlier.begin(), earlier.end(), trend) != earlier.end();
  });
}

bool implies(const BandConditions& later, const BandConditions& earlier) {
  using Reached = BandConditions::TargetReached;
  return implies_bound(later.rate_at_least, later.rate_above, earlier.rate_at_least, earlier.rate_above) &&
         implies_bound(later.pace_at_least, later.pace_above, earlier.pace_at_least, earlier.pace_above) &&
         implies_bound(later.change_from_baseline_at_least, {}, earlier.change_from_baseline_at_least, {}) &&
         implies_trend(later.change_from_baseline, earlier.change_from_baseline) &&
         implies_trend(later.change_from_previous, earlier.change_from_previous) &&
         (earlier.target_reached == Reached::ignored || later.target_reached == Reached::required);
}

// --- cycles ---

template <class Things>
std::vector<std::string> ids_of(const Things& things, const std::vector<std::uint32_t>& cycle) {
  std::vector<std::string> ids;
  ids.reserve(cycle.size());
  for (const std::uint32_t node : cycle) ids.push_back(things[node].id);
  return ids;
}

void check_mergers(const Plan& plan, Diagnostics& diagnostics) {
  Edges mergers(plan.projects.size());
  std::vector<Span> places(plan.projects.size());
  for (const PlanYear& year : plan.years) {
    for (const model::Change& change : year.changes) {
      if (!change.into) continue;
      mergers[change.project.value].push_back(change.into->value);
      places[change.project.value] = change.span;
    }
  }
  for (const auto& cycle : find_cycles(mergers)) {
    diagnostics.add(complaints::cyclic_merge(ids_of(plan.projects, cycle), places[cycle.back()]));
  }
}

// --- twice in a year ---

// Calls complain(later, earlier) for each element that has the same key as one before it.
template <class T, class Key, class Complain>
void find_repeated(const std::vector<T>& things, const Key& key, const Complain& complain) {
  std::vector<std::size_t> order(things.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(things[a]) < key(things[b]); });
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (key(things[order[first]]) < key(things[order[i]]))
      first = i;
    else
      complain(things[order[i]], things[order[first]]);
  }
}

// A milestone has states, every other indicator numbers.
void check_kind(const Plan& plan, const model::Observation& observation, Diagnostics& diagnostics) {
  const std::vector<model::Indicator>& indicators = plan.indicators_of(observation.project);
  if (observation.indicator.value >= indicators.size()) return;
  const bool is_milestone = indicators[observation.indicator.value].method == model::Method::milestone;
  if (is_milestone && observation.value) diagnostics.add(complaints::expected_state(observation.value_span));
  if (!is_milestone && observation.state) diagnostics.add(complaints::expected_number(observation.span));
}

Message plural_of(const Target& target) {
  switch (target.when) {
    case Target::When::every_year:
      return {"毎年度の目標値", "targets of every year"};
    case Target::When::midterm:
      return {"中間の年度の目標値", "targets of the mid-term year"};
    case Target::When::final:
      return {"最後の年度の目標値", "targets of the last year"};
    case Target::When::year:
      break;
  }
  const std::string year = std::to_string(target.year.start);
  return {year + "年度の目標値", "targets of FY" + year};
}

Message plural_of(const model::Expectation& expectation) {
  const std::string year = std::to_string(expectation.year.start);
  return {year + "年度の途中の見込み", "expectations of FY" + year};
}

void check_observations(const Plan& plan, const PlanYear& year, Diagnostics& diagnostics) {
  const auto key = [](const model::Observation& one) { return std::pair(one.project, one.indicator); };
  find_repeated(year.observations, key, [&](const auto& later, const auto& earlier) {
    // A project that couldn't be decoded as a whole has fewer indicators than its entry names.
    const std::vector<model::Indicator>& indicators = plan.indicators_of(later.project);
    if (later.indicator.value >= indicators.size()) return;
    const model::Project* const project = later.project ? &plan.projects[later.project->value] : nullptr;
    diagnostics.add(
        complaints::duplicate_observation(project, indicators[later.indicator.value], later.span, earlier.span));
  });
  for (const model::Observation& observation : year.observations) check_kind(plan, observation, diagnostics);
}

void check_published(const PlanYear& year, Diagnostics& diagnostics) {
  find_repeated(
      year.reported_tallies, [](const auto& tally) { return tally.category; },
      [&](const auto& later, const auto& earlier) {
        diagnostics.add(complaints::duplicate_entry({"同じ分野の公表された集計", "the published tally of a category"},
                                                    later.span, earlier.span));
      });
  find_repeated(
      year.published_differences, [](const auto& difference) { return difference.since; },
      [&](const auto& later, const auto& earlier) {
        diagnostics.add(complaints::duplicate_entry(
            {"同じ年度からの公表された増減", "the published difference since a year"}, later.span, earlier.span));
      });
  find_repeated(
      year.reported_composites, [](const auto& reported) { return reported.composite; },
      [&](const auto& later, const auto& earlier) {
        diagnostics.add(complaints::duplicate_entry({"公表された合成指標", "the published value of a composite"},
                                                    later.span, earlier.span));
      });
}

void check_notes(const PlanYear& year, Diagnostics& diagnostics) {
  find_repeated(
      year.audit_notes, [](const model::AuditNote& note) -> const std::string& { return note.figure; },
      [&](const model::AuditNote& later, const model::AuditNote& earlier) {
        diagnostics.add(complaints::duplicate_entry({"同じ値の照合の説明", "the audit's note about a figure"},
                                                    later.span, earlier.span));
      });
}

template <class T>
void check_ids(const std::vector<T>& things, const Words& kind, Diagnostics& diagnostics) {
  find_repeated(
      things, [](const T& thing) -> const std::string& { return thing.id; },
      [&](const T& later, const T& earlier) {
        diagnostics.add(complaints::duplicate_id(kind, later.id, later.id_span, earlier.id_span));
      });
}

// What a year adds to be shown; figures follow from others of the same year.
void check_figures(const PlanYear& year, Diagnostics& diagnostics) {
  const Words kind{"数値", "key figure"};
  check_ids(year.key_figures, kind, diagnostics);
  check_ids(year.tables, {"表", "table"}, diagnostics);
  check_ids(year.schedules, {"日程表", "schedule"}, diagnostics);
  Directory figures(kind);
  for (const model::KeyFigure& figure : year.key_figures) figures.add({figure.id, figure.span, ""});
  Diagnostics repeated;  // complained about above
  figures.finish(repeated);
  for (const model::KeyFigure& figure : year.key_figures) {
    if (!figure.derivation) continue;
    for (const std::string& id : figure.derivation->of) {
      if (!figures.find(id)) {
        diagnostics.add(complaints::unknown_reference(figures, id, figure.derivation->span));
      }
    }
  }
}

// Every year between is a column.
constexpr int kFarthest = 30;

bool is_near(const Plan& plan, model::FiscalYear year) {
  return year.start >= plan.first.start - kFarthest && year.start <= plan.last.start + kFarthest;
}

Diagnostic too_far(std::string_view key, Span place) {
  return complaints::out_of_range(
      key, {"計画の期間から30年より離れています", "it is more than 30 years from the plan's term"}, place);
}

// Years that couldn't be read have been complained about.
void check_roadmaps(const Plan& plan, Diagnostics& diagnostics) {
  if (plan.first.start == 0 || plan.last.start == 0) return;
  for (const model::Project& project : plan.projects) {
    for (const model::Task& task : project.tasks) {
      for (const model::PlannedStep& step : task.plan) {
        if (step.from.start != 0 && !is_near(plan, step.from)) diagnostics.add(too_far("from", step.span));
        if (step.to && !is_near(plan, *step.to)) diagnostics.add(too_far("to", step.span));
      }
    }
  }
  for (const PlanYear& year : plan.years) {
    for (const model::Step& step : year.steps) {
      if (step.printed_in && !is_near(plan, *step.printed_in)) diagnostics.add(too_far("year", step.printed_in_span));
    }
  }
}

}  // namespace

void check_bands(const std::vector<Band>& bands, Diagnostics& diagnostics) {
  for (std::size_t later = 1; later < bands.size(); ++later) {
    const auto end = bands.begin() + static_cast<std::ptrdiff_t>(later);
    const auto earlier = std::find_if(
        bands.begin(), end, [&](const Band& band) { return implies(bands[later].conditions, band.conditions); });
    if (earlier != end) diagnostics.add(complaints::unreachable_band(bands[later], *earlier));
  }
}

void check_indicator(const model::Indicator& indicator, Diagnostics& diagnostics) {
  const auto complain = [&](const auto& later, const auto& earlier) {
    diagnostics.add(complaints::two_of(plural_of(later), later.span, earlier.span));
  };
  find_repeated(
      indicator.targets, [](const Target& target) { return std::pair(target.when, target.year); }, complain);
  find_repeated(
      indicator.expectations, [](const model::Expectation& expectation) { return expectation.year; }, complain);
}

void check_groups(const Plan& plan, Diagnostics& diagnostics) {
  Edges members(plan.partners.size());
  for (std::size_t i = 0; i < plan.partners.size(); ++i) {
    for (const model::PartnerIndex member : plan.partners[i].members) members[i].push_back(member.value);
  }
  for (const auto& cycle : find_cycles(members)) {
    diagnostics.add(complaints::cyclic_group(ids_of(plan.partners, cycle), plan.partners[cycle.back()].span));
  }
}

void check_years(const Plan& plan, Diagnostics& diagnostics) {
  check_mergers(plan, diagnostics);
  check_roadmaps(plan, diagnostics);
  for (const PlanYear& year : plan.years) {
    check_observations(plan, year, diagnostics);
    check_published(year, diagnostics);
    check_figures(year, diagnostics);
    check_notes(year, diagnostics);
  }
}

}  // namespace ayumi::load
