#include "view/dashboard_view.h"

#include <algorithm>
#include <map>

#include "evaluate/composite.h"
#include "evaluate/shown.h"
#include "view/card_view.h"
#include "view/chart_view.h"
#include "view/differing.h"
#include "view/indicator_view.h"
#include "view/item_notes.h"
#include "view/routes.h"
#include "view/working_numbers.h"

namespace ayumi::view {

namespace {

using evaluate::CompositeFigures;
using evaluate::FigureName;
using evaluate::Item;
using evaluate::MemberFigures;
using evaluate::YearFigures;

FigureName name_of(FigureName::Kind kind, const YearFigures& year, model::CompositeIndex composite) {
  FigureName name;
  name.kind = kind;
  name.place.year = year.year;
  name.place.composite = composite;
  return name;
}

// A figure as published where it differs or can't be computed.
struct Shown {
  std::string text;
  std::optional<Differing> differs;
};

Shown shown(const PlanContext& context, const FigureName& name, FigureForm form, std::string computed,
            const std::optional<model::PublishedNumber>& published) {
  Shown figure;
  if (computed.empty() && published) {
    const std::string digits = published->value.to_fixed(published->digits);
    figure.text = form == FigureForm::percent
                      ? context.wording.percent(digits)
                      : context.words().fill("format.points", {{"number", context.wording.signed_number(digits)}});
    figure.differs = Differing{figure.text, "", unchecked_path(context)};
    return figure;
  }
  figure.text = as_published(context, name, form, std::move(computed), figure.differs);
  return figure;
}

// One below 100 is never shown as 100, as with rates.
std::string rounded(const PlanContext& context, const Rational& value) {
  const auto met = value < Rational(100) ? evaluate::TargetMet::no : evaluate::TargetMet::yes;
  return evaluate::shown_rate(value, context.plan.rounding, met);
}

Shown shown_value(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  std::string text;
  if (composite.value) text = context.wording.percent(rounded(context, *composite.value));
  const auto published = composite.reported != nullptr ? composite.reported->value : std::nullopt;
  return shown(context, name_of(FigureName::Kind::composite, year, composite.composite), FigureForm::percent,
               std::move(text), published);
}

Shown shown_difference(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  std::string text;
  if (composite.points) text = context.wording.points(*composite.points, context.plan.rounding);
  const auto published = composite.reported != nullptr ? composite.reported->difference : std::nullopt;
  return shown(context, name_of(FigureName::Kind::composite_difference, year, composite.composite), FigureForm::points,
               std::move(text), published);
}

std::string counted(const PlanContext& context, const CompositeFigures& composite) {
  return context.words().fill("dashboard.counted",
                              {{"counted", context.wording.grouped(std::to_string(composite.counted))},
                               {"members", context.wording.grouped(std::to_string(composite.members.size()))}});
}

const model::Composite& model_of(const PlanContext& context, const CompositeFigures& composite) {
  return context.plan.composites[composite.composite.value];
}

const model::Indicator& model_of(const PlanContext& context, const model::Member& member) {
  return context.plan.indicator(member.project, member.indicator);
}

CompositeTile tile(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  const model::Composite& described = model_of(context, composite);
  Shown value = shown_value(context, year, composite);
  Shown difference = shown_difference(context, year, composite);
  CompositeTile tile;
  tile.id = described.id;
  tile.name = context.wording.text(described.name);
  tile.path = routes::composite(context.plan.id, described.id);
  tile.value = std::move(value.text);
  tile.value_differs = std::move(value.differs);
  if (composite.value) tile.meter = meter_chart(*composite.value);
  tile.counted = counted(context, composite);
  tile.difference = std::move(difference.text);
  tile.difference_differs = std::move(difference.differs);
  for (const model::Member& member : described.members) {
    tile.members.push_back(context.wording.text(model_of(context, member).name));
  }
  return tile;
}

// --- the plan's own indicators ---

// The first composite that it is in; null: none.
const model::Composite* composite_of(const model::Plan& plan, model::IndicatorIndex own) {
  const auto is_it = [own](const model::Member& member) { return !member.project && member.indicator == own; };
  const auto found =
      std::find_if(plan.composites.begin(), plan.composites.end(), [&](const model::Composite& composite) {
        return std::any_of(composite.members.begin(), composite.members.end(), is_it);
      });
  return found != plan.composites.end() ? &*found : nullptr;
}

OwnTile own_tile(const PlanContext& context, const YearFigures& year, std::uint32_t own) {
  const model::Indicator& indicator = context.plan.indicators[own];
  OwnTile tile;
  tile.anchor = "indicator-" + indicator.id;
  tile.item.indicator = context.wording.text(indicator.name);
  tile.item.rating = ready_chip(context, nullptr);
  tile.no_value = escape(context.words().get("rating.missing"));
  tile.data_source = context.wording.text(indicator.data_source);
  const Item* const item = year.find(std::nullopt, {own});
  if (item == nullptr) return tile;
  tile.item = card_item(context, *item);
  tile.no_value = tile.item.actual.empty() ? no_value(context, *item) : Html();
  if (item->observation != nullptr) tile.as_of = context.wording.text(item->observation->as_of);
  return tile;
}

// --- a composite's page ---

MemberValue member_value(const PlanContext& context, const Item* item) {
  MemberValue value;
  if (item == nullptr) return value;
  value.actual = value_html(context, *item);
  value.has_value = !value.actual.empty();
  if (!value.has_value) value.actual = no_value(context, *item);
  if (item->observation != nullptr) value.as_of = context.wording.text(item->observation->as_of);
  ShownRate rate = shown_rate(context, *item);
  value.rate = std::move(rate.html);
  value.rate_differs = std::move(rate.differs);
  return value;
}

std::string counts_as(const PlanContext& context, const MemberFigures& member, const Item* item) {
  const Words& words = context.words();
  const bool has_value = item != nullptr && item->observation != nullptr && (item->actual || item->observation->state);
  if (!member.counts) return words.get(has_value ? "dashboard.no_rate" : "dashboard.left_out");
  if (item == nullptr || !item->rate) return words.get("dashboard.as_zero");
  if (*member.rate == *item->rate) return {};
  const std::string exact = context.wording.percent(evaluate::rounded_rate(*item->rate, context.plan.rounding));
  return words.fill("dashboard.capped",
                    {{"rate", exact}, {"cap", context.wording.percent(context.plan.cap->to_string())}});
}

std::string path_of(const PlanContext& context, const model::Composite& composite, const model::Member& member) {
  const std::string page = member.project ? routes::project(context.plan.id, context.project(*member.project).id)
                                          : routes::composite(context.plan.id, composite.id);
  return page + "#indicator-" + model_of(context, member).id;
}

bool is_weighted(const model::Composite& composite) {
  return std::any_of(composite.members.begin(), composite.members.end(),
                     [&](const model::Member& member) { return evaluate::weight_of(member) != Rational(1); });
}

std::string weight_text(const PlanContext& context, const model::Member& member) {
  return member.weight ? context.wording.number(*member.weight, member.weight->scale()) : "1";
}

std::vector<MemberRow> member_rows(const PlanContext& context, const YearFigures& year, const YearFigures* before,
                                   const CompositeFigures& composite) {
  const model::Composite& described = model_of(context, composite);
  std::vector<MemberRow> rows;
  for (std::size_t i = 0; i < described.members.size(); ++i) {
    const model::Member& member = described.members[i];
    const MemberFigures& figures = composite.members[i];
    const Item* const item = figures.item ? &year.items[*figures.item] : nullptr;
    MemberRow& row = rows.emplace_back();
    row.name = context.wording.text(model_of(context, member).name);
    row.path = path_of(context, described, member);
    if (is_weighted(described)) row.weight = weight_text(context, member);
    if (item != nullptr) row.target = target_html(context, *item);
    if (before != nullptr) row.previous = member_value(context, before->find(member.project, member.indicator));
    row.latest = member_value(context, item);
    row.counts_as = counts_as(context, figures, item);
    row.data_source = context.wording.text(model_of(context, member).data_source);
  }
  return rows;
}

// "(29.066…% + 40.625%) ÷ 2 = 34.845…%"
std::vector<WorkingStep> mean_working(const PlanContext& context, const CompositeFigures& composite) {
  if (!composite.value) return {};
  const model::Composite& described = model_of(context, composite);
  const bool weighted = is_weighted(described);
  std::string sum;
  Rational weights;
  for (std::size_t i = 0; i < described.members.size(); ++i) {
    if (!composite.members[i].counts) continue;
    if (!sum.empty()) sum += " + ";
    sum += exact_percent(context, *composite.members[i].rate).markup();
    if (weighted) sum += " × " + escape(weight_text(context, described.members[i])).markup();
    weights = weights + evaluate::weight_of(described.members[i]);
  }
  const Words& words = context.words();
  const auto divisor = weights.exact();
  const std::string whole = divisor ? context.wording.number(*divisor, divisor->scale()) : std::string();
  const model::Rounding& rounding = context.plan.rounding;
  const Html value = context.wording.percent_html(rounded(context, *composite.value));
  return {{words.get("dashboard.mean"), sentence(context, "dashboard.mean_formula",
                                                 {{"sum", Html::from_markup(std::move(sum))},
                                                  {"weights", escape(whole)},
                                                  {"mean", exact_percent(context, *composite.value)}})},
          {words.get("working.rounding"),
           sentence(context, rounding_key(rounding),
                    {{"digits", escape(std::to_string(rounding.digits))}, {"rate", value}})}};
}

std::string why_no_difference(const PlanContext& context, const CompositeFigures& before,
                              const CompositeFigures& composite) {
  if (composite.points) return {};
  const Words& words = context.words();
  if (!before.value || !composite.value) return words.get("dashboard.no_previous");
  return words.fill("dashboard.other_members", {{"before", context.wording.grouped(std::to_string(before.counted))},
                                                {"now", context.wording.grouped(std::to_string(composite.counted))}});
}

CompositeYear composite_year(const PlanContext& context, const YearFigures& year, model::CompositeIndex index) {
  const CompositeFigures& composite = year.composites[index.value];
  Shown value = shown_value(context, year, composite);
  Shown difference = shown_difference(context, year, composite);
  CompositeYear row;
  row.year = year_label(context, year.year);
  row.value = std::move(value.text);
  row.value_differs = std::move(value.differs);
  row.counted = counted(context, composite);
  row.difference = std::move(difference.text);
  row.difference_differs = std::move(difference.differs);
  if (composite.reported == nullptr) return row;
  row.note = context.wording.text(composite.reported->note);
  row.citation = citation(context, composite.reported->citation);
  return row;
}

std::optional<Link> neighbour(const PlanContext& context, std::size_t index) {
  if (index >= context.plan.composites.size()) return std::nullopt;
  const model::Composite& composite = context.plan.composites[index];
  return Link{context.wording.plain(composite.name), routes::composite(context.plan.id, composite.id), false};
}

}  // namespace

const YearFigures& dashboard_year(const PlanContext& context) {
  const auto has_something = [](const YearFigures& year) {
    const auto known = [](const CompositeFigures& composite) {
      return composite.value || composite.reported != nullptr;
    };
    const auto observed = [](const Item& item) {
      return !item.project && item.observation != nullptr && (item.observation->value || item.observation->state);
    };
    return std::any_of(year.composites.begin(), year.composites.end(), known) ||
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
    group.composites.push_back(tile(context, year, composite));
  }
  std::vector<TileGroup> ordered;
  ordered.reserve(groups.size());
  for (auto& [category, group] : groups) ordered.push_back(std::move(group));
  return ordered;
}

Html composites_title(const PlanContext& context) {
  const Html title = context.wording.text(context.plan.composites_title);
  return title.empty() ? escape(context.words().get("dashboard.composites")) : title;
}

DashboardView dashboard_view(const PlanContext& context) {
  const YearFigures& year = dashboard_year(context);
  DashboardView view;
  view.year = year_label(context, year.year);
  view.indicators_title = context.wording.text(context.plan.indicators_title);
  if (view.indicators_title.empty()) view.indicators_title = escape(context.words().get("dashboard.indicators"));
  view.composites_title = composites_title(context);
  for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
    if (composite_of(context.plan, {i}) != nullptr) continue;
    view.indicators.push_back(own_tile(context, year, i));
    view.details.push_back(indicator_view(context, std::nullopt, {i}));
  }
  view.groups = tile_groups(context, year);
  return view;
}

CompositeView composite_view(const PlanContext& context, model::CompositeIndex index) {
  const model::Composite& described = context.plan.composites[index.value];
  const YearFigures& year = dashboard_year(context);
  const YearFigures* const before = context.figures.find_year(year.year.previous());
  const CompositeFigures& composite = year.composites[index.value];
  CompositeView view;
  view.tile = tile(context, year, composite);
  view.plain_name = context.wording.plain(described.name);
  view.description = context.wording.blocks(described.description);
  view.note = context.wording.text(described.note);
  if (described.category) view.category_path = category_path(context, *described.category);
  view.year = year_label(context, year.year);
  if (before != nullptr) {
    view.previous_year = context.wording.year_short(before->year);
    view.why_no_difference = why_no_difference(context, before->composites[index.value], composite);
  }
  view.weighted = is_weighted(described);
  view.members = member_rows(context, year, before, composite);
  view.working = mean_working(context, composite);
  for (const YearFigures& each : context.figures.years) {
    if (each.year > context.plan.last ||
        (!each.composites[index.value].value && each.composites[index.value].reported == nullptr))
      continue;
    view.years.push_back(composite_year(context, each, index));
  }
  for (const model::Member& member : described.members) {
    if (!member.project) view.indicators.push_back(indicator_view(context, std::nullopt, member.indicator));
  }
  if (index.value > 0) view.previous = neighbour(context, index.value - 1);
  view.next = neighbour(context, index.value + 1);
  return view;
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
