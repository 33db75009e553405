// An indicator's observations over the years, and its values as they are compared.
#pragma once

#include <optional>
#include <vector>

#include "evaluate/figures.h"

namespace ayumi::evaluate {

// The observations of a plan by place, so that none has to be searched for.
class ObservationIndex {
 public:
  explicit ObservationIndex(const model::Plan& plan);
  // Null where there is none. Of two for the same item the first counts.
  // `project`: none for one of the plan's own indicators, here as everywhere.
  const model::Observation* find(model::FiscalYear year, std::optional<model::ProjectIndex> project,
                                 model::IndicatorIndex indicator) const;

 private:
  std::size_t offset(std::optional<model::ProjectIndex> project) const;

  model::FiscalYear first_{};
  std::vector<std::size_t> offsets_;  // of each project's first indicator, behind the plan's own
  std::vector<std::vector<const model::Observation*>> years_;  // empty for a year without data
};

// A year in the life of an indicator.
struct HistoryEntry {
  model::FiscalYear year{};
  const model::Observation* observation = nullptr;
  bool expected = false;          // may its project be there? One of the plan's own always is.
  int definition = 0;             // see definition_in
  std::optional<Decimal> actual;  // as compared
  std::optional<SumGap> gap;      // why there is no sum of years
};

// From the plan's first year with values to its last. For a sum of years, `actual` is the sum from the year after the
// baseline's, or from the plan's first. A year without a value adds nothing where its reason says so. With any
// other reason, while its value is still due, or where a year of a project that may be there has no entry at all, the
// sum isn't known from then on and there is no `actual`; nor is there one across a definition change.
using History = std::vector<HistoryEntry>;
History history_of(const model::Plan& plan, const ObservationIndex& observations,
                   const std::vector<std::vector<ProjectYear>>& projects, std::optional<model::ProjectIndex> project,
                   model::IndicatorIndex indicator);

}  // namespace ayumi::evaluate
