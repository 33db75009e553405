// Texts of the data: those that stand still, and those of the years that both editions have.
#include <map>
#include <tuple>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::LocalizedText;
using Kind = Difference::Kind;

// The same texts of two editions, one after the other.
class Texts {
 public:
  // `about` is what differences are made from: with its ids, its subject and its place.
  Texts(Difference about, Differences& found) : about_(std::move(about)), found_(found) {}

  void compare(const char* aspect, const Message& name, const LocalizedText& before, const LocalizedText& after) {
    const auto change = text_change(before, after);
    if (!change) return;
    Difference difference = about_;
    difference.aspect = aspect;
    difference.aspect_name = name;
    take_over(*change, difference);
    if (!after.empty() && after.versions().front().span) difference.place = after.versions().front().span;
    found_.push_back(std::move(difference));
  }

 private:
  Difference about_;
  Differences& found_;
};

Difference about(const model::Plan& plan, const Subject& subject, const Span& place) {
  Difference difference = difference_of(Kind::text_changed, plan, subject);
  difference.place = place;
  return difference;
}

// Several texts as one, so that it doesn't matter which of them stands where.
class Gathered {
 public:
  void add(const LocalizedText& text) {
    for (const model::TextVersion& version : text.versions()) {
      std::string& all = texts_[version.language];
      all += (all.empty() ? "" : "\n") + version.text;
      if (!span_) span_ = version.span;
    }
  }

  LocalizedText text() const {
    std::vector<model::TextVersion> versions;
    for (const auto& [language, text] : texts_) versions.push_back({language, text, span_});
    return LocalizedText(std::move(versions));
  }

 private:
  std::map<std::string, std::string> texts_;
  Span span_;
};

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

void compare_plan(const PlanPair& pair, Differences& found) {
  const model::Plan& old = pair.plan_before();
  const model::Plan& now = pair.plan_after();
  Texts texts(about(now, {}, now.span), found);
  texts.compare("title", {"計画名", "title"}, old.title, now.title);
  texts.compare("short-title", {"略称", "short title"}, old.short_title, now.short_title);
  texts.compare("description", {"計画の説明", "description"}, old.description, now.description);
  texts.compare("scheme-note", {"評価の基準の注記", "note on the ratings"}, old.scheme.note, now.scheme.note);
  for (const model::Band& band : now.scheme.bands) {
    for (const model::Band& former : old.scheme.bands) {
      if (former.code != band.code) continue;
      texts.compare("band-name", {"評価の名前", "name of a rating"}, former.name, band.name);
      texts.compare("band-description", {"評価の説明", "description of a rating"}, former.description,
                    band.description);
    }
  }
  for (const model::Category& category : now.categories) {
    const auto former = find_id(old.categories, category.id);
    if (!former) continue;
    texts.compare("category-name", {"分野の名前", "name of a field"}, old.categories[former->value].name,
                  category.name);
  }
}

void compare_project(const PlanPair& pair, const ProjectPair& project, Differences& found) {
  const model::Project& old = pair.plan_before().projects[project.before.value];
  const model::Project& now = pair.plan_after().projects[project.after.value];
  Texts texts(about(pair.plan_after(), {{}, {}, project.after, {}}, now.span), found);
  texts.compare("purpose", {"目的", "purpose"}, old.purpose, now.purpose);
  texts.compare("contents", {"内容", "contents"}, old.contents, now.contents);
  texts.compare("effect", {"期待される効果", "effect"}, old.effect, now.effect);
  texts.compare("roles", {"役割分担", "roles"}, roles_of(old), roles_of(now));
  texts.compare("period", {"期間", "period"}, old.period, now.period);
  texts.compare("department", {"担当課", "department"}, old.department, now.department);
  texts.compare("remarks", {"備考", "remarks"}, remarks_of(old), remarks_of(now));
}

void compare_indicator(const PlanPair& pair, const IndicatorPair& indicator, Differences& found) {
  const model::Indicator& old = pair.plan_before().indicator(indicator.project_before, indicator.before);
  const model::Indicator& now = pair.plan_after().indicator(indicator.project_after, indicator.after);
  Texts texts(about(pair.plan_after(), {{}, {}, indicator.project_after, indicator.after}, now.span), found);
  texts.compare("name", {"指標名", "name"}, old.name, now.name);
  texts.compare("data-source", {"出典", "data source"}, old.data_source, now.data_source);
  texts.compare("note", {"注記", "note"}, old.note, now.note);
}

void compare_observation(const PlanPair& pair, const IndicatorPair& at, const YearPair& year, Differences& found) {
  const Item* const before = year.before->find(at.project_before, at.before);
  const Item* const after = year.after->find(at.project_after, at.after);
  if (before == nullptr || after == nullptr) return;
  const model::Observation* const old = before->observation;
  const model::Observation* const now = after->observation;
  if (old == nullptr || now == nullptr) return;
  Texts texts(about(pair.plan_after(), {year.after->year, {}, at.project_after, at.after}, now->span), found);
  texts.compare("explanation", {"今後の対応", "explanation"}, old->explanation, now->explanation);
  texts.compare("note", {"注記", "note"}, old->note, now->note);
  const LocalizedText none;
  texts.compare("decision", {"評価を決めた理由", "reason for the rating"}, old->decided ? old->decided->reason : none,
                now->decided ? now->decided->reason : none);
}

// Of whom and what a text of the year is: the project's id and the kind of text.
using TextKey = std::pair<std::string, std::string>;

std::map<TextKey, Gathered> texts_of(const model::Plan& plan, const model::PlanYear& year) {
  std::map<TextKey, Gathered> texts;
  const auto id = [&](model::ProjectIndex project) { return plan.projects[project.value].id; };
  for (const model::Comment& comment : year.comments) {
    texts[{comment.project ? id(*comment.project) : "", "comment"}].add(comment.text);
  }
  for (const model::YearResult& result : year.results) texts[{id(result.project), "results"}].add(result.text);
  for (const model::Change& change : year.changes) texts[{id(change.project), "change"}].add(change.text);
  for (const model::Step& step : year.steps) texts[{id(step.project), "steps"}].add(step.text);
  return texts;
}

Message name_of_year_text(const std::string& kind) {
  if (kind == "comment") return {"評価や意見", "comments"};
  if (kind == "results") return {"取組の実績", "what was done"};
  if (kind == "change") return {"変更の説明", "what changed in it"};
  return {"工程の実績", "steps done"};
}

void compare_year(const PlanPair& pair, const YearPair& year, Differences& found) {
  const auto before = texts_of(pair.plan_before(), *year.before->data);
  auto all = texts_of(pair.plan_after(), *year.after->data);
  const auto after = all;
  all.insert(before.begin(), before.end());
  const auto text_in = [](const std::map<TextKey, Gathered>& texts, const TextKey& key) {
    const auto text = texts.find(key);
    return text != texts.end() ? text->second.text() : LocalizedText();
  };
  for (const auto& [key, any] : all) {
    const auto project = find_id(pair.plan_after().projects, key.first);
    if (!key.first.empty() && !project) continue;  // the project is gone with all it said
    Texts texts(about(pair.plan_after(), {year.after->year, {}, project, {}}, {}), found);
    texts.compare(key.second.c_str(), name_of_year_text(key.second), text_in(before, key), text_in(after, key));
  }
}

}  // namespace

void compare_texts(const PlanPair& pair, Differences& found) {
  compare_plan(pair, found);
  for (const ProjectPair& project : pair.projects) compare_project(pair, project, found);
  for (const IndicatorPair& indicator : pair.indicators) {
    compare_indicator(pair, indicator, found);
    for (const YearPair& year : pair.years) compare_observation(pair, indicator, year, found);
  }
  for (const YearPair& year : pair.years) compare_year(pair, year, found);
}

void compare_site_texts(const model::Site& before, const model::Site& after, Differences& found) {
  Difference about;
  about.kind = Kind::text_changed;
  about.place = after.span;
  Texts texts(about, found);
  texts.compare("title", {"サイトの名前", "title of the site"}, before.title, after.title);
  texts.compare("description", {"サイトの説明", "description of the site"}, before.description, after.description);
  texts.compare("notice", {"全ページのお知らせ", "notice on every page"}, before.notice, after.notice);
  texts.compare("publisher", {"発行者", "publisher"}, before.publisher, after.publisher);
  texts.compare("contact", {"問い合わせ先", "contact"}, before.contact, after.contact);
  texts.compare("license", {"利用条件", "license"}, before.license, after.license);
}

}  // namespace ayumi::evaluate
