#include "model/project.h"

namespace ayumi::model {

const LocalizedText& Project::name_in(FiscalYear year) const {
  const LocalizedText* current = &name;
  for (const NewName& later : new_names) {
    if (later.from <= year) current = &later.name;
  }
  return *current;
}

}  // namespace ayumi::model
