// What the yearly survey still lacks, by department, for the person who runs it.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

struct WorkItem {
  enum class Kind { missing, reason_only, overdue, explanation, slip };
  Kind kind = Kind::missing;
  Message what;
  Span place;  // of the entry, or of the indicator that has none
};

struct DepartmentWork {
  Message department;  // empty: the data don't name one
  std::vector<WorkItem> items;
};

// Of a year: values that aren't there, those with only a reason (where the value isn't known, as opposed to there being
// nothing to count, and no date is given for it: with one it becomes overdue), and what `found` (see evaluate) says of
// its entries and of what projects and indicators are: values overdue, texts that a band demands (of earlier years
// too), probable slips. Departments in the order in which they first have something to do; one without a name comes
// last.
std::vector<DepartmentWork> work_list(const PlanFigures& figures, const YearFigures& year, const Diagnostics& found);

}  // namespace ayumi::evaluate
