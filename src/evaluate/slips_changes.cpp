#include "evaluate/slips_changes.h"

#include <fmt/core.h>

#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Change;

// As the data file has it.
std::string_view word_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return "new";
    case Change::Kind::expanded:
      return "expanded";
    case Change::Kind::changed:
      return "changed";
    case Change::Kind::renamed:
      return "renamed";
    case Change::Kind::merged:
      return "merged";
    case Change::Kind::ended:
      return "ended";
    case Change::Kind::continued:
      break;
  }
  return "continued";
}

Message reason_of(const Change* counted) {
  if (counted == nullptr) {
    return {"この年度にはその事業がないため、何も変わりません",
            "the project isn't there in this year, so nothing changes"};
  }
  return {fmt::format("同じ年度の「{}」が優先されます", word_of(counted->kind)),
          fmt::format("“{}” of the same year takes precedence", word_of(counted->kind))};
}

// `counted`: the change of the year that counts; null if none does.
Diagnostic unused(const model::Plan& plan, const YearFigures& year, const Change& change, const Change* counted) {
  const Message name = name_of(plan, {year.year, std::nullopt, change.project, std::nullopt});
  const Message why = reason_of(counted);
  Diagnostic diagnostic{Severity::warning,
                        "check.unused-change",
                        {fmt::format("{}の異動「{}」：{}", name.ja, word_of(change.kind), why.ja),
                         fmt::format("{}, change “{}”: {}", name.en, word_of(change.kind), why.en)},
                        change.span};
  if (counted == nullptr) {
    diagnostic.hints = {{"年度と、事業の新規・終了・統合の年度を確かめてください",
                         "check the year, and the years in which the project is new, ends or is merged"}};
  } else {
    diagnostic.hints = {
        {"一つの [[change]] にまとめてください。name、number、category、text は、どの kind にも書けます",
         "make them one [[change]]: name, number, category and text go with any kind"}};
    diagnostic.related = {{{"優先される異動", "the one that counts"}, counted->span}};
  }
  return diagnostic;
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
      if (!step.printed_in || *step.printed_in <= year.year) continue;
      const model::Project& project = plan.projects[step.project.value];
      const Message name = name_of(plan, {year.year, std::nullopt, step.project, std::nullopt});
      const Message task = name_of(project.tasks[step.task.value].name);
      const Message printed = name_of(*step.printed_in);
      diagnostics.add(
          {Severity::finding,
           "check.future",
           {fmt::format("{}：取組「{}」の実績が、報告した年度より後の{}の欄に印刷されています", name.ja, task.ja,
                        printed.ja),
            fmt::format("{}: what was done of “{}” is printed in the column of {}, after the year that reports it",
                        name.en, task.en, printed.en)},
           step.printed_in_span,
           {{"打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
             "correct it if it was mistyped; if the report prints it so, leave it as it is"}}});
    }
  }
}

}  // namespace ayumi::evaluate
