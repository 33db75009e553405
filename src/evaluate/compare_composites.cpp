// Composite indicators: which there are, what they are made of, and their values.
#include <fmt/core.h>

#include <algorithm>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/shown.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Composite;
using Kind = Difference::Kind;

Difference difference_about(Kind kind, const model::Plan& plan, model::CompositeIndex composite,
                            std::optional<model::FiscalYear> year) {
  Subject subject;
  subject.year = year;
  subject.composite = composite;
  Difference difference = difference_of(kind, plan, subject);
  difference.aspect = plan.composites[composite.value].id;
  difference.place = plan.composites[composite.value].span;
  return difference;
}

// A member as the later edition knows it; of an indicator that is gone there, by its ids.
struct MemberName {
  std::string project;
  std::string indicator;
  std::optional<Decimal> weight;
  Message name;
  bool same_as(const MemberName& other) const {
    return project == other.project && indicator == other.indicator && weight == other.weight;
  }
};

MemberName name_member(const model::Plan& plan, const model::Member& member) {
  const model::Indicator& indicator = plan.indicator(member.project, member.indicator);
  const std::string project = member.project ? plan.projects[member.project->value].id : std::string();
  Message name = name_of(indicator.name);
  if (member.weight) {
    const std::string weight = member.weight->to_string();
    name = {fmt::format("{}（重み{}）", name.ja, weight), fmt::format("{} (weight {})", name.en, weight)};
  }
  return {project, indicator.id, member.weight, std::move(name)};
}

std::vector<MemberName> members_of(const model::Plan& plan, const Composite& composite) {
  std::vector<MemberName> names;
  names.reserve(composite.members.size());
  for (const model::Member& member : composite.members) names.push_back(name_member(plan, member));
  return names;
}

// With the ids that the later edition has for the same indicators.
std::vector<MemberName> former_members(const PlanPair& pair, const Composite& composite) {
  std::vector<MemberName> names = members_of(pair.plan_before(), composite);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const model::Member& member = composite.members[i];
    const auto same = [&](const IndicatorPair& at) {
      return at.project_before == member.project && at.before == member.indicator;
    };
    const auto at = std::find_if(pair.indicators.begin(), pair.indicators.end(), same);
    if (at == pair.indicators.end()) continue;
    names[i].indicator = pair.plan_after().indicator(at->project_after, at->after).id;
    if (at->project_after) names[i].project = pair.plan_after().projects[at->project_after->value].id;
  }
  return names;
}

// The names of those that the other doesn't have.
Message only_in(const std::vector<MemberName>& all, const std::vector<MemberName>& other) {
  std::vector<Message> names;
  for (const MemberName& one : all) {
    const auto same = [&](const MemberName& candidate) { return one.same_as(candidate); };
    if (std::none_of(other.begin(), other.end(), same)) names.push_back(one.name);
  }
  return quoted(names);
}

Message category_text(const model::Plan& plan, const Composite& composite) {
  return composite.category ? name_of(plan.categories[composite.category->value].name) : Message();
}

void compare_members(const PlanPair& pair, model::CompositeIndex before, model::CompositeIndex after,
                     Differences& found) {
  const auto old = former_members(pair, pair.plan_before().composites[before.value]);
  const auto now = members_of(pair.plan_after(), pair.plan_after().composites[after.value]);
  const Message gone = only_in(old, now);
  const Message added = only_in(now, old);
  if (gone == added) return;  // both empty
  Difference difference = difference_about(Kind::composite_redefined, pair.plan_after(), after, std::nullopt);
  difference.aspect_name = {"もとになる指標", "its indicators"};
  difference.before = gone;
  difference.after = added;
  found.push_back(std::move(difference));
}

// As it is shown; the printed one where none can be computed.
std::string value_text(const model::Plan& plan, const YearFigures& year, model::CompositeIndex composite) {
  if (composite.value >= year.composites.size()) return {};
  const CompositeFigures& figures = year.composites[composite.value];
  if (figures.value) return shown_share(*figures.value, plan.rounding) + "%";
  const bool is_printed = figures.reported != nullptr && figures.reported->value;
  return is_printed ? figures.reported->value->value.to_fixed(figures.reported->value->digits) + "%" : std::string();
}

void compare_composite_values(const PlanPair& pair, model::CompositeIndex before, model::CompositeIndex after,
                              Differences& found) {
  for (const YearPair& year : pair.years) {
    const std::string old = value_text(pair.plan_before(), *year.before, before);
    const std::string now = value_text(pair.plan_after(), *year.after, after);
    if (old == now) continue;
    Difference difference = difference_about(Kind::composite_changed, pair.plan_after(), after, year.after->year);
    difference.before = {old, old};
    difference.after = {now, now};
    found.push_back(std::move(difference));
  }
}

void only_in(const model::Plan& plan, const model::Plan& other, Difference::Side side, Differences& found) {
  const Kind kind = side == Difference::Side::after ? Kind::composite_added : Kind::composite_gone;
  for (std::uint32_t i = 0; i < plan.composites.size(); ++i) {
    if (find_id(other.composites, plan.composites[i].id)) continue;
    found.push_back(difference_about(kind, plan, {i}, std::nullopt));
    found.back().side = side;
  }
}

}  // namespace

void compare_composites(const PlanPair& pair, Differences& found) {
  only_in(pair.plan_after(), pair.plan_before(), Difference::Side::after, found);
  only_in(pair.plan_before(), pair.plan_after(), Difference::Side::before, found);
  const std::vector<Composite>& composites = pair.plan_after().composites;
  for (std::uint32_t i = 0; i < composites.size(); ++i) {
    const auto before = find_id(pair.plan_before().composites, composites[i].id);
    if (!before) continue;
    compare_members(pair, *before, {i}, found);
    Subject subject;
    subject.composite = model::CompositeIndex{i};
    Aspects(Kind::composite_redefined, pair.plan_after(), subject, composites[i].span, found)
        .value("category", {"分野", "field"},
               category_text(pair.plan_before(), pair.plan_before().composites[before->value]),
               category_text(pair.plan_after(), composites[i]));
    compare_composite_values(pair, *before, {i}, found);
  }
}

}  // namespace ayumi::evaluate
