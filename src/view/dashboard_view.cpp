#include "view/dashboard_view.h"

#include <algorithm>
#include <map>

#include "view/card_view.h"
#include "view/composite_tile.h"
#include "view/indicator_view.h"
#include "view/item_notes.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::CompositeFigures;
using evaluate::Item;
using evaluate::YearFigures;

OwnTile own_tile(const PlanContext& context, const YearFigures& year, std::uint32_t own) {
  const model::Indicator& indicator = context.plan.indicators[own];
  OwnTile tile;
  tile.path = indicator_page(context, {own});
  tile.item.indicator = context.wording.text(indicator.name);
  tile.item.rating = ready_chip(context, nullptr);
  tile.no_value = escape(context.words().get("rating.missing"));
  const Item* const item = year.find(std::nullopt, {own});
  if (item == nullptr) return tile;
  tile.item = card_item(context, *item);
  tile.no_value = tile.item.actual.empty() ? no_value(context, *item) : Html();
  if (item->observation != nullptr) tile.as_of = context.wording.text(item->observation->as_of);
  return tile;
}

}  // namespace

const YearFigures& dashboard_year(const PlanContext& context) {
  const auto has_something = [](const YearFigures& year) {
    const auto observed = [](const Item& item) {
      return !item.project && item.observation != nullptr && (item.observation->value || item.observation->state);
    };
    return std::any_of(year.composites.begin(), year.composites.end(), is_known) ||
           std::any_of(year.items.begin(), year.items.end(), observed);
  };
  const auto& years = context.figures.years;
  const auto found = std::find_if(years.rbegin(), years.rend(), has_something);
  return found != years.rend() ? *found : latest_year(context.figures);
}

bool has_dashboard(const model::Plan& plan) { return !plan.indicators.empty() || !plan.composites.empty(); }

std::vector<TileGroup> tile_groups(const PlanContext& context, const YearFigures& year) {
  std::map<std::uint32_t, TileGroup> groups;  // by category; without one: behind the others
  const auto none = static_cast<std::uint32_t>(context.plan.categories.size());
  for (const CompositeFigures& composite : year.composites) {
    const std::optional<model::CategoryIndex> category = model_of(context, composite).category;
    TileGroup& group = groups[category ? category->value : none];
    group.anchor = "composites-" + (category ? context.category(*category).id : std::string());
    if (category) group.name = category_name(context, *category);
    group.composites.push_back(composite_tile(context, year, composite));
  }
  std::vector<TileGroup> ordered;
  ordered.reserve(groups.size());
  for (auto& [category, group] : groups) ordered.push_back(std::move(group));
  return ordered;
}

std::vector<CompositeTile> tiles_in(const PlanContext& context, const YearFigures& year,
                                    model::CategoryIndex category) {
  std::vector<CompositeTile> tiles;
  for (const CompositeFigures& composite : year.composites) {
    std::optional<model::CategoryIndex> index = model_of(context, composite).category;
    while (index && *index != category) index = context.category(*index).parent;
    if (index) tiles.push_back(composite_tile(context, year, composite));
  }
  return tiles;
}

std::vector<OwnTile> own_tiles(const PlanContext& context, const YearFigures& year) {
  std::vector<OwnTile> tiles;
  for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
    if (composite_of(context.plan, {i}) == nullptr) tiles.push_back(own_tile(context, year, i));
  }
  return tiles;
}

Html indicators_title(const PlanContext& context) {
  const Html title = context.wording.text(context.plan.indicators_title);
  return title.empty() ? escape(context.words().get("dashboard.indicators")) : title;
}

Html composites_title(const PlanContext& context) {
  const Html title = context.wording.text(context.plan.composites_title);
  return title.empty() ? escape(context.words().get("dashboard.composites")) : title;
}

DashboardView dashboard_view(const PlanContext& context) {
  const YearFigures& year = dashboard_year(context);
  DashboardView view;
  view.year = year_label(context, year.year);
  view.indicators_title = indicators_title(context);
  view.composites_title = composites_title(context);
  for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
    if (composite_of(context.plan, {i}) != nullptr) continue;
    view.details.push_back(indicator_view(context, std::nullopt, {i}));
  }
  view.indicators = own_tiles(context, year);
  view.groups = tile_groups(context, year);
  return view;
}

const model::Composite* composite_of(const model::Plan& plan, model::IndicatorIndex own) {
  const auto is_it = [own](const model::Member& member) { return !member.project && member.indicator == own; };
  const auto found =
      std::find_if(plan.composites.begin(), plan.composites.end(), [&](const model::Composite& composite) {
        return std::any_of(composite.members.begin(), composite.members.end(), is_it);
      });
  return found != plan.composites.end() ? &*found : nullptr;
}

std::string indicator_page(const PlanContext& context, model::IndicatorIndex own) {
  const model::Composite* const composite = composite_of(context.plan, own);
  const std::string page =
      composite != nullptr ? routes::composite(context.plan.id, composite->id) : routes::dashboard(context.plan.id);
  return page + "#indicator-" + context.plan.indicators[own.value].id;
}

std::string composite_text(const PlanContext& context, const YearFigures& year, model::CompositeIndex index) {
  return shown_value(context, year, year.composites[index.value]).text;
}

}  // namespace ayumi::view
