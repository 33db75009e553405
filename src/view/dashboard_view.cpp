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

using evaluate::Item;
using evaluate::YearFigures;

bool is_observed(const Item& item) {
  return item.observation != nullptr && (item.observation->value || item.observation->state);
}

OwnTile own_tile(const PlanContext& context, const YearFigures& year, model::IndicatorIndex own) {
  const model::Indicator& indicator = context.plan.indicators[own.value];
  OwnTile tile;
  tile.path = indicator_page(context, own);
  tile.item.indicator = context.wording.text(indicator.name);
  tile.item.rating = ready_chip(context, nullptr);
  tile.no_value = escape(context.words().get("rating.missing"));
  const Item* const item = year.find(std::nullopt, own);
  if (item == nullptr) return tile;
  tile.item = card_item(context, *item);
  if (!tile.item.actual.empty()) {
    tile.no_value = Html();
  } else {
    tile.no_value = no_value(context, *item);
    if (item->reason) tile.no_value_note = context.wording.text(context.reason(*item->reason).description);
  }
  if (item->observation != nullptr) tile.as_of = context.wording.text(item->observation->as_of);
  return tile;
}

// In the latest year with a value of it; without any, in the latest year.
OwnTile latest_own_tile(const PlanContext& context, model::IndicatorIndex own) {
  const std::vector<YearFigures>& years = context.figures.years;
  const auto found = std::find_if(years.rbegin(), years.rend(), [own](const YearFigures& year) {
    const Item* const item = year.find(std::nullopt, own);
    return item != nullptr && is_observed(*item);
  });
  if (found == years.rend()) return own_tile(context, latest_year(context.figures), own);
  OwnTile tile = own_tile(context, *found, own);
  tile.year = context.wording.year_long(found->year);
  return tile;
}

std::vector<model::IndicatorIndex> in_no_composite(const model::Plan& plan) {
  std::vector<model::IndicatorIndex> all;
  for (std::uint32_t i = 0; i < plan.indicators.size(); ++i) {
    if (composite_of(plan, {i}) == nullptr) all.push_back({i});
  }
  return all;
}

// All composites by category, each as `tile` makes it; those without one come last.
template <class MakeTile>
std::vector<TileGroup> by_category(const PlanContext& context, const MakeTile& tile) {
  std::map<std::uint32_t, TileGroup> groups;
  const auto none = static_cast<std::uint32_t>(context.plan.categories.size());
  for (std::uint32_t i = 0; i < context.plan.composites.size(); ++i) {
    const std::optional<model::CategoryIndex> category = context.plan.composites[i].category;
    TileGroup& group = groups[category ? category->value : none];
    group.anchor = category_anchor(context, "composites", category);
    if (category) group.name = category_name(context, *category);
    group.composites.push_back(tile(model::CompositeIndex{i}));
  }
  std::vector<TileGroup> ordered;
  ordered.reserve(groups.size());
  for (auto& [category, group] : groups) ordered.push_back(std::move(group));
  return ordered;
}

}  // namespace

const YearFigures& dashboard_year(const PlanContext& context) {
  const auto has_something = [&context](const YearFigures& year) {
    if (context.plan.is_before_plan(year.year)) return false;
    const auto is_own = [](const Item& item) { return !item.project && is_observed(item); };
    return std::any_of(year.composites.begin(), year.composites.end(), is_known) ||
           std::any_of(year.items.begin(), year.items.end(), is_own);
  };
  const auto& years = context.figures.years;
  const auto found = std::find_if(years.rbegin(), years.rend(), has_something);
  return found != years.rend() ? *found : latest_year(context.figures);
}

bool has_dashboard(const model::Plan& plan) { return !plan.indicators.empty() || !plan.composites.empty(); }

std::vector<TileGroup> tile_groups(const PlanContext& context, const YearFigures& year) {
  return by_category(context, [&](model::CompositeIndex composite) {
    return composite_tile(context, year, year.composites[composite.value]);
  });
}

std::vector<CompositeTile> tiles_in(const PlanContext& context, model::CategoryIndex category) {
  std::vector<CompositeTile> tiles;
  for (std::uint32_t i = 0; i < context.plan.composites.size(); ++i) {
    std::optional<model::CategoryIndex> index = context.plan.composites[i].category;
    while (index && *index != category) index = context.category(*index).parent;
    if (index && latest_known(context, {i}) != nullptr) tiles.push_back(latest_tile(context, {i}));
  }
  return tiles;
}

std::vector<OwnTile> own_tiles(const PlanContext& context, const YearFigures& year) {
  std::vector<OwnTile> tiles;
  for (const model::IndicatorIndex own : in_no_composite(context.plan)) tiles.push_back(own_tile(context, year, own));
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
  DashboardView view;
  view.year = year_label(context, dashboard_year(context).year);
  view.indicators_title = indicators_title(context);
  view.composites_title = composites_title(context);
  for (const model::IndicatorIndex own : in_no_composite(context.plan)) {
    view.indicators.push_back(latest_own_tile(context, own));
    view.details.push_back(indicator_view(context, std::nullopt, own));
  }
  view.groups = by_category(context, [&](model::CompositeIndex composite) { return latest_tile(context, composite); });
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

}  // namespace ayumi::view
