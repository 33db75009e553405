// Texts of the data: those that stand still, and those of the years that both editions have.
#include <map>
#include <tuple>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::LocalizedText;

constexpr auto kText = Difference::Kind::text_changed;

LocalizedText roles_of(const model::Project& project) {
  Gathered all;
  for (const model::Role& role : project.roles) all.add(role.text);
  return all.text();
}

LocalizedText remarks_of(const model::Project& project) {
  Gathered all;
  for (const model::Remark& remark : project.remarks) all.add(remark.text);
  return all.text();
}

LocalizedText review_of(const model::Plan& plan) {
  Gathered all;
  for (const model::ReviewItem& item : plan.review) all.add(item.text);
  return all.text();
}

void compare_composite(const PlanPair& pair, model::CompositeIndex at, Differences& found) {
  const model::Composite& now = pair.plan_after().composites[at.value];
  const auto former = find_id(pair.plan_before().composites, now.id);
  if (!former) return;
  const model::Composite& old = pair.plan_before().composites[former->value];
  Subject subject;
  subject.composite = at;
  Aspects texts(kText, pair.plan_after(), subject, now.span, found);
  texts.text("name", {"名前", "name"}, old.name, now.name);
  texts.text("description", {"説明", "description"}, old.description, now.description);
  texts.text("note", {"注記", "note"}, old.note, now.note);
}

void compare_plan(const PlanPair& pair, Differences& found) {
  const model::Plan& old = pair.plan_before();
  const model::Plan& now = pair.plan_after();
  Aspects texts(kText, now, {}, now.span, found);
  texts.text("title", {"計画名", "title"}, old.title, now.title);
  texts.text("short-title", {"略称", "short title"}, old.short_title, now.short_title);
  texts.text("description", {"計画の説明", "description"}, old.description, now.description);
  texts.text("scheme-note", {"評価の基準の注記", "note on the ratings"}, old.scheme.note, now.scheme.note);
  for (const model::Band& band : now.scheme.bands) {
    for (const model::Band& former : old.scheme.bands) {
      if (former.code != band.code) continue;
      texts.text("band-name", {"評価の名前", "name of a rating"}, former.name, band.name);
      texts.text("band-description", {"評価の説明", "description of a rating"}, former.description, band.description);
    }
  }
  texts.text("indicators-title", {"指標の見出し", "heading of the indicators"}, old.indicators_title,
             now.indicators_title);
  texts.text("composites-title", {"合成指標の見出し", "heading of the composite indicators"}, old.composites_title,
             now.composites_title);
  texts.text("review", {"期間の振り返り", "review of the term"}, review_of(old), review_of(now));
  for (const model::Category& category : now.categories) {
    const auto former = find_id(old.categories, category.id);
    if (!former) continue;
    texts.text("category-name", {"分野の名前", "name of a field"}, old.categories[former->value].name, category.name);
  }
}

void compare_project(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Project& old = pair.plan_before().projects[project.before.value];
  const model::Project& now = pair.plan_after().projects[project.after.value];
  Aspects texts(kText, pair.plan_after(), {{}, {}, project.after, {}}, now.span, found);
  texts.text("purpose", {"目的", "purpose"}, old.purpose, now.purpose);
  texts.text("contents", {"内容", "contents"}, old.contents, now.contents);
  texts.text("effect", {"期待される効果", "effect"}, old.effect, now.effect);
  texts.text("roles", {"役割分担", "roles"}, roles_of(old), roles_of(now));
  texts.text("period", {"期間", "period"}, old.period, now.period);
  texts.text("department", {"担当課", "department"}, old.department, now.department);
  texts.text("remarks", {"備考", "remarks"}, remarks_of(old), remarks_of(now));
}

void compare_indicator(const PlanPair& pair, const IndicatorPair& indicator, Differences& found) {
  const model::Indicator& old = pair.plan_before().indicator(indicator.project_before, indicator.before);
  const model::Indicator& now = pair.plan_after().indicator(indicator.project_after, indicator.after);
  Aspects texts(kText, pair.plan_after(), {{}, {}, indicator.project_after, indicator.after}, now.span, found);
  texts.text("name", {"指標名", "name"}, old.name, now.name);
  texts.text("data-source", {"出典", "data source"}, old.data_source, now.data_source);
  texts.text("note", {"注記", "note"}, old.note, now.note);
}

void compare_observation(const PlanPair& pair, const IndicatorPair& at, const YearPair& year, Differences& found) {
  const Item* const before = year.before->find(at.project_before, at.before);
  const Item* const after = year.after->find(at.project_after, at.after);
  if (before == nullptr || after == nullptr) return;
  const model::Observation* const old = before->observation;
  const model::Observation* const now = after->observation;
  if (old == nullptr || now == nullptr) return;
  Aspects texts(kText, pair.plan_after(), {year.after->year, {}, at.project_after, at.after}, now->span, found);
  texts.text("explanation", {"今後の対応", "explanation"}, old->explanation, now->explanation);
  texts.text("note", {"注記", "note"}, old->note, now->note);
  const LocalizedText none;
  texts.text("decision", {"評価を決めた理由", "reason for the rating"}, old->decided ? old->decided->reason : none,
             now->decided ? now->decided->reason : none);
}

// Of whom and what a text of the year is: the project in the later edition, and the kind of text.
using TextKey = std::pair<std::optional<model::ProjectIndex>, std::string>;
using YearTexts = std::map<TextKey, Gathered>;

// Without those of projects that have no place; `place_of` says which a project has.
template <class PlaceOf>
YearTexts texts_of(const model::PlanYear& year, const PlaceOf& place_of) {
  YearTexts texts;
  const auto add = [&](model::ProjectIndex project, const char* kind, const LocalizedText& text) {
    if (const auto place = place_of(project)) texts[{place, kind}].add(text);
  };
  for (const model::Comment& comment : year.comments) {
    if (comment.project) {
      add(*comment.project, "comment", comment.text);
    } else {
      texts[{std::nullopt, "comment"}].add(comment.text);
    }
  }
  for (const model::YearResult& result : year.results) {
    add(result.project, "results", result.date);
    add(result.project, "results", result.text);
  }
  for (const model::Change& change : year.changes) {
    add(change.project, "change", change.text);
    add(change.project, "change", change.note);
  }
  for (const model::Step& step : year.steps) {
    add(step.project, "steps", step.text);
    add(step.project, "steps", step.note);
  }
  return texts;
}

Message name_of_year_text(const std::string& kind) {
  if (kind == "comment") return {"評価や意見", "comments"};
  if (kind == "results") return {"取組の実績", "what was done"};
  if (kind == "change") return {"変更の説明", "what changed in it"};
  return {"工程の実績", "steps done"};
}

void compare_year(const PlanPair& pair, const YearPair& year, Differences& found) {
  const YearTexts before = texts_of(*year.before->data, [&](auto project) { return pair.in_after(project); });
  YearTexts all = texts_of(*year.after->data, [](auto project) { return std::optional(project); });
  const YearTexts after = all;
  all.insert(before.begin(), before.end());
  const auto text_in = [](const YearTexts& texts, const TextKey& key) {
    const auto text = texts.find(key);
    return text != texts.end() ? text->second.text() : LocalizedText();
  };
  for (const auto& [key, any] : all) {
    Aspects texts(kText, pair.plan_after(), {year.after->year, {}, key.first, {}}, {}, found);
    texts.text(key.second, name_of_year_text(key.second), text_in(before, key), text_in(after, key));
  }
  Aspects texts(kText, pair.plan_after(), {year.after->year, {}, {}, {}}, {}, found);
  texts.text("year-name", {"報告書の名前", "name of the report"}, year.before->data->name, year.after->data->name);
}

}  // namespace

void compare_texts(const PlanPair& pair, Differences& found) {
  compare_plan(pair, found);
  for (std::uint32_t i = 0; i < pair.plan_after().composites.size(); ++i) compare_composite(pair, {i}, found);
  for (const ProjectPair& project : pair.projects) compare_project(pair, project, found);
  for (const IndicatorPair& indicator : pair.indicators) {
    compare_indicator(pair, indicator, found);
    for (const YearPair& year : pair.years) compare_observation(pair, indicator, year, found);
  }
  for (const YearPair& year : pair.years) compare_year(pair, year, found);
}

void compare_site_texts(const model::Site& before, const model::Site& after, Differences& found) {
  Aspects texts(kText, after.span, found);
  texts.text("title", {"サイトの名前", "title of the site"}, before.title, after.title);
  texts.text("description", {"サイトの説明", "description of the site"}, before.description, after.description);
  texts.text("notice", {"全ページのお知らせ", "notice on every page"}, before.notice, after.notice);
  texts.text("publisher", {"発行者", "publisher"}, before.publisher, after.publisher);
  texts.text("contact", {"問い合わせ先", "contact"}, before.contact, after.contact);
  texts.text("license", {"利用条件", "license"}, before.license, after.license);
}

}  // namespace ayumi::evaluate
