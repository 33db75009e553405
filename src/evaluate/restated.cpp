#include "evaluate/restated.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "evaluate/compare_words.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;

std::optional<Decimal> target_of(const Item& item) {
  return item.target != nullptr ? std::optional(item.target->value) : std::nullopt;
}

std::string rating_of(const model::Plan& plan, const Item& item) {
  return item.shown_band ? plan.scheme.bands[item.shown_band->value].code : std::string();
}

Message former_target(const model::Indicator& indicator, const Item& item) {
  if (item.target == nullptr) return {"目標なし", "no target"};
  const Message amount = quantity(item.target->value, indicator.digits, indicator.unit);
  return {"目標" + amount.ja, "the target " + amount.en};
}

Message former_rating(const std::string& code) {
  return code.empty() ? Message{"評価なし", "no rating"} : Message{"評価" + code, "the rating " + code};
}

// What kind of figure it says is another one; nullopt for differences of other kinds.
std::optional<FigurePlace::Kind> kind_of(const Difference& one) {
  if (one.kind == Kind::composite_changed) return FigurePlace::Kind::composite;
  if (one.kind == Kind::tally_changed) return FigurePlace::Kind::tally;
  return one.kind == Kind::figure_restated ? std::optional(FigurePlace::Kind::stated) : std::nullopt;
}

Differences compare_figures(const PlanPair& pair) {
  Differences all;
  compare_stated(pair, all);
  compare_composites(pair, all);
  compare_tallies(pair, all);
  return all;
}

}  // namespace

std::map<ItemPlace, Message> rejudged(const PlanFigures& before, const PlanFigures& after) {
  const PlanPair pair = pair_up(before, after);
  const std::map<ItemPlace, Message> values = restated(before, after);
  std::map<ItemPlace, Message> former;
  for (const IndicatorPair& at : pair.indicators) {
    for (const YearPair& year : pair.years) {
      const Item* const old = year.before->find(at.project_before, at.before);
      const Item* const now = year.after->find(at.project_after, at.after);
      if (old == nullptr || now == nullptr || old->observation == nullptr) continue;
      const ItemPlace place{year.after->year, at.project_after, at.after};
      if (values.contains(place)) continue;  // which tells why
      std::vector<Message> parts;
      if (target_of(*old) != target_of(*now)) {
        parts.push_back(former_target(pair.plan_before().indicator(at.project_before, at.before), *old));
      }
      const std::string rating = rating_of(pair.plan_before(), *old);
      if (rating != rating_of(pair.plan_after(), *now)) parts.push_back(former_rating(rating));
      if (!parts.empty()) former.emplace(place, joined(parts));
    }
  }
  return former;
}

std::map<FigurePlace, Message> restated_figures(const PlanFigures& before, const PlanFigures& after) {
  std::map<FigurePlace, Message> former;
  for (const Difference& one : compare_figures(pair_up(before, after))) {
    const auto kind = kind_of(one);
    if (!kind || one.before.ja.empty() || !one.year) continue;
    former.emplace(FigurePlace{*kind, *one.year, one.aspect}, one.before);
  }
  return former;
}

Differences lost_or_restated(const PlanFigures& before, const PlanFigures& after) {
  const PlanPair pair = pair_up(before, after);
  Differences all;
  compare_years(before, after, all);
  compare_projects(pair, all);
  compare_indicators(pair, all);
  for (Difference& one : compare_figures(pair)) all.push_back(std::move(one));
  std::erase_if(all, [](const Difference& one) {
    const bool is_gone =
        one.kind == Kind::year_gone || one.kind == Kind::project_gone || one.kind == Kind::indicator_gone;
    const bool is_restated = kind_of(one) && !one.before.ja.empty();
    return !is_gone && !is_restated;
  });
  return all;
}

}  // namespace ayumi::evaluate
