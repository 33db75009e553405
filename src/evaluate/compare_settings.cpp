// What a plan consists of: its term, its fields and its partners.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using model::Category;
using model::Partner;
using model::Plan;

Message term_text(const Plan& plan) {
  const Message first = name_of(plan.first);
  const Message last = name_of(plan.last);
  return {first.ja + "～" + last.ja, first.en + "–" + last.en};
}

Message year_text(const std::optional<model::FiscalYear>& year) { return year ? name_of(*year) : Message(); }

// "(3) 福祉、「暮らし」の中"
Message category_text(const Plan& plan, const Category& category) {
  const Message number = name_of(category.number);
  const Message name = name_of(category.name);
  Message text = number.ja.empty() ? name : Message{number.ja + " " + name.ja, number.en + " " + name.en};
  if (!category.parent) return text;
  const Message parent = name_of(plan.categories[category.parent->value].name);
  return {fmt::format("{}（「{}」の中）", text.ja, parent.ja), fmt::format("{} (in “{}”)", text.en, parent.en)};
}

// Its place among the others; another name of it is a text that changed.
bool has_moved(const Plan& before, const Category& old, const Plan& after, const Category& now) {
  const auto parent = [](const Plan& plan, const Category& category) {
    return category.parent ? plan.categories[category.parent->value].id : std::string();
  };
  return name_of(old.number) != name_of(now.number) || parent(before, old) != parent(after, now);
}

void compare_categories(const PlanPair& pair, Differences& found) {
  const Plan& before = pair.plan_before();
  const Plan& after = pair.plan_after();
  Aspects fields(Kind::plan_changed, after, {}, after.span, found);
  for (const Category& category : after.categories) {
    const auto former = find_id(before.categories, category.id);
    const Category* const old = former ? &before.categories[former->value] : nullptr;
    if (old != nullptr && !has_moved(before, *old, after, category)) continue;
    fields.value("category/" + category.id, {"分野", "field"}, old != nullptr ? category_text(before, *old) : Message(),
                 category_text(after, category), category.span);
  }
  for (const Category& category : before.categories) {
    if (find_id(after.categories, category.id)) continue;
    fields.gone("category/" + category.id, {"分野", "field"}, category_text(before, category), category.span);
  }
}

// "連携市町（青森市、平内町）"
Message partner_text(const Plan& plan, const Partner& partner) {
  Message name = name_of(partner.name);
  if (partner.members.empty()) return name;
  std::vector<Message> names;
  for (const model::PartnerIndex member : partner.members) names.push_back(name_of(plan.partners[member.value].name));
  const Message members = joined(names);
  return {fmt::format("{}（{}）", name.ja, members.ja), fmt::format("{} ({})", name.en, members.en)};
}

void compare_partners(const PlanPair& pair, Differences& found) {
  const Plan& before = pair.plan_before();
  const Plan& after = pair.plan_after();
  Aspects partners(Kind::partners_changed, after, {}, after.span, found);
  for (const Partner& partner : after.partners) {
    const auto former = find_id(before.partners, partner.id);
    const Message old = former ? partner_text(before, before.partners[former->value]) : Message();
    partners.value("partner/" + partner.id, {"計画全体", "the whole plan"}, old, partner_text(after, partner),
                   partner.span);
  }
  for (const Partner& partner : before.partners) {
    if (find_id(after.partners, partner.id)) continue;
    partners.gone("partner/" + partner.id, {"計画全体", "the whole plan"}, partner_text(before, partner), partner.span);
  }
}

}  // namespace

void compare_settings(const PlanPair& pair, Differences& found) {
  const Plan& before = pair.plan_before();
  const Plan& after = pair.plan_after();
  Aspects plan(Kind::plan_changed, after, {}, after.span, found);
  plan.value("term", {"計画期間", "term"}, term_text(before), term_text(after));
  plan.value("midterm", {"中間年度", "mid-term year"}, year_text(before.midterm), year_text(after.midterm));
  compare_categories(pair, found);
  compare_partners(pair, found);
}

void compare_glossary(const model::Site& before, const model::Site& after, Differences& found) {
  using Terms = std::map<std::string, const model::Term*>;
  const auto terms_of = [](const model::Site& site) {
    Terms terms;
    for (const model::Term& term : site.glossary) terms.emplace(name_of(term.name).ja, &term);
    return terms;
  };
  const auto text = [](const model::Term& term) {
    const Message name = name_of(term.name);
    const Message note = name_of(term.note);
    // Both languages of the name, since a term is its translation.
    const std::string names = name.ja == name.en ? name.ja : name.ja + " = " + name.en;
    if (note.ja.empty()) return Message{names, names};
    return Message{fmt::format("{}（{}）", names, note.ja), fmt::format("{} ({})", names, note.en)};
  };
  each_key(terms_of(before), terms_of(after), [&](const std::string& key, const auto* old, const auto* now) {
    Aspects term(Kind::glossary_changed, now != nullptr ? (*now)->span : after.span, found);
    if (now == nullptr) {
      term.gone("term/" + key, {}, text(**old), (*old)->span);
    } else {
      term.value("term/" + key, {}, old != nullptr ? text(**old) : Message(), text(**now));
    }
  });
}

}  // namespace ayumi::evaluate
