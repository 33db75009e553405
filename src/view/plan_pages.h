// What the pages of a plan say, a function a page.
#pragma once

#include "view/card_view.h"
#include "view/plan_context.h"

namespace ayumi::view {

YearOverview year_overview(const PlanContext& context, const evaluate::YearFigures& year);
CategoriesView categories_view(const PlanContext& context, const CardShelf& shelf);
CategoryView category_view(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                           model::CategoryIndex index);
std::vector<PartnerRow> partner_rows(const PlanContext& context, const CardShelf& shelf);
PartnerView partner_view(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                         model::PartnerIndex index);
TrendsView trends_view(const PlanContext& context);
std::vector<ChangeYear> change_years(const PlanContext& context);
OutlookView outlook_view(const PlanContext& context, const evaluate::YearFigures& year);
std::vector<CommentYear> comment_years(const PlanContext& context);
std::vector<ReviewGroup> review_groups(const PlanContext& context);
MethodView method_view(const PlanContext& context);
// The words that the page on the method is called by: a plan without bands rates nothing.
std::string_view method_title(const model::Plan& plan);
AuditView audit_view(const PlanContext& context);
PlanSummary plan_summary(const PlanContext& context);

}  // namespace ayumi::view
