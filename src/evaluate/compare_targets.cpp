// Targets by their kind and year.
#include <fmt/core.h>

#include <map>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Indicator;
using model::Target;

// A year's targets in their order, then the others.
using TargetKey = std::pair<Target::When, model::FiscalYear>;
using Targets = std::map<TargetKey, const Target*>;

Targets targets_of(const Indicator& indicator) {
  Targets targets;
  for (const Target& target : indicator.targets) {
    const bool dated = target.when == Target::When::year;
    targets.emplace(TargetKey{target.when, dated ? target.year : model::FiscalYear{}}, &target);
  }
  return targets;
}

struct KindWords {
  const char* word;
  Message name;
};

KindWords words_of(Target::When when) {
  switch (when) {
    case Target::When::year:
      return {"year", {"年度の目標", "target of the year"}};
    case Target::When::every_year:
      return {"every-year", {"毎年度の目標", "target of every year"}};
    case Target::When::midterm:
      return {"midterm", {"中間目標", "mid-term target"}};
    case Target::When::final:
      break;
  }
  return {"final", {"最終目標", "final target"}};
}

Message target_text(const Indicator& indicator, const Target* target) {
  if (target == nullptr) return {};
  Message amount = quantity(target->value, indicator.digits, indicator.unit);
  const Message wording = name_of(target->wording);
  if (wording.ja.empty() || wording == amount) return amount;
  return {fmt::format("{}（{}）", amount.ja, wording.ja), fmt::format("{} ({})", amount.en, wording.en)};
}

const Target* find(const Targets& targets, const TargetKey& key) {
  const auto found = targets.find(key);
  return found != targets.end() ? found->second : nullptr;
}

bool equal(const Target* before, const Target* after) {
  if (before == nullptr || after == nullptr) return before == after;
  return before->value == after->value && name_of(before->wording) == name_of(after->wording);
}

Difference::Kind kind_of(const Target* before, const Target* after) {
  if (before == nullptr) return Difference::Kind::target_set;
  return after == nullptr ? Difference::Kind::target_gone : Difference::Kind::target_moved;
}

void compare_indicator(const PlanPair& pair, const IndicatorPair& indicator, Differences& found) {
  const Indicator& old = pair.plan_before().indicator(indicator.project_before, indicator.before);
  const Indicator& now = pair.plan_after().indicator(indicator.project_after, indicator.after);
  const Targets before = targets_of(old);
  const Targets after = targets_of(now);
  Targets all = after;
  all.insert(before.begin(), before.end());
  for (const auto& [key, any] : all) {
    const Target* const former = find(before, key);
    const Target* const target = find(after, key);
    if (equal(former, target)) continue;
    Subject subject{{}, {}, indicator.project_after, indicator.after};
    if (key.first == Target::When::year) subject.year = key.second;
    Difference difference = difference_of(kind_of(former, target), pair.plan_after(), subject);
    difference.aspect = words_of(key.first).word;
    difference.aspect_name = words_of(key.first).name;
    difference.before = target_text(old, former);
    difference.after = target_text(now, target);
    difference.place = target != nullptr ? target->span : now.span;
    found.push_back(std::move(difference));
  }
}

}  // namespace

void compare_targets(const PlanPair& pair, Differences& found) {
  for (const IndicatorPair& indicator : pair.indicators) compare_indicator(pair, indicator, found);
}

}  // namespace ayumi::evaluate
