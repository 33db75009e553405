// A composite's page.
#include <algorithm>

#include "evaluate/composite.h"
#include "evaluate/shown.h"
#include "view/chart_view.h"
#include "view/composite_tile.h"
#include "view/differing.h"
#include "view/indicator_view.h"
#include "view/item_notes.h"
#include "view/routes.h"
#include "view/working_numbers.h"

namespace ayumi::view {

namespace {

using evaluate::CompositeFigures;
using evaluate::Item;
using evaluate::MemberFigures;
using evaluate::YearFigures;

// What stands small below a value.
std::vector<std::string> value_notes(const PlanContext& context, const Item& item) {
  using Status = model::Observation::Status;
  std::vector<std::string> notes;
  const auto add = [&](std::string note) {
    if (!note.empty()) notes.push_back(std::move(note));
  };
  const Status status = item.observation != nullptr ? item.observation->status : Status::final;
  if (status == Status::provisional) add(context.words().get("mark.provisional"));
  if (status == Status::revised) add(context.words().get("mark.revised"));
  add(value_note(context, item));
  add(due_note(context, item));
  return notes;
}

MemberValue member_value(const PlanContext& context, const Item* item) {
  MemberValue value;
  if (item == nullptr) return value;
  value.actual = value_html(context, *item);
  value.has_value = !value.actual.empty();
  if (!value.has_value) value.actual = no_value(context, *item);
  value.notes = value_notes(context, *item);
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
  const auto met = item->target_reached ? evaluate::TargetMet::yes : evaluate::TargetMet::no;
  const std::string exact = context.wording.percent(evaluate::shown_rate(*item->rate, context.plan.rounding, met));
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
    if (item != nullptr) {
      row.target = target_html(context, *item);
      row.target_note = later_target_note(context, *item);
    }
    if (before != nullptr) row.previous = member_value(context, before->find(member.project, member.indicator));
    row.latest = member_value(context, item);
    if (composite.value) row.counts_as = counts_as(context, figures, item);
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
  std::string divisor;
  for (std::size_t i = 0; i < described.members.size(); ++i) {
    if (!composite.members[i].counts) continue;
    if (!sum.empty()) {
      sum += " + ";
      divisor += " + ";
    }
    divisor += weight_text(context, described.members[i]);
    sum += exact_percent(context, *composite.members[i].rate).markup();
    if (weighted) sum += " × " + escape(weight_text(context, described.members[i])).markup();
  }
  // A weight each: their number says as much.
  const std::string count = context.wording.grouped(std::to_string(composite.counted));
  const Words& words = context.words();
  const model::Rounding& rounding = context.plan.rounding;
  const Html shown = context.wording.percent_html(rounded(context, *composite.value));
  const Html plain = context.wording.percent_html(evaluate::rounded_rate(*composite.value, rounding));
  Html last =
      sentence(context, rounding_key(rounding), {{"digits", escape(std::to_string(rounding.digits))}, {"rate", plain}});
  if (plain.markup() != shown.markup()) {
    last = sentence(context, "working.not_reached", {{"rounded", last}, {"rate", shown}});
  }
  return {{words.get("dashboard.mean"),
           sentence(context, weighted ? "dashboard.weighted_mean_formula" : "dashboard.mean_formula",
                    {{"sum", Html::from_markup(std::move(sum))},
                     weighted ? HtmlFilling{"weights", escape(divisor)} : HtmlFilling{"count", escape(count)},
                     {"mean", exact_percent(context, *composite.value)}})},
          {words.get("working.rounding"), std::move(last)}};
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
  ShownComposite value = shown_value(context, year, composite);
  ShownComposite difference = shown_difference(context, year, composite);
  CompositeYear row;
  row.year = year_label(context, year.year);
  row.value = std::move(value.text);
  row.value_differs = std::move(value.differs);
  row.restated = composite_note(context, year, composite);
  row.counted = counted(context, composite);
  row.difference = std::move(difference.text);
  row.difference_differs = std::move(difference.differs);
  if (composite.reported == nullptr) return row;
  row.note = context.wording.text(composite.reported->note);
  row.citation = citation(context, composite.reported->citation);
  return row;
}

// nullopt where the years can't be compared: a chart would say that they can.
std::optional<Html> years_chart(const PlanContext& context, model::CompositeIndex index) {
  std::vector<YearPoint> points;
  for (const YearFigures& year : context.figures.years) {
    const CompositeFigures& composite = year.composites[index.value];
    if (year.year > context.plan.last || !is_known(composite)) continue;
    const bool is_comparable = points.empty() || composite.points;
    if (!composite.value || !is_comparable) return std::nullopt;
    ShownComposite shown = shown_value(context, year, composite);
    points.push_back({&year, composite.value->to_double(), std::move(shown.text), std::move(shown.differs)});
  }
  return composite_chart(context, points, "chart-years");
}

std::optional<Link> neighbour(const PlanContext& context, std::size_t index) {
  if (index >= context.plan.composites.size()) return std::nullopt;
  const model::Composite& composite = context.plan.composites[index];
  return Link{context.wording.plain(composite.name), routes::composite(context.plan.id, composite.id), false};
}

}  // namespace

CompositeView composite_view(const PlanContext& context, model::CompositeIndex index) {
  const model::Composite& described = context.plan.composites[index.value];
  const YearFigures* const known = latest_known(context, index);
  const YearFigures& year = known != nullptr ? *known : latest_year(context.figures);
  const YearFigures* const before = context.figures.find_year(year.year.previous());
  const CompositeFigures& composite = year.composites[index.value];
  CompositeView view;
  view.tile = composite_tile(context, year, composite);
  view.plain_name = context.wording.plain(described.name);
  view.description = context.wording.blocks(described.description);
  view.note = context.wording.text(described.note);
  if (described.category) view.category_path = category_path(context, *described.category);
  view.year = year_label(context, year.year);
  if (before != nullptr) {
    view.previous_year = year_with_term(context, before->year);
    view.why_no_difference = why_no_difference(context, before->composites[index.value], composite);
  }
  view.weighted = is_weighted(described);
  view.members = member_rows(context, year, before, composite);
  view.working = mean_working(context, composite);
  for (const YearFigures& each : context.figures.years) {
    if (each.year > context.plan.last || !is_known(each.composites[index.value])) continue;
    view.years.push_back(composite_year(context, each, index));
  }
  view.chart = years_chart(context, index);
  for (const model::Member& member : described.members) {
    if (!member.project) view.indicators.push_back(indicator_view(context, std::nullopt, member.indicator));
  }
  if (index.value > 0) view.previous = neighbour(context, index.value - 1);
  view.next = neighbour(context, index.value + 1);
  return view;
}

}  // namespace ayumi::view
