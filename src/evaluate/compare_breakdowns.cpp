// The parts that values are made of, and the quantities that were done in a year.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using model::Breakdown;
using model::Plan;

Message part_name(const Plan& plan, const model::Part& part) {
  return name_of(part.partner ? plan.partners[part.partner->value].name : part.name);
}

// 平内町 3件、今別町 2件
Message breakdown_text(const Plan& plan, const Breakdown& breakdown, const model::LocalizedText& unit) {
  const model::LocalizedText& own = breakdown.unit.empty() ? unit : breakdown.unit;
  std::vector<Message> parts;
  for (const model::Part& part : breakdown.parts) {
    const Message name = part_name(plan, part);
    const Message value = quantity(part.value, 0, own);
    parts.push_back({name.ja + " " + value.ja, name.en + " " + value.en});
  }
  if (breakdown.total) {
    const Message total = quantity(breakdown.total->value, breakdown.total->digits, own);
    parts.push_back({"計 " + total.ja, "total " + total.en});
  }
  Message text = joined(parts);
  if (breakdown.label.empty()) return text;
  const Message label = name_of(breakdown.label);
  return {fmt::format("{}：{}", label.ja, text.ja), fmt::format("{}: {}", label.en, text.en)};
}

Message breakdowns_text(const Plan& plan, const std::vector<Breakdown>& breakdowns, const model::LocalizedText& unit) {
  std::vector<Message> texts;
  texts.reserve(breakdowns.size());
  for (const Breakdown& breakdown : breakdowns) texts.push_back(breakdown_text(plan, breakdown, unit));
  return texts.size() == 1 ? texts.front() : quoted(texts);
}

void compare_observations(const PlanPair& pair, const IndicatorPair& at, const YearPair& year, Differences& found) {
  const Item* const before = year.before->find(at.project_before, at.before);
  const Item* const after = year.after->find(at.project_after, at.after);
  if (before == nullptr || after == nullptr) return;
  const model::Observation* const old = before->observation;
  const model::Observation* const now = after->observation;
  if (old == nullptr || now == nullptr || (old->breakdowns.empty() && now->breakdowns.empty())) return;
  const Plan& plan = pair.plan_after();
  Aspects(Kind::breakdown_changed, plan, {year.after->year, {}, at.project_after, at.after}, now->span, found)
      .value("breakdown", {},
             breakdowns_text(pair.plan_before(), old->breakdowns,
                             pair.plan_before().indicator(at.project_before, at.before).unit),
             breakdowns_text(plan, now->breakdowns, plan.indicator(at.project_after, at.after).unit));
}

using Quantities = std::map<model::ProjectIndex, std::vector<Message>>;

// Of what was done in the year, by the project in the later edition.
template <class PlaceOf>
Quantities quantities_of(const Plan& plan, const model::PlanYear& year, const PlaceOf& place_of) {
  Quantities all;
  for (const model::YearResult& result : year.results) {
    const std::optional<model::ProjectIndex> place = place_of(result.project);
    if (!place) continue;
    const model::LocalizedText unit = result.quantity ? result.quantity->unit : model::LocalizedText();
    if (result.quantity) all[*place].push_back(quantity(result.quantity->value, 0, unit));
    if (!result.breakdowns.empty()) all[*place].push_back(breakdowns_text(plan, result.breakdowns, unit));
  }
  return all;
}

void compare_results(const PlanPair& pair, const YearPair& year, Differences& found) {
  const Quantities before = quantities_of(pair.plan_before(), *year.before->data,
                                          [&](model::ProjectIndex project) { return pair.in_after(project); });
  const Quantities after = quantities_of(pair.plan_after(), *year.after->data,
                                         [](model::ProjectIndex project) { return std::optional(project); });
  each_key(before, after, [&](model::ProjectIndex project, const auto* old, const auto* now) {
    const Span& place = pair.plan_after().projects[project.value].span;
    Aspects(Kind::figure_restated, pair.plan_after(), {year.after->year, {}, project, {}}, place, found)
        .value("results", {"取組の実績", "what was done"}, old != nullptr ? joined(*old) : Message(),
               now != nullptr ? joined(*now) : Message());
  });
}

}  // namespace

void compare_breakdowns(const PlanPair& pair, Differences& found) {
  for (const IndicatorPair& indicator : pair.indicators) {
    for (const YearPair& year : pair.years) compare_observations(pair, indicator, year, found);
  }
  for (const YearPair& year : pair.years) compare_results(pair, year, found);
}

}  // namespace ayumi::evaluate
