// What a project is besides its name and texts: its number, its status in each year, its partners and budgets.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using Status = ProjectYear::Status;

// Empty for what another kind of difference tells: that it ended, was merged, or has another name.
Message status_text(Status status) {
  switch (status) {
    case Status::start:
      return {"計画当初から", "since the start"};
    case Status::listed:
      return {"この年度から掲載", "first listed"};
    case Status::added:
      return {"新規", "new"};
    case Status::continued:
      return {"継続", "continued"};
    case Status::expanded:
      return {"拡充", "expanded"};
    case Status::changed:
      return {"変更", "changed"};
    case Status::not_yet:
      return {"この年度の記載なし", "not listed this year"};
    case Status::renamed:
    case Status::merged:
    case Status::ended:
    case Status::gone:
      break;
  }
  return {};
}

void compare_status(const PlanPair& pair, const ProjectPair& project, const YearPair& year, Differences& found) {
  const ProjectYear& before = year.before->projects[project.before.value];
  const ProjectYear& after = year.after->projects[project.after.value];
  if (before.status == after.status) return;
  const Message old = status_text(before.status);
  const Message now = status_text(after.status);
  if (old.ja.empty() || now.ja.empty()) return;
  const Span place =
      after.change != nullptr ? after.change->span : pair.plan_after().projects[project.after.value].span;
  Aspects(Kind::project_status, pair.plan_after(), {year.after->year, {}, project.after, {}}, place, found)
      .value("status", {}, old, now);
}

Message partners_text(const model::Plan& plan, const std::vector<model::PartnerIndex>& partners) {
  std::vector<Message> names;
  names.reserve(partners.size());
  for (const model::PartnerIndex partner : partners) names.push_back(name_of(plan.partners[partner.value].name));
  return joined(names);
}

// By their ids, so that another name of a partner is told once.
std::vector<std::string> partner_ids(const model::Plan& plan, const std::vector<model::PartnerIndex>& partners) {
  std::vector<std::string> ids;
  ids.reserve(partners.size());
  for (const model::PartnerIndex partner : partners) ids.push_back(plan.partners[partner.value].id);
  return ids;
}

// Who does what, whatever the words for it.
std::vector<std::vector<std::string>> role_ids(const model::Plan& plan, const model::Project& project) {
  std::vector<std::vector<std::string>> roles;
  for (const model::Role& role : project.roles) roles.push_back(partner_ids(plan, role.partners));
  return roles;
}

Message roles_text(const model::Plan& plan, const model::Project& project) {
  std::vector<Message> roles;
  for (const model::Role& role : project.roles) roles.push_back(partners_text(plan, role.partners));
  return quoted(roles);
}

void compare_partners(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Plan& old = pair.plan_before();
  const model::Plan& now = pair.plan_after();
  const model::Project& before = old.projects[project.before.value];
  const model::Project& after = now.projects[project.after.value];
  Aspects partners(Kind::partners_changed, now, {{}, {}, project.after, {}}, after.span, found);
  if (partner_ids(old, before.partners) != partner_ids(now, after.partners)) {
    partners.value("partners", {}, partners_text(old, before.partners), partners_text(now, after.partners));
  }
  if (role_ids(old, before) != role_ids(now, after)) {
    partners.value("roles", {"役割分担", "roles"}, roles_text(old, before), roles_text(now, after));
  }
}

// A budget is known by its year and label.
using BudgetKey = std::pair<model::FiscalYear, std::string>;

Message budget_text(const model::Budget& budget) {
  Message text =
      budget.amount ? quantity(*budget.amount, 0, budget.unit) : Message{"金額の記載なし", "no amount stated"};
  const Message note = name_of(budget.note);
  if (!note.ja.empty()) text = {fmt::format("{}（{}）", text.ja, note.ja), fmt::format("{} ({})", text.en, note.en)};
  return text;
}

std::map<BudgetKey, Message> budgets_of(const model::Project& project) {
  std::map<BudgetKey, std::vector<Message>> parts;
  for (const model::Budget& budget : project.budgets) {
    parts[{budget.year, name_of(budget.label).ja}].push_back(budget_text(budget));
  }
  std::map<BudgetKey, Message> budgets;
  for (const auto& [key, texts] : parts) budgets.emplace(key, joined(texts));
  return budgets;
}

Message label_of(const model::Project& project, const BudgetKey& key) {
  for (const model::Budget& budget : project.budgets) {
    if (budget.year == key.first && name_of(budget.label).ja == key.second) return name_of(budget.label);
  }
  return {};
}

void compare_budgets(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Project& before = pair.plan_before().projects[project.before.value];
  const model::Project& after = pair.plan_after().projects[project.after.value];
  if (before.budgets.empty() && after.budgets.empty()) return;
  each_key(budgets_of(before), budgets_of(after), [&](const BudgetKey& key, const Message* old, const Message* now) {
    Aspects budget(Kind::budget_changed, pair.plan_after(), {key.first, {}, project.after, {}}, after.span, found);
    const Message label = label_of(now != nullptr ? after : before, key);
    budget.value("budget", label, old != nullptr ? *old : Message(), now != nullptr ? *now : Message());
  });
}

void compare_number(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Project& before = pair.plan_before().projects[project.before.value];
  const model::Project& after = pair.plan_after().projects[project.after.value];
  Aspects(Kind::text_changed, pair.plan_after(), {{}, {}, project.after, {}}, after.span, found)
      .value("number", {"番号", "number"}, {before.number, before.number}, {after.number, after.number});
}

}  // namespace

void compare_project_parts(const PlanPair& pair, Differences& found) {
  for (const ProjectPair& project : pair.projects) {
    compare_number(pair, project, found);
    compare_partners(pair, project, found);
    compare_budgets(pair, project, found);
    for (const YearPair& year : pair.years) compare_status(pair, project, year, found);
  }
}

}  // namespace ayumi::evaluate
