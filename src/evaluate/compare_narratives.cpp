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

// Of "plans/area/projects/x/2024" "plans/area/projects/x"; empty for one that is about no project.
std::string project_folder_of(std::string_view key) {
  constexpr std::string_view kProjects = "/projects/";
  const std::size_t plan_end = key.starts_with(kPlans) ? key.find('/', kPlans.size()) : std::string_view::npos;
  if (plan_end == std::string_view::npos || !key.substr(plan_end).starts_with(kProjects)) return {};
  return std::string(key.substr(0, key.find('/', plan_end + kProjects.size())));
}

// The projects of a site, by the folders of their narratives.
std::set<std::string> project_folders(const model::Site& site) {
  std::set<std::string> folders;
  for (const model::Plan& plan : site.plans) {
    for (const model::Project& project : plan.projects) {
      folders.insert(std::string(kPlans) + plan.id + "/projects/" + project.id);
    }
  }
  return folders;
}

// Both narratives of a key of the later edition.
struct Versions {
  const Narrative* before = nullptr;
  const Narrative* after = nullptr;
};

class NarrativesOf {
 public:
  NarrativesOf(const Edition& before, const Edition& after, const MovedFolders& moved)
      : before_(before),
        after_(after),
        moved_(moved),
        folders_before_(project_folders(before.site)),
        folders_after_(project_folders(after.site)) {}

  // Those that neither come nor go with what they are about.
  std::map<std::string, Versions> all() const {
    std::map<std::string, Versions> all;
    for (const Narrative& narrative : before_.site.narratives) all[later_key(narrative.key)].before = &narrative;
    for (const Narrative& narrative : after_.site.narratives) all[narrative.key].after = &narrative;
    std::erase_if(all, [&](const auto& one) { return comes_with_something(one.first); });
    return all;
  }

 private:
  std::string later_key(const std::string& key) const {
    const std::string folder = project_folder_of(key);
    const auto moved = moved_.find(folder);
    return moved == moved_.end() ? key : moved->second + key.substr(folder.size());
  }

  std::string former_folder(const std::string& folder) const {
    for (const auto& [old, now] : moved_) {
      if (now == folder) return old;
    }
    return folder;
  }

  // Of a plan, a project or a year that only one edition has: its texts come and go with it.
  bool comes_with_something(const std::string& key) const {
    const std::string id = plan_of(key);
    if (id.empty()) return false;
    const model::Plan* const old = find_plan(before_.site, id);
    const model::Plan* const now = find_plan(after_.site, id);
    if (old == nullptr || now == nullptr) return (old == nullptr) != (now == nullptr);
    const std::string folder = project_folder_of(key);
    if (folders_before_.contains(former_folder(folder)) != folders_after_.contains(folder)) return true;
    const std::string_view name = std::string_view(key).substr(key.rfind('/') + 1);
    const bool is_number = name.size() == 4 && name.find_first_not_of("0123456789") == std::string_view::npos;
    const auto year = is_number ? model::parse_fiscal_year(name) : std::nullopt;
    return year && (old->find_year(*year) == nullptr) != (now->find_year(*year) == nullptr);
  }

  const Edition& before_;
  const Edition& after_;
  const MovedFolders& moved_;
  const std::set<std::string> folders_before_;
  const std::set<std::string> folders_after_;
};

std::string text_of(const NarrativeVersion& version, std::string_view body) {
  std::string text;
  for (const std::string& part : {version.title, version.summary}) text += part.empty() ? "" : part + "\n";
  return text += body;
}

std::string source_of(const NarrativeVersion* version) {
  if (version == nullptr) return {};
  const bool has_text = version->source != nullptr;
  return text_of(*version, has_text ? version->source->text().substr(version->body_begin) : std::string_view());
}

// Without what the template language says, which nobody reads.
std::string without_code(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t begin = std::min({text.find("{{"), text.find("{%"), text.find("{#"), text.size()});
    out += text.substr(0, begin);
    text.remove_prefix(begin);
    if (text.empty()) break;
    const std::string_view close = text[1] == '{' ? "}}" : text[1] == '%' ? "%}" : "#}";
    const std::size_t end = text.find(close);
    if (text[1] == '{') out += "…";
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + close.size());
  }
  return out;
}

// As it is read, where that can be told.
std::string read(const Edition& edition, const Narrative* narrative, const NarrativeVersion* version) {
  if (version == nullptr) return {};
  const auto text = edition.read ? edition.read(narrative->key, *version) : std::nullopt;
  return text ? text_of(*version, *text) : without_code(source_of(version));
}

const NarrativeVersion* find(const Narrative* narrative, const std::string& language) {
  return narrative != nullptr ? narrative->find(language) : nullptr;
}

void compare_version(const Edition& before, const Edition& after, const Versions& versions, const std::string& language,
                     Differences& found) {
  const NarrativeVersion* const old = find(versions.before, language);
  const NarrativeVersion* const now = find(versions.after, language);
  if ((old == nullptr) == (now == nullptr) && source_of(old) == source_of(now)) return;
  const std::string& key = (now != nullptr ? versions.after : versions.before)->key;
  Difference difference;
  difference.kind = Difference::Kind::text_changed;
  difference.plan = plan_of(key);
  difference.aspect = "narrative/" + key;
  difference.aspect_name = {key + ".md", key + ".md"};
  difference.languages = {language};
  const std::string former = read(before, versions.before, old);
  const std::string text = read(after, versions.after, now);
  if (former == text) {
    difference.note = {"読める言葉は同じ。リンクや書式、数値の引用の書き方だけの違い",
                       "the words are the same; only links, layout or the way figures are quoted differ"};
  } else {
    const auto [was, is] = excerpts(former, text);
    difference.before = {was, was};
    difference.after = {is, is};
  }
  difference.place = now != nullptr ? now->span : old->span;
  if (now == nullptr) difference.side = Difference::Side::before;
  found.push_back(std::move(difference));
}

std::vector<std::string> languages_of(const model::Site& before, const model::Site& after) {
  std::vector<std::string> languages;
  for (const model::Language& language : after.languages) languages.push_back(language.code);
  for (const model::Language& language : before.languages) {
    const bool is_new = std::find(languages.begin(), languages.end(), language.code) == languages.end();
    if (is_new) languages.push_back(language.code);
  }
  return languages;
}

}  // namespace

void compare_narratives(const Edition& before, const Edition& after, const MovedFolders& moved, Differences& found) {
  const std::vector<std::string> languages = languages_of(before.site, after.site);
  for (const auto& [key, versions] : NarrativesOf(before, after, moved).all()) {
    for (const std::string& language : languages) compare_version(before, after, versions, language, found);
  }
}

}  // namespace ayumi::evaluate
