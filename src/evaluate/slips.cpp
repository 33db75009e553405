#include "evaluate/slips.h"

namespace ayumi::evaluate {

void check_slips(const PlanFigures&, model::CalendarDate, Diagnostics&) {}

}  // namespace ayumi::evaluate
