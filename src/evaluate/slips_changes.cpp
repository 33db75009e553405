#include "evaluate/slips_changes.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "evaluate/wording.h"
#include "model/step_number.h"

namespace ayumi::evaluate {
namespace {

using model::Change;

// As a page and, in English, the data file have it.
Message word_for(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return {"新規", "new"};
    case Change::Kind::expanded:
      return {"拡充", "expanded"};
    case Change::Kind::changed:
      return {"変更", "changed"};
    case Change::Kind::renamed:
      return {"名称変更", "renamed"};
    case Change::Kind::merged:
      return {"統合", "merged"};
    case Change::Kind::ended:
      return {"終了", "ended"};
    case Change::Kind::continued:
      break;
  }
  return {"継続", "continued"};
}

Message reason_of(const model::Plan& plan, const YearFigures& year, const Change* counted) {
  if (plan.is_before_plan(year.year)) {
    return {"計画開始前の年度の異動は使いません", "changes before the plan aren't used"};
  }
  if (counted == nullptr) {
    return {"この年度にはその事業がないため、何も変わりません",
            "the project isn't there in this year, so nothing changes"};
  }
  const Message kind = word_for(counted->kind);
  return {fmt::format("同じ年度の「{}」が優先されます", kind.ja),
          fmt::format("“{}” of the same year takes precedence", kind.en)};
}

Message hint_where_none_counts(const model::Plan& plan, const YearFigures& year) {
  if (plan.is_before_plan(year.year)) {
    return {
        "年度を確かめ、正しければこの [[change]] を消してください。事業が一覧に載る期間は、since と until に書けます",
        "check the year, and if it is right, remove this [[change]]; “since” and “until” say in which years a "
        "project is listed"};
  }
  return {"年度と、事業の新規・終了・統合の年度を確かめてください",
          "check the year, and the years in which the project is new, ends or is merged"};
}

// `counted`: the change of the year that counts; null if none does.
Diagnostic unused(const model::Plan& plan, const YearFigures& year, const Change& change, const Change* counted) {
  const Message name = name_of(plan, {year.year, std::nullopt, change.project, std::nullopt});
  const Message why = reason_of(plan, year, counted);
  const Message kind = word_for(change.kind);
  Diagnostic diagnostic{Severity::warning,
                        "check.unused-change",
                        {fmt::format("{}の異動「{}」：{}", name.ja, kind.ja, why.ja),
                         fmt::format("{}, change “{}”: {}", name.en, kind.en, why.en)},
                        change.span};
  if (counted == nullptr) {
    diagnostic.hints = {hint_where_none_counts(plan, year)};
  } else {
    diagnostic.hints = {
        {"一つの [[change]] にまとめてください。name、number、category、text は、どの kind にも書けます",
         "make them one [[change]]: name, number, category and text go with any kind"}};
    diagnostic.related = {{{"優先される異動", "the one that counts"}, counted->span}};
  }
  return diagnostic;
}

const Message kAsPrinted{"打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
                         "correct it if it was mistyped; if the report prints it so, leave it as it is"};

void check_column(const model::Plan& plan, model::FiscalYear year, const model::Step& step, Diagnostics& diagnostics) {
  if (!step.printed_in || *step.printed_in <= year) return;
  const Message name = name_of(plan, {year, std::nullopt, step.project, std::nullopt});
  const Message task = name_of(plan.projects[step.project.value].tasks[step.task.value].name);
  const Message printed = name_of(*step.printed_in);
  diagnostics.add(
      {Severity::finding,
       "check.future",
       {fmt::format("{}：取組「{}」の実績が、報告した年度より後の{}の欄に印刷されています", name.ja, task.ja,
                    printed.ja),
        fmt::format("{}: what was done of “{}” is printed in the column of {}, after the year that reports it", name.en,
                    task.en, printed.en)},
       step.printed_in_span,
       {kAsPrinted}});
}

// Each once.
std::vector<std::string> planned_numbers(const model::Task& task) {
  std::vector<std::string> numbers;
  for (const model::PlannedStep& step : task.plan) {
    const bool is_known = std::find(numbers.begin(), numbers.end(), step.number) != numbers.end();
    if (!step.number.empty() && !is_known) numbers.push_back(step.number);
  }
  return numbers;
}

// A number that no planned step has, where they have some.
void check_number(const model::Plan& plan, model::FiscalYear year, const model::Step& step, Diagnostics& diagnostics) {
  const model::Task& task = plan.projects[step.project.value].tasks[step.task.value];
  const std::vector<std::string> numbers = planned_numbers(task);
  if (step.number.empty() || !step.planned.empty() || numbers.empty() || !planned_of(task, step).empty()) return;
  const Message name = name_of(plan, {year, std::nullopt, step.project, std::nullopt});
  const Message of_task = name_of(task.name);
  diagnostics.add(
      {Severity::finding,
       "check.unplanned-step",
       {fmt::format("{}：取組「{}」の計画に、番号「{}」の段階がありません", name.ja, of_task.ja, step.number),
        fmt::format("{}: no step planned for “{}” has the number “{}”", name.en, of_task.en, step.number)},
       step.number_span,
       {{fmt::format("計画にある番号は、次のとおりです: {}", join(numbers, "、")),
         fmt::format("the numbers planned are: {}", join(numbers, ", "))},
        kAsPrinted}});
}

}  // namespace

void check_changes(const PlanFigures& figures, Diagnostics& diagnostics) {
  for (const YearFigures& year : figures.years) {
    if (year.data == nullptr) continue;
    for (const Change& change : year.data->changes) {
      const Change* const counted = year.projects[change.project.value].change;
      const bool says_something = change.kind != Change::Kind::continued && change.when == Change::When::this_year;
      if (says_something && counted != &change) {
        diagnostics.add(unused(*figures.plan, year, change, counted));
      }
    }
  }
}

void check_steps(const model::Plan& plan, Diagnostics& diagnostics) {
  for (const model::PlanYear& year : plan.years) {
    for (const model::Step& step : year.steps) {
      check_column(plan, year.year, step, diagnostics);
      check_number(plan, year.year, step, diagnostics);
    }
  }
}

}  // namespace ayumi::evaluate
