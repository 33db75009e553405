// Which indicators there are, and how they are defined.
#include <fmt/core.h>

#include "evaluate/compare_pairs.h"
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

// The two definitions of one indicator.
class Definitions {
 public:
  Definitions(const PlanPair& pair, const IndicatorPair& indicator, Differences& found)
      : pair_(pair),
        indicator_(indicator),
        before_(pair.plan_before().indicator(indicator.project_before, indicator.before)),
        after_(pair.plan_after().indicator(indicator.project_after, indicator.after)),
        found_(found) {}

  void compare() {
    text("definition", {"数え方", "definition"}, before_.definition, after_.definition);
    text("unit", {"単位", "unit"}, before_.unit, after_.unit);
    value("method", {"計算方法", "method"}, name_of(before_.method), name_of(after_.method), after_.span);
    value("direction", {"望ましい向き", "direction"}, direction_text(before_), direction_text(after_), after_.span);
    value("cumulation", {"累計", "cumulation"}, name_of(before_.cumulation), name_of(after_.cumulation), after_.span);
    const Span baseline = after_.baseline && after_.baseline->span ? after_.baseline->span : after_.span;
    value("baseline", {"基準値", "baseline"}, baseline_text(before_), baseline_text(after_), baseline);
    value("tolerance", {"許容差", "tolerance"}, tolerance_text(before_), tolerance_text(after_), after_.span);
    value("expectations", {"途中の見込み", "expected progress"}, expectations_text(before_), expectations_text(after_),
          after_.span);
    const Span change = after_.definition_changes.empty() ? after_.span : after_.definition_changes.back().span;
    value("definition-change", {"定義の変更", "change of definition"}, definition_changes_text(before_),
          definition_changes_text(after_), change);
  }

 private:
  Difference difference(std::string aspect, Message name) {
    Difference made = difference_of(Kind::indicator_redefined, pair_.plan_after(),
                                    {{}, {}, indicator_.project_after, indicator_.after});
    made.aspect = std::move(aspect);
    made.aspect_name = std::move(name);
    made.place = after_.span;
    return made;
  }

  void text(std::string aspect, Message name, const model::LocalizedText& before, const model::LocalizedText& after) {
    const auto change = text_change(before, after);
    if (!change) return;
    Difference made = difference(std::move(aspect), std::move(name));
    take_over(*change, made);
    if (!after.empty() && after.versions().front().span) made.place = after.versions().front().span;
    found_.push_back(std::move(made));
  }

  void value(std::string aspect, Message name, const Message& before, const Message& after, const Span& place) {
    if (before == after) return;
    Difference made = difference(std::move(aspect), std::move(name));
    made.before = before;
    made.after = after;
    made.place = place;
    found_.push_back(std::move(made));
  }

  const PlanPair& pair_;
  const IndicatorPair& indicator_;
  const Indicator& before_;
  const Indicator& after_;
  Differences& found_;
};

void only_in(const model::Plan& plan, std::optional<model::ProjectIndex> project, const std::vector<Indicator>& other,
             Side side, Differences& found) {
  const std::vector<Indicator>& all = plan.indicators_of(project);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (find_id(other, all[i].id)) continue;
    const Kind kind = side == Side::after ? Kind::indicator_added : Kind::indicator_gone;
    found.push_back(difference_of(kind, plan, {{}, {}, project, model::IndicatorIndex{i}}));
    found.back().place = all[i].span;
    found.back().side = side;
  }
}

void compare_lists(const PlanPair& pair, std::optional<model::ProjectIndex> before,
                   std::optional<model::ProjectIndex> after, Differences& found) {
  only_in(pair.plan_after(), after, pair.plan_before().indicators_of(before), Side::after, found);
  only_in(pair.plan_before(), before, pair.plan_after().indicators_of(after), Side::before, found);
}

}  // namespace

void compare_indicators(const PlanPair& pair, Differences& found) {
  compare_lists(pair, std::nullopt, std::nullopt, found);
  for (const ProjectPair& project : pair.projects) compare_lists(pair, project.before, project.after, found);
  for (const IndicatorPair& indicator : pair.indicators) Definitions(pair, indicator, found).compare();
}

}  // namespace ayumi::evaluate
