// Which of a plan's pages its printed report is made of, and in which order.
#pragma once

#include <cstddef>
#include <vector>

#include "evaluate/figures.h"
#include "view/pages.h"
#include "view/plan_context.h"
#include "view/plan_records.h"

namespace ayumi::view {

struct PrintedPages {
  std::vector<Chapter> chapters;
  std::vector<ContentsChapter> contents;  // the same, by name
};

// Of the plan's pages, which are those from `first` on: the latest year's overview, the projects that are there in that
// year, and what shows more than a selection of them.
PrintedPages printed_pages(const PlanContext& context, const evaluate::YearFigures& latest,
                           const std::vector<Page>& pages, std::size_t first);

}  // namespace ayumi::view
