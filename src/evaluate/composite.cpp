#include "evaluate/composite.h"

#include <algorithm>

#include "evaluate/shown.h"

namespace ayumi::evaluate {
namespace {

// Though there may be no rate for it.
bool has_value(const Item& item) {
  return item.observation != nullptr && (item.observation->value || item.observation->state);
}

MemberFigures member_figures(const model::Plan& plan, const YearFigures& year, const model::Member& member) {
  MemberFigures figures;
  const Item* const item = year.find(member.project, member.indicator);
  if (item != nullptr) figures.item = static_cast<std::uint32_t>(item - year.items.data());
  if (item != nullptr && item->rate) {
    figures.rate = capped(*item->rate, plan);
    figures.counts = true;
  } else if ((item == nullptr || !has_value(*item)) && plan.missing_members == model::Plan::MissingMembers::zero) {
    figures.rate = Rational();
    figures.counts = true;
  }
  return figures;
}

CompositeFigures composite_figures(const model::Plan& plan, const YearFigures& year, model::CompositeIndex index) {
  const model::Composite& composite = plan.composites[index.value];
  CompositeFigures figures;
  figures.composite = index;
  Rational sum;
  Rational weights;
  bool any_value = false;  // a composite of nothing but missing members isn't 0 %
  for (const model::Member& member : composite.members) {
    MemberFigures& found = figures.members.emplace_back(member_figures(plan, year, member));
    any_value = any_value || (found.item && year.items[*found.item].rate);
    if (!found.counts) continue;
    ++figures.counted;
    sum = sum + *found.rate * weight_of(member);
    weights = weights + weight_of(member);
  }
  if (any_value) figures.value = Rational::quotient(sum, weights);
  if (year.data != nullptr) {
    const auto& reported = year.data->reported_composites;
    const auto printed = std::find_if(reported.begin(), reported.end(),
                                      [&](const model::ReportedComposite& one) { return one.composite == index; });
    if (printed != reported.end()) figures.reported = &*printed;
  }
  return figures;
}

bool same_members_count(const CompositeFigures& a, const CompositeFigures& b) {
  return std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                    [](const MemberFigures& one, const MemberFigures& other) { return one.counts == other.counts; });
}

void compare(const CompositeFigures& before, CompositeFigures& now) {
  if (!before.value || !now.value || !same_members_count(before, now)) return;
  now.previous = before.value;
  now.points = *now.value - *before.value;
}

}  // namespace

Rational weight_of(const model::Member& member) { return member.weight ? Rational(*member.weight) : Rational(1); }

void add_composites(const model::Plan& plan, std::vector<YearFigures>& years) {
  for (YearFigures& year : years) {
    for (std::uint32_t i = 0; i < plan.composites.size(); ++i) {
      year.composites.push_back(composite_figures(plan, year, {i}));
    }
  }
  for (std::size_t i = 1; i < years.size(); ++i) {
    if (years[i].year != years[i - 1].year.next()) continue;
    for (std::size_t c = 0; c < plan.composites.size(); ++c) {
      compare(years[i - 1].composites[c], years[i].composites[c]);
    }
  }
}

}  // namespace ayumi::evaluate
