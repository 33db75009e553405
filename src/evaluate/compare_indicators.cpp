// Which indicators there are, and how they are defined.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Indicator;
using Kind = Difference::Kind;
using Side = Difference::Side;

Message name_of(model::Method method) {
  switch (method) {
    case model::Method::ratio:
      return {"実績÷目標", "actual ÷ target"};
    case model::Method::inverse:
      return {"目標÷実績", "target ÷ actual"};
    case model::Method::progress:
      return {"基準値からの進捗", "progress from the baseline"};
    case model::Method::maintain:
      return {"水準の維持", "maintaining the level"};
    case model::Method::milestone:
      break;
  }
  return {"段階", "milestones"};
}

Message direction_text(const Indicator& indicator) {
  if (!indicator.direction) return {};
  return *indicator.direction == model::Direction::up ? Message{"多いほどよい", "more is better"}
                                                      : Message{"少ないほどよい", "less is better"};
}

Message name_of(model::Cumulation cumulation) {
  switch (cumulation) {
    case model::Cumulation::sum_of_years:
      return {"毎年度の値の合計で評価", "the sum of the years is rated"};
    case model::Cumulation::total_so_far:
      return {"入力した値が累計", "the values are totals so far"};
    case model::Cumulation::none:
      break;
  }
  return {"各年度の値", "values of the years"};
}

Message baseline_text(const Indicator& indicator) {
  if (!indicator.baseline) return {};
  Message text = quantity(indicator.baseline->value, indicator.digits, indicator.unit);
  Message when = evaluate::name_of(indicator.baseline->label);
  if (when.ja.empty() && indicator.baseline->year) when = evaluate::name_of(*indicator.baseline->year);
  if (when.ja.empty()) return text;
  return {fmt::format("{}（{}）", text.ja, when.ja), fmt::format("{} ({})", text.en, when.en)};
}

Message tolerance_text(const Indicator& indicator) {
  std::vector<Message> parts;
  if (indicator.tolerance) {
    const Message amount = quantity(*indicator.tolerance, 0, indicator.unit);
    parts.push_back({"±" + amount.ja, "±" + amount.en});
  }
  if (indicator.tolerance_percent) {
    const std::string percent = "±" + indicator.tolerance_percent->to_string() + "%";
    parts.push_back({percent, percent});
  }
  return joined(parts);
}

Message expectations_text(const Indicator& indicator) {
  std::vector<Message> parts;
  for (const model::Expectation& one : indicator.expectations) {
    const Message year = evaluate::name_of(one.year);
    const std::string percent = one.percent.to_string();
    parts.push_back({fmt::format("{}までに{}%", year.ja, percent), fmt::format("{}% by {}", percent, year.en)});
  }
  return joined(parts);
}

Message definition_changes_text(const Indicator& indicator) {
  std::vector<Message> parts;
  for (const model::DefinitionChange& change : indicator.definition_changes) {
    const Message year = evaluate::name_of(change.year);
    parts.push_back({fmt::format("{}から変更", year.ja), fmt::format("changed from {} on", year.en)});
  }
  return joined(parts);
}

void compare_definitions(const PlanPair& pair, const IndicatorPair& at, Differences& found) {
  const Indicator& before = pair.plan_before().indicator(at.project_before, at.before);
  const Indicator& after = pair.plan_after().indicator(at.project_after, at.after);
  Aspects aspects(Kind::indicator_redefined, pair.plan_after(), {{}, {}, at.project_after, at.after}, after.span,
                  found);
  aspects.text("definition", {"数え方", "definition"}, before.definition, after.definition);
  aspects.text("unit", {"単位", "unit"}, before.unit, after.unit);
  aspects.value("method", {"計算方法", "method"}, name_of(before.method), name_of(after.method));
  aspects.value("direction", {"望ましい向き", "direction"}, direction_text(before), direction_text(after));
  aspects.value("cumulation", {"累計", "cumulation"}, name_of(before.cumulation), name_of(after.cumulation));
  aspects.value("baseline", {"基準値", "baseline"}, baseline_text(before), baseline_text(after),
                after.baseline ? after.baseline->span : Span());
  aspects.value("tolerance", {"許容差", "tolerance"}, tolerance_text(before), tolerance_text(after));
  aspects.value("expectations", {"途中の見込み", "expected progress"}, expectations_text(before),
                expectations_text(after));
  aspects.value("definition-change", {"定義の変更", "change of definition"}, definition_changes_text(before),
                definition_changes_text(after),
                after.definition_changes.empty() ? Span() : after.definition_changes.back().span);
}

void tell_new_id(const PlanPair& pair, const IndicatorPair& at, Differences& found) {
  const std::string& old = pair.plan_before().indicator(at.project_before, at.before).id;
  const Indicator& now = pair.plan_after().indicator(at.project_after, at.after);
  Aspects(Kind::indicator_new_id, pair.plan_after(), {{}, {}, at.project_after, at.after}, now.span, found)
      .value("", {}, {old, old}, {now.id, now.id});
}

void tell_lone(Kind kind, const model::Plan& plan, const LoneIndicator& lone, Side side, Differences& found) {
  found.push_back(difference_of(kind, plan, {{}, {}, lone.project, lone.indicator}));
  found.back().place = plan.indicator(lone.project, lone.indicator).span;
  found.back().side = side;
}

}  // namespace

void compare_indicators(const PlanPair& pair, Differences& found) {
  for (const LoneIndicator& lone : pair.indicators_added) {
    tell_lone(Kind::indicator_added, pair.plan_after(), lone, Side::after, found);
  }
  for (const LoneIndicator& lone : pair.indicators_gone) {
    tell_lone(Kind::indicator_gone, pair.plan_before(), lone, Side::before, found);
  }
  for (const IndicatorPair& indicator : pair.indicators) {
    tell_new_id(pair, indicator, found);
    compare_definitions(pair, indicator, found);
  }
}

}  // namespace ayumi::evaluate
