// Narratives, by their key and language.
#include <algorithm>
#include <set>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"

namespace ayumi::evaluate {
namespace {

using model::Narrative;
using model::NarrativeVersion;

constexpr std::string_view kPlans = "plans/";

// Of "plans/area/projects/x" "area"; empty for one that is about no plan.
std::string plan_of(std::string_view key) {
  if (!key.starts_with(kPlans)) return {};
  key.remove_prefix(kPlans.size());
  return std::string(key.substr(0, key.find('/')));
}

const model::Plan* find_plan(const model::Site& site, const std::string& id) {
  const auto found =
      std::find_if(site.plans.begin(), site.plans.end(), [&](const model::Plan& plan) { return plan.id == id; });
  return found != site.plans.end() ? &*found : nullptr;
}

// Of a plan, or a year of it, that only one edition has: its texts come and go with it.
bool comes_with_something(const Edition& before, const Edition& after, const std::string& key) {
  const std::string id = plan_of(key);
  if (id.empty()) return false;
  const model::Plan* const old = find_plan(before.site, id);
  const model::Plan* const now = find_plan(after.site, id);
  if (old == nullptr || now == nullptr) return (old == nullptr) != (now == nullptr);
  const std::string_view name = std::string_view(key).substr(key.rfind('/') + 1);
  const bool is_number = name.size() == 4 && name.find_first_not_of("0123456789") == std::string_view::npos;
  const auto year = is_number ? model::parse_fiscal_year(name) : std::nullopt;
  return year && (old->find_year(*year) == nullptr) != (now->find_year(*year) == nullptr);
}

std::string text_of(const NarrativeVersion* version) {
  if (version == nullptr) return {};
  std::string text;
  for (const std::string& part : {version->title, version->summary}) text += part.empty() ? "" : part + "\n";
  if (version->source != nullptr) text += version->source->text().substr(version->body_begin);
  return text;
}

const NarrativeVersion* find(const model::Site& site, const std::string& key, const std::string& language) {
  const Narrative* const narrative = site.find_narrative(key);
  return narrative != nullptr ? narrative->find(language) : nullptr;
}

void compare_version(const Edition& before, const Edition& after, const std::string& key, const std::string& language,
                     Differences& found) {
  const NarrativeVersion* const old = find(before.site, key, language);
  const NarrativeVersion* const now = find(after.site, key, language);
  const std::string former = text_of(old);
  const std::string text = text_of(now);
  if ((old == nullptr) == (now == nullptr) && former == text) return;
  Difference difference;
  difference.kind = Difference::Kind::text_changed;
  difference.plan = plan_of(key);
  difference.aspect = "narrative/" + key;
  difference.aspect_name = {key + ".md", key + ".md"};
  difference.languages = {language};
  const auto [was, is] = excerpts(former, text);
  difference.before = {was, was};
  difference.after = {is, is};
  difference.place = now != nullptr ? now->span : old->span;
  if (now == nullptr) difference.side = Difference::Side::before;
  found.push_back(std::move(difference));
}

}  // namespace

void compare_narratives(const Edition& before, const Edition& after, Differences& found) {
  std::set<std::string> keys;
  for (const Narrative& narrative : before.site.narratives) keys.insert(narrative.key);
  for (const Narrative& narrative : after.site.narratives) keys.insert(narrative.key);
  for (const std::string& key : keys) {
    if (comes_with_something(before, after, key)) continue;
    std::vector<std::string> languages;
    for (const model::Language& language : after.site.languages) languages.push_back(language.code);
    for (const model::Language& language : before.site.languages) {
      const bool is_new = std::find(languages.begin(), languages.end(), language.code) == languages.end();
      if (is_new) languages.push_back(language.code);
    }
    for (const std::string& language : languages) compare_version(before, after, key, language, found);
  }
}

}  // namespace ayumi::evaluate
