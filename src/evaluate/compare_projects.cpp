// Which years and projects there are, and what became of the projects.
#include <fmt/core.h>

#include "evaluate/compare_pairs.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Change;
using Kind = Difference::Kind;

// Whether the change that ends a project was made, and in which year.
struct Ending {
  const Change* change = nullptr;
  model::FiscalYear year{};
};

Ending ending_of(const model::Plan& plan, model::ProjectIndex project) {
  Ending ending;
  for (const model::PlanYear& year : plan.years) {
    for (const Change& change : year.changes) {
      const bool ends = change.kind == Change::Kind::merged || change.kind == Change::Kind::ended;
      if (change.project == project && ends) ending = {&change, year.year};
    }
  }
  return ending;
}

Message ending_text(const model::Plan& plan, const Ending& ending) {
  if (ending.change == nullptr) return {};
  const Message year = name_of(ending.year);
  if (ending.change->kind == Change::Kind::ended) {
    return {fmt::format("{}に終了", year.ja), fmt::format("ended in {}", year.en)};
  }
  if (!ending.change->into) return {fmt::format("{}に統合", year.ja), fmt::format("merged in {}", year.en)};
  const Message into = name_of(plan.projects[ending.change->into->value].name_in(plan.last));
  return {fmt::format("{}に「{}」へ統合", year.ja, into.ja), fmt::format("merged into “{}” in {}", into.en, year.en)};
}

void compare_ending(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const Ending before = ending_of(pair.plan_before(), project.before);
  const Ending after = ending_of(pair.plan_after(), project.after);
  const Message old = ending_text(pair.plan_before(), before);
  const Message now = ending_text(pair.plan_after(), after);
  if (old == now) return;
  const Change* const change = after.change != nullptr ? after.change : before.change;
  const Kind kind = change->kind == Change::Kind::merged ? Kind::project_merged : Kind::project_ended;
  Difference difference = difference_of(kind, pair.plan_after(), {{}, {}, project.after, {}});
  difference.before = old;
  difference.after = now;
  difference.place = after.change != nullptr ? change->span : pair.plan_after().projects[project.after.value].span;
  found.push_back(std::move(difference));
}

void compare_name(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Project& before = pair.plan_before().projects[project.before.value];
  const model::Project& after = pair.plan_after().projects[project.after.value];
  const model::LocalizedText& now = after.name_in(pair.plan_after().last);
  const Message old_name = name_of(before.name_in(pair.plan_before().last));
  const Message new_name = name_of(now);
  if (old_name == new_name) return;
  Difference difference = difference_of(Kind::project_renamed, pair.plan_after(), {{}, {}, project.after, {}});
  difference.subject = {};  // the two names say it
  difference.before = old_name;
  difference.after = new_name;
  difference.place = now.empty() || !now.versions().front().span ? after.span : now.versions().front().span;
  found.push_back(std::move(difference));
}

struct Move {
  std::optional<model::CategoryIndex> category;
  Span place;
};

// Where it is in the end.
Move category_of(const model::Plan& plan, model::ProjectIndex project) {
  Move move{plan.projects[project.value].category, plan.projects[project.value].span};
  for (const model::PlanYear& year : plan.years) {
    for (const Change& change : year.changes) {
      if (change.project == project && change.category) move = {change.category, change.span};
    }
  }
  return move;
}

void compare_category(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const Move before = category_of(pair.plan_before(), project.before);
  const Move after = category_of(pair.plan_after(), project.after);
  const auto category = [](const model::Plan& plan, const Move& move) {
    return move.category ? &plan.categories[move.category->value] : nullptr;
  };
  const model::Category* const old = category(pair.plan_before(), before);
  const model::Category* const now = category(pair.plan_after(), after);
  if ((old != nullptr ? old->id : "") == (now != nullptr ? now->id : "")) return;
  Difference difference = difference_of(Kind::project_moved, pair.plan_after(), {{}, {}, project.after, {}});
  if (old != nullptr) difference.before = name_of(old->name);
  if (now != nullptr) difference.after = name_of(now->name);
  difference.place = after.place;
  found.push_back(std::move(difference));
}

// Of the one edition, those that the other doesn't have.
void only_in(const model::Plan& plan, const model::Plan& other, Difference::Side side, Differences& found) {
  const Kind kind = side == Difference::Side::after ? Kind::project_added : Kind::project_gone;
  for (std::uint32_t i = 0; i < plan.projects.size(); ++i) {
    if (find_id(other.projects, plan.projects[i].id)) continue;
    Difference difference = difference_of(kind, plan, {{}, {}, model::ProjectIndex{i}, {}});
    difference.place = plan.projects[i].span;
    difference.side = side;
    found.push_back(std::move(difference));
  }
}

void years_only_in(const PlanFigures& figures, const PlanFigures& other, Difference::Side side, Differences& found) {
  for (const YearFigures& year : figures.years) {
    if (!has_figures(year)) continue;
    const YearFigures* const same = other.find_year(year.year);
    if (same != nullptr && has_figures(*same)) continue;
    const Kind kind = side == Difference::Side::after ? Kind::year_added : Kind::year_gone;
    found.push_back(difference_of(kind, *figures.plan, {year.year, {}, {}, {}}));
    found.back().side = side;
  }
}

}  // namespace

void compare_years(const PlanFigures& before, const PlanFigures& after, Differences& found) {
  years_only_in(after, before, Difference::Side::after, found);
  years_only_in(before, after, Difference::Side::before, found);
}

void compare_projects(const PlanPair& pair, Differences& found) {
  only_in(pair.plan_after(), pair.plan_before(), Difference::Side::after, found);
  only_in(pair.plan_before(), pair.plan_after(), Difference::Side::before, found);
  for (const ProjectPair& project : pair.projects) {
    compare_ending(pair, project, found);
    compare_name(pair, project, found);
    compare_category(pair, project, found);
  }
}

}  // namespace ayumi::evaluate
