// A project's own page.
#pragma once

#include "view/card_view.h"
#include "view/plan_context.h"

namespace ayumi::view {

ProjectView project_view(const PlanContext& context, const CardShelf& shelf, model::ProjectIndex index);
// What a change says about a project in a year.
HistoryEntry history_entry(const PlanContext& context, model::FiscalYear year, const evaluate::ProjectYear& project);
// The same for a change whose year the sources don't state; `year` is the first that shows it.
HistoryEntry undated_entry(const PlanContext& context, model::FiscalYear year, const model::Change& change);
Ready<YearLabel> undated_label(const PlanContext& context);  // year 0, and words in place of a name
CommentView comment_view(const PlanContext& context, model::FiscalYear year, const model::Comment& comment);

}  // namespace ayumi::view
