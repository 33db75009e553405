// What people say: the partners' comments and the review of the term.
#include <algorithm>

#include "view/plan_pages.h"
#include "view/project_view.h"

namespace ayumi::view {

std::vector<CommentYear> comment_years(const PlanContext& context) {
  std::vector<CommentYear> years;
  for (auto data = context.plan.years.rbegin(); data != context.plan.years.rend(); ++data) {
    CommentYear year{year_label(context, data->year), {}};
    for (const model::CommentKind& kind : context.plan.comment_kinds) {
      CommentGroup group{kind.id, context.wording.plain(kind.name), {}};
      for (const model::Comment& comment : data->comments) {
        if (comment.kind == kind.id) group.comments.push_back(comment_view(context, data->year, comment));
      }
      if (!group.comments.empty()) year.groups.push_back(std::move(group));
    }
    if (!year.groups.empty()) years.push_back(std::move(year));
  }
  return years;
}

std::vector<ReviewGroup> review_groups(const PlanContext& context) {
  std::vector<ReviewGroup> groups;
  for (const model::CommentKind& kind : context.plan.comment_kinds) {
    ReviewGroup group{kind.id, context.wording.plain(kind.name), {}};
    for (const model::ReviewItem& item : context.plan.review) {
      if (item.kind != kind.id) continue;
      group.entries.push_back({context.wording.blocks(item.text), citation(context, item.citation)});
    }
    if (!group.entries.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace ayumi::view
