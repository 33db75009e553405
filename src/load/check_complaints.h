// Messages about a plan as a whole.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/plan.h"

namespace ayumi::load::complaints {

// `ids` go round: the last refers to the first.
Diagnostic cyclic_category(const std::vector<std::string>& ids, Span place);
Diagnostic cyclic_group(const std::vector<std::string>& ids, Span place);
Diagnostic cyclic_merge(const std::vector<std::string>& ids, Span place);
Diagnostic unreachable_band(const model::Band& band, const model::Band& earlier);
// `project`: null for one of the plan's own indicators.
Diagnostic duplicate_observation(const model::Project* project, const model::Indicator& indicator, Span place,
                                 Span first);
// What only the plan's own indicators have.
Diagnostic not_of_projects(std::string_view key, Span place);
Diagnostic no_id_of_total(Span place);
// A row with more or fewer values than there are columns.
Diagnostic wrong_width(std::size_t values, std::size_t columns, Span place);
// A number where the indicator has states, and the other way round.
Diagnostic expected_state(Span place);
Diagnostic expected_number(Span place);
// `what` says of what there may be only one a year.
Diagnostic duplicate_entry(const Message& what, Span place, Span first);
// `what` in the plural: "targets of FY2024".
Diagnostic two_of(const Message& what, Span place, Span first);

}  // namespace ayumi::load::complaints
