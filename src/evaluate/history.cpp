#include "evaluate/history.h"

#include "evaluate/definition.h"
#include "evaluate/target.h"

namespace ayumi::evaluate {
namespace {

// Adds up the years' values and remembers why it can't any more.
class Sum {
 public:
  Sum(const model::RatingScheme& scheme, model::FiscalYear start) : scheme_(scheme), start_(start) {}

  void add(HistoryEntry& entry) {
    if (entry.year <= start_) {
      entry.gap = SumGap{SumGap::Why::before_start, start_.next()};
      return;
    }
    if (definition_ && *definition_ != entry.definition) break_off(SumGap::Why::definition_changed, entry.year);
    definition_ = entry.definition;
    include(entry);
    entry.gap = gap_;
    const bool has_value = entry.observation != nullptr && entry.observation->value;
    if (has_value && !gap_) entry.actual = total_;
  }

 private:
  // The first year to blame stays.
  void break_off(SumGap::Why why, model::FiscalYear year) {
    if (!gap_) gap_ = SumGap{why, year};
  }

  void include(const HistoryEntry& entry) {
    if (entry.observation == nullptr) {
      if (entry.expected) break_off(SumGap::Why::no_entry, entry.year);
    } else if (!entry.observation->value) {
      include_without_value(*entry.observation, entry.year);
    } else if (const auto total = ayumi::add(total_, *entry.observation->value)) {
      total_ = *total;
    } else {
      break_off(SumGap::Why::overflow, entry.year);
    }
  }

  void include_without_value(const model::Observation& observation, model::FiscalYear year) {
    if (observation.due) return break_off(SumGap::Why::value_to_come, year);
    const bool adds_nothing =
        observation.reason && scheme_.reasons[observation.reason->value].adds == model::Reason::Adds::nothing;
    if (!adds_nothing) break_off(SumGap::Why::reason, year);
  }

  const model::RatingScheme& scheme_;
  model::FiscalYear start_;
  std::optional<int> definition_;
  Decimal total_;
  std::optional<SumGap> gap_;
};

}  // namespace

ObservationIndex::ObservationIndex(const model::Plan& plan) : first_(plan.first_with_values()) {
  std::size_t count = plan.indicators.size();
  for (const model::Project& project : plan.projects) {
    offsets_.push_back(count);
    count += project.indicators.size();
  }
  if (plan.last < plan.first) return;
  years_.resize(static_cast<std::size_t>(plan.last.start - first_.start) + 1);
  for (const model::PlanYear& year : plan.years) {
    if (year.year < first_ || plan.last < year.year) continue;
    auto& slots = years_[static_cast<std::size_t>(year.year.start - first_.start)];
    slots.resize(count);
    for (const model::Observation& observation : year.observations) {
      const auto*& slot = slots[offset(observation.project) + observation.indicator.value];
      if (slot == nullptr) slot = &observation;
    }
  }
}

std::size_t ObservationIndex::offset(std::optional<model::ProjectIndex> project) const {
  return project ? offsets_[project->value] : 0;
}

const model::Observation* ObservationIndex::find(model::FiscalYear year, std::optional<model::ProjectIndex> project,
                                                 model::IndicatorIndex indicator) const {
  const auto position = static_cast<std::size_t>(year.start - first_.start);
  if (year < first_ || position >= years_.size() || years_[position].empty()) return nullptr;
  return years_[position][offset(project) + indicator.value];
}

History history_of(const model::Plan& plan, const ObservationIndex& observations,
                   const std::vector<std::vector<ProjectYear>>& projects, std::optional<model::ProjectIndex> project,
                   model::IndicatorIndex indicator) {
  const model::Indicator& described = plan.indicator(project, indicator);
  const bool sums = described.cumulation == model::Cumulation::sum_of_years;
  Sum sum(plan.scheme, start_year(plan, described));
  History history;
  for (model::FiscalYear year = plan.first_with_values(); year <= plan.last; year = year.next()) {
    HistoryEntry entry;
    entry.year = year;
    entry.observation = observations.find(year, project, indicator);
    entry.expected = !project || projects[history.size()][project->value].may_be_active();
    entry.definition = definition_in(described, year);
    if (sums) {
      sum.add(entry);
    } else if (entry.observation != nullptr) {
      entry.actual = entry.observation->value;
    }
    history.push_back(entry);
  }
  return history;
}

}  // namespace ayumi::evaluate
