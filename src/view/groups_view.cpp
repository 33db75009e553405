// Pages of what belongs together: categories and partners.
#include <algorithm>

#include "view/dashboard_view.h"
#include "view/plan_pages.h"
#include "view/project_view.h"
#include "view/routes.h"
#include "view/tally_view.h"

namespace ayumi::view {

namespace {

std::string level_name(const PlanContext& context, int depth) {
  const auto level = static_cast<std::size_t>(depth);
  if (level >= context.plan.category_levels.size()) return {};
  return context.wording.plain(context.plan.category_levels[level]);
}

std::string number_text(const PlanContext& context, std::size_t number) {
  return context.wording.grouped(std::to_string(number));
}

std::vector<CommentView> comments_of(const PlanContext& context, model::PartnerIndex partner) {
  std::vector<CommentView> comments;
  for (auto data = context.plan.years.rbegin(); data != context.plan.years.rend(); ++data) {
    for (const model::Comment& comment : data->comments) {
      if (comment.partner == partner) comments.push_back(comment_view(context, data->year, comment));
    }
  }
  return comments;
}

}  // namespace

CategoriesView categories_view(const PlanContext& context, const CardShelf& shelf) {
  const evaluate::YearFigures& year = shelf.year();
  CategoriesView view;
  view.year = year_label(context, year.year);
  view.tally = tally_table(context, year);
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    const model::Category& category = context.plan.categories[i];
    CategoryRow row;
    row.depth = category.depth;
    row.number = context.wording.plain(category.number);
    row.level = level_name(context, category.depth);
    row.name = context.wording.text(category.name);
    row.path = routes::category(context.plan.id, category.id);
    row.projects = number_text(context, count(year, active(in_category(context.plan, {i}))));
    row.tally = tally_row(context, year, model::CategoryIndex{i});
    view.rows.push_back(std::move(row));
  }
  return view;
}

CategoryView category_view(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                           model::CategoryIndex index) {
  const model::Category& category = context.category(index);
  CategoryView view;
  view.name = context.wording.text(category.name);
  view.number = context.wording.plain(category.number);
  view.level = level_name(context, category.depth);
  for (auto parent = category.parent; parent; parent = context.category(*parent).parent) {
    view.ancestors.push_back(category_link(context, *parent));
  }
  std::reverse(view.ancestors.begin(), view.ancestors.end());
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].parent == index) view.children.push_back(category_link(context, {i}));
  }
  view.tally = tally_table(context, shelf.year(), index);
  view.composites = tiles_in(context, index);
  if (!view.composites.empty()) view.composites_title = composites_title(context);
  const Selection inside = in_category(context.plan, index);
  view.listing = listing(context, shelf, cards, active(inside), category_name(context, index),
                         plain_category_name(context, index), left_out_note(context, shelf.year(), inside));
  return view;
}

std::vector<PartnerRow> partner_rows(const PlanContext& context, const CardShelf& shelf) {
  std::vector<PartnerRow> rows;
  for (const model::PartnerIndex index : single_partners(context.plan)) {
    const model::Partner& partner = context.partner(index);
    rows.push_back({.name = context.wording.text(partner.name),
                    .path = routes::partner(context.plan.id, partner.id),
                    .projects = number_text(context, count(shelf.year(), active(with_partner(context.plan, index)))),
                    .comments = number_text(context, comments_of(context, index).size())});
  }
  return rows;
}

PartnerView partner_view(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                         model::PartnerIndex index) {
  const model::LocalizedText& name = context.partner(index).name;
  PartnerView view;
  view.name = context.wording.text(name);
  view.comments = comments_of(context, index);
  const Selection theirs = with_partner(context.plan, index);
  view.listing = listing(context, shelf, cards, active(theirs), view.name, context.wording.plain(name),
                         left_out_note(context, shelf.year(), theirs));
  return view;
}

}  // namespace ayumi::view
