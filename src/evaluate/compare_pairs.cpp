#include "evaluate/compare_pairs.h"

#include <algorithm>
#include <string_view>

#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Place = std::optional<std::uint32_t>;

// Of each of two lists, the position in the other.
struct Matches {
  std::vector<Place> before_of;  // of those of the later list
  std::vector<Place> after_of;
};

void append(std::string& name, const model::LocalizedText& text) {
  for (const model::TextVersion& version : text.versions()) name += version.language + "\n" + version.text + "\n";
}

// By what one is known that has got another id.
std::string name_of_thing(const model::Project& project) {
  std::string name;
  append(name, project.name);
  return name;
}

std::string name_of_thing(const model::Indicator& indicator) {
  std::string name;
  append(name, indicator.name);
  if (name.empty()) return name;
  append(name, indicator.unit);
  return name;
}

template <class T>
void match_ids(const std::vector<T>& before, const std::vector<T>& after, Matches& matches) {
  std::map<std::string_view, std::uint32_t> places;
  for (std::uint32_t i = 0; i < before.size(); ++i) places.emplace(before[i].id, i);
  for (std::uint32_t i = 0; i < after.size(); ++i) {
    const auto found = places.find(after[i].id);
    if (found == places.end()) continue;
    matches.before_of[i] = found->second;
    matches.after_of[found->second] = i;
  }
}

// The names that stand once in the list, with their positions.
template <class T>
std::map<std::string, Place> places_by_name(const std::vector<T>& all) {
  std::map<std::string, Place> places;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const auto [at, is_first] = places.emplace(name_of_thing(all[i]), i);
    if (!is_first) at->second.reset();
  }
  places.erase("");
  return places;
}

template <class T>
void match_names(const std::vector<T>& before, const std::vector<T>& after, Matches& matches) {
  const auto is_open = [](const Place& place) { return !place; };
  const auto has_open = [&](const std::vector<Place>& all) { return std::any_of(all.begin(), all.end(), is_open); };
  if (!has_open(matches.before_of) || !has_open(matches.after_of)) return;
  const std::map<std::string, Place> old = places_by_name(before);
  for (const auto& [name, place] : places_by_name(after)) {
    const auto found = old.find(name);
    if (!place || found == old.end() || !found->second) continue;
    if (matches.before_of[*place] || matches.after_of[*found->second]) continue;
    matches.before_of[*place] = found->second;
    matches.after_of[*found->second] = place;
  }
}

template <class T>
Matches match(const std::vector<T>& before, const std::vector<T>& after) {
  Matches matches{std::vector<Place>(after.size()), std::vector<Place>(before.size())};
  match_ids(before, after, matches);
  match_names(before, after, matches);
  return matches;
}

void pair_projects(PlanPair& pair) {
  const Matches matches = match(pair.plan_before().projects, pair.plan_after().projects);
  for (std::uint32_t i = 0; i < matches.before_of.size(); ++i) {
    if (matches.before_of[i]) {
      pair.projects.push_back({{*matches.before_of[i]}, {i}});
    } else {
      pair.projects_added.push_back({i});
    }
  }
  for (std::uint32_t i = 0; i < matches.after_of.size(); ++i) {
    const Place& place = matches.after_of[i];
    pair.after_of.push_back(place ? std::optional(model::ProjectIndex{*place}) : std::nullopt);
    if (!place) pair.projects_gone.push_back({i});
  }
}

void pair_indicators(PlanPair& pair, std::optional<model::ProjectIndex> before,
                     std::optional<model::ProjectIndex> after) {
  const Matches matches = match(pair.plan_before().indicators_of(before), pair.plan_after().indicators_of(after));
  for (std::uint32_t i = 0; i < matches.before_of.size(); ++i) {
    if (matches.before_of[i]) {
      pair.indicators.push_back({before, after, {*matches.before_of[i]}, {i}});
    } else {
      pair.indicators_added.push_back({after, {i}});
    }
  }
  for (std::uint32_t i = 0; i < matches.after_of.size(); ++i) {
    if (!matches.after_of[i]) pair.indicators_gone.push_back({before, {i}});
  }
}

}  // namespace

bool has_figures(const YearFigures& year) {
  const model::PlanYear* const data = year.data;
  return data != nullptr &&
         !(data->observations.empty() && data->reported_tallies.empty() && data->reported_composites.empty() &&
           data->key_figures.empty() && data->tables.empty() && data->results.empty() && data->comments.empty() &&
           data->steps.empty() && data->schedules.empty());
}

PlanPair pair_up(const PlanFigures& before, const PlanFigures& after) {
  PlanPair pair{before, after, {}, {}, {}, {}, {}, {}, {}, {}};
  pair_projects(pair);
  pair_indicators(pair, std::nullopt, std::nullopt);
  for (const ProjectPair& project : pair.projects) pair_indicators(pair, project.before, project.after);
  for (const YearFigures& year : after.years) {
    const YearFigures* const other = before.find_year(year.year);
    if (other != nullptr && has_figures(*other) && has_figures(year)) pair.years.push_back({other, &year});
  }
  return pair;
}

Difference difference_of(Difference::Kind kind, const model::Plan& plan, const Subject& subject) {
  Difference difference;
  difference.kind = kind;
  difference.plan = plan.id;
  if (subject.project) difference.project = plan.projects[subject.project->value].id;
  if (subject.indicator) difference.indicator = plan.indicator(subject.project, *subject.indicator).id;
  difference.year = subject.year;
  difference.subject = name_of(plan, subject);
  return difference;
}

}  // namespace ayumi::evaluate
