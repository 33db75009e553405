// Which years and projects there are, and what became of the projects.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
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

// Of each project.
std::vector<Ending> endings_of(const model::Plan& plan) {
  std::vector<Ending> endings(plan.projects.size());
  for (const model::PlanYear& year : plan.years) {
    for (const Change& change : year.changes) {
      const bool ends = change.kind == Change::Kind::merged || change.kind == Change::Kind::ended;
      if (ends) endings[change.project.value] = {&change, year.year};
    }
  }
  return endings;
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

void compare_ending(const PlanPair& pair, const ProjectPair& project, const Ending& before, const Ending& after,
                    Differences& found) {
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

// Where each project is in the end.
std::vector<Move> moves_of(const model::Plan& plan) {
  std::vector<Move> moves;
  moves.reserve(plan.projects.size());
  for (const model::Project& project : plan.projects) moves.push_back({project.category, project.span});
  for (const model::PlanYear& year : plan.years) {
    for (const Change& change : year.changes) {
      if (change.category) moves[change.project.value] = {change.category, change.span};
    }
  }
  return moves;
}

void compare_category(const PlanPair& pair, const ProjectPair& project, const Move& before, const Move& after,
                      Differences& found) {
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

void compare_id(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const std::string& old = pair.plan_before().projects[project.before.value].id;
  const model::Project& now = pair.plan_after().projects[project.after.value];
  Aspects(Kind::project_new_id, pair.plan_after(), {{}, {}, project.after, {}}, now.span, found)
      .value("", {}, {old, old}, {now.id, now.id});
}

void tell_lone(Kind kind, const model::Plan& plan, model::ProjectIndex project, Difference::Side side,
               Differences& found) {
  found.push_back(difference_of(kind, plan, {{}, {}, project, {}}));
  found.back().place = plan.projects[project.value].span;
  found.back().side = side;
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
  for (const model::ProjectIndex project : pair.projects_added) {
    tell_lone(Kind::project_added, pair.plan_after(), project, Difference::Side::after, found);
  }
  for (const model::ProjectIndex project : pair.projects_gone) {
    tell_lone(Kind::project_gone, pair.plan_before(), project, Difference::Side::before, found);
  }
  const std::vector<Ending> old_endings = endings_of(pair.plan_before());
  const std::vector<Ending> endings = endings_of(pair.plan_after());
  const std::vector<Move> old_moves = moves_of(pair.plan_before());
  const std::vector<Move> moves = moves_of(pair.plan_after());
  for (const ProjectPair& project : pair.projects) {
    compare_ending(pair, project, old_endings[project.before.value], endings[project.after.value], found);
    compare_name(pair, project, found);
    compare_id(pair, project, found);
    compare_category(pair, project, old_moves[project.before.value], moves[project.after.value], found);
  }
}

}  // namespace ayumi::evaluate
