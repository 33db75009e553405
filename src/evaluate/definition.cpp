#include "evaluate/definition.h"

#include <algorithm>

namespace ayumi::evaluate {

int definition_in(const model::Indicator& indicator, model::FiscalYear year) {
  return static_cast<int>(std::count_if(indicator.definition_changes.begin(), indicator.definition_changes.end(),
                                        [year](const model::DefinitionChange& change) { return change.year <= year; }));
}

}  // namespace ayumi::evaluate
