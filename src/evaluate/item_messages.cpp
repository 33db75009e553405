#include "evaluate/item_messages.h"

#include <fmt/core.h>

#include "base/text.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

Message item_name(const model::Plan& plan, const Item& item) {
  return name_of(plan, {item.year, std::nullopt, item.project, item.indicator});
}

Span place_of(const Item& item) {
  return item.observation->value_span ? item.observation->value_span : item.observation->span;
}

Message divisor(const Item& item) {
  if (item.method == model::Method::progress) {
    return {"目標値と基準値が同じ値です", "the target and the baseline are the same"};
  }
  return {"目標値が0です", "the target is zero"};
}

Diagnostic unrated(const model::Plan& plan, const Item& item, const Message& why) {
  const Message name = item_name(plan, item);
  Diagnostic diagnostic{Severity::warning,
                        "check.not-rated",
                        {fmt::format("{}は評価できません（{}）", name.ja, why.ja),
                         fmt::format("{} can't be rated ({})", name.en, why.en)},
                        place_of(item)};
  diagnostic.hints.push_back({"足りないデータを入力するか、評価しない理由（reason）を値とともに入力してください",
                              "enter what is missing, or give the value a reason why it isn't rated"});
  return diagnostic;
}

Message word_for(NotRated::Input input) {
  switch (input) {
    case NotRated::Input::target:
      return {"目標値", "the target"};
    case NotRated::Input::baseline:
      return {"基準値", "the baseline"};
    case NotRated::Input::change_from_baseline:
      return {"基準値からの変化（各年度の値の合計にはありません）",
              "the change on the baseline, which a sum of years doesn't have"};
    case NotRated::Input::previous_value:
      return {"前の年度の値", "the value of the year before"};
    case NotRated::Input::state:
      return {"進捗の段階（state）", "a state"};
    case NotRated::Input::expectation:
      break;
  }
  return {"その年度までに見込まれる進み具合", "how far it should have come by this year"};
}

// Of a sum that isn't too large and has begun.
Message why_no_sum(const SumGap& gap) {
  const Message year = name_of(gap.year);
  switch (gap.why) {
    case SumGap::Why::value_to_come:
      return {fmt::format("累計に必要な{}の値がまだ出ていません", year.ja),
              fmt::format("its sum needs the value of {}, which is still to come", year.en)};
    case SumGap::Why::reason:
      return {fmt::format("累計に必要な{}の値がありません", year.ja),
              fmt::format("its sum needs a value of {}, which there is not", year.en)};
    case SumGap::Why::definition_changed:
      return {fmt::format("{}に定義が変わったため、累計を計算できません", year.ja),
              fmt::format("there is no sum across the change of definition in {}", year.en)};
    case SumGap::Why::no_entry:
    case SumGap::Why::overflow:
    case SumGap::Why::before_start:
      break;
  }
  return {fmt::format("累計に必要な{}の入力がありません", year.ja),
          fmt::format("its sum needs {}, of which there is no entry", year.en)};
}

}  // namespace

Diagnostic division_by_zero(const model::Plan& plan, const Item& item) {
  const Message name = item_name(plan, item);
  const Message why = divisor(item);
  Diagnostic diagnostic{Severity::error,
                        "evaluate.division-by-zero",
                        {fmt::format("{}の達成率を計算できません。{}", name.ja, why.ja),
                         fmt::format("the rate of {} can't be computed: {}", name.en, why.en)},
                        place_of(item)};
  if (item.target != nullptr) diagnostic.related.push_back({{"使われた目標値", "the target used"}, item.target->span});
  diagnostic.hints.push_back(
      {"目標値を確かめるか、別の計算方法（method）を選んでください", "check the target, or choose another method"});
  return diagnostic;
}

Diagnostic no_sum(const model::Plan& plan, const Item& item) {
  if (item.sum_gap->why == SumGap::Why::overflow) {
    const Message name = item_name(plan, item);
    return {Severity::error,
            "evaluate.overflow",
            {fmt::format("{}の累計が大きすぎて計算できません", name.ja),
             fmt::format("the total of {} is too large to compute", name.en)},
            place_of(item),
            {{"値の桁と単位を確かめてください", "check the digits and the unit of the values"}}};
  }
  Diagnostic diagnostic = unrated(plan, item, why_no_sum(*item.sum_gap));
  if (item.sum_gap->why == SumGap::Why::reason) {
    diagnostic.hints = {{"その年度の分が0なら、plan.toml のその理由に adds_nothing = true と書いてください",
                         "if that year adds nothing, write adds_nothing = true at the reason in plan.toml"}};
  }
  return diagnostic;
}

namespace {

Message how_to_decide(const model::Plan& plan) {
  const std::string example = fmt::format("decided = {{ rating = \"{}\", reason = \"…\" }}", plan.scheme.bands[0].code);
  return {fmt::format("会議などで評価を決める計画なら、決めた評価を「{}」のように書いてください", example),
          fmt::format("where people decide on ratings, write theirs like this: {}", example)};
}

Message why_not_rated(const model::Plan& plan, const Item& item) {
  if (item.not_rated->why == NotRated::Why::no_band_fits) {
    return {"どの評価区分の条件にも当てはまりません", "the conditions of no band hold"};
  }
  std::vector<std::string> ja;
  std::vector<std::string> en;
  const model::Band& band = plan.scheme.bands[item.not_rated->band.value];
  for (const NotRated::Input input : item.not_rated->inputs) {
    const Message missing = word_for(input);
    ja.push_back(missing.ja);
    en.push_back(missing.en);
  }
  return {fmt::format("評価区分「{}」の判定に必要な{}がありません", band.code, join(ja, "と")),
          fmt::format("band “{}” needs {}", band.code, join(en, " and "))};
}

}  // namespace

Diagnostic not_rated(const model::Plan& plan, const Item& item) {
  Diagnostic diagnostic = unrated(plan, item, why_not_rated(plan, item));
  diagnostic.hints.push_back(how_to_decide(plan));
  return diagnostic;
}

}  // namespace ayumi::evaluate
