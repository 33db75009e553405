#include "view/composite_tile.h"

#include <algorithm>
#include <utility>

#include "evaluate/shown.h"
#include "view/chart_view.h"
#include "view/differing.h"
#include "view/former_note.h"
#include "view/item_notes.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::CompositeFigures;
using evaluate::FigureName;
using evaluate::YearFigures;

FigureName name_of(FigureName::Kind kind, const YearFigures& year, model::CompositeIndex composite) {
  FigureName name;
  name.kind = kind;
  name.place.year = year.year;
  name.place.composite = composite;
  return name;
}

ShownComposite shown(const PlanContext& context, const FigureName& name, FigureForm form, std::string computed,
                     const std::optional<model::PublishedNumber>& published) {
  ShownComposite figure;
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

}  // namespace

std::string rounded(const PlanContext& context, const Rational& value) {
  const auto met = value < Rational(100) ? evaluate::TargetMet::no : evaluate::TargetMet::yes;
  return evaluate::shown_rate(value, context.plan.rounding, met);
}

ShownComposite shown_value(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  std::string text;
  if (composite.value) text = context.wording.percent(rounded(context, *composite.value));
  const auto published = composite.reported != nullptr ? composite.reported->value : std::nullopt;
  return shown(context, name_of(FigureName::Kind::composite, year, composite.composite), FigureForm::percent,
               std::move(text), published);
}

ShownComposite shown_difference(const PlanContext& context, const YearFigures& year,
                                const CompositeFigures& composite) {
  std::string text;
  if (composite.points) text = context.wording.points(*composite.points, context.plan.rounding);
  const auto published = composite.reported != nullptr ? composite.reported->difference : std::nullopt;
  return shown(context, name_of(FigureName::Kind::composite_difference, year, composite.composite), FigureForm::points,
               std::move(text), published);
}

std::string composite_note(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  using evaluate::FigurePlace;
  return former_note(context, FigurePlace{FigurePlace::Kind::composite, year.year, model_of(context, composite).id});
}

std::string counted(const PlanContext& context, const CompositeFigures& composite) {
  if (!composite.value) return {};
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

bool is_known(const CompositeFigures& composite) { return composite.value || composite.reported != nullptr; }

const YearFigures* latest_known(const PlanContext& context, model::CompositeIndex composite) {
  const std::vector<YearFigures>& years = context.figures.years;
  const auto found = std::find_if(years.rbegin(), years.rend(), [composite](const YearFigures& year) {
    return is_known(year.composites[composite.value]);
  });
  return found != years.rend() ? &*found : nullptr;
}

namespace {

std::vector<TileMember> tile_members(const PlanContext& context, const YearFigures& year,
                                     const CompositeFigures& composite) {
  std::vector<TileMember> members;
  const std::vector<model::Member>& described = model_of(context, composite).members;
  for (std::size_t i = 0; i < described.size(); ++i) {
    TileMember& member = members.emplace_back();
    member.name = context.wording.text(model_of(context, described[i]).name);
    if (composite.members[i].item) {
      ShownRate rate = shown_rate(context, year.items[*composite.members[i].item]);
      member.rate = std::move(rate.html);
      member.rate_differs = std::move(rate.differs);
    }
    if (!member.rate.empty()) continue;
    const bool is_as_zero = composite.value && composite.members[i].counts;
    if (is_as_zero) {
      member.rate = escape(context.words().get("dashboard.as_zero"));
    } else if (composite.members[i].item) {
      member.rate = no_value(context, year.items[*composite.members[i].item]);
    } else {
      member.rate = escape(context.words().get("rating.missing"));
    }
  }
  return members;
}

}  // namespace

CompositeTile composite_tile(const PlanContext& context, const YearFigures& year, const CompositeFigures& composite) {
  const model::Composite& described = model_of(context, composite);
  ShownComposite value = shown_value(context, year, composite);
  ShownComposite difference = shown_difference(context, year, composite);
  CompositeTile tile;
  tile.id = described.id;
  tile.name = context.wording.text(described.name);
  tile.path = routes::composite(context.plan.id, described.id);
  tile.value = std::move(value.text);
  tile.value_differs = std::move(value.differs);
  tile.restated = composite_note(context, year, composite);
  if (composite.value) tile.meter = meter_chart(context, *composite.value);
  tile.counted = counted(context, composite);
  tile.difference = std::move(difference.text);
  tile.difference_differs = std::move(difference.differs);
  tile.members = tile_members(context, year, composite);
  return tile;
}

CompositeTile latest_tile(const PlanContext& context, model::CompositeIndex composite) {
  const YearFigures* const year = latest_known(context, composite);
  const YearFigures& of = year != nullptr ? *year : latest_year(context.figures);
  CompositeTile tile = composite_tile(context, of, of.composites[composite.value]);
  if (year != nullptr) tile.year = context.wording.year_long(year->year);
  return tile;
}

}  // namespace ayumi::view
