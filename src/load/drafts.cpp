#include "load/drafts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "load/complaints.h"
#include "load/remove_narratives.h"
#include "load/remove_projects.h"

namespace ayumi::load {

namespace {

using model::ProjectIndex;
using model::Stage;

bool is_draft(Stage stage) { return stage == Stage::draft; }
bool is_draft_project(const model::Project& project) { return is_draft(project.stage); }

Message name_of(const model::LocalizedText& text) {
  if (text.empty()) return {};
  return {text.best("ja").text, text.best("en").text};
}

Message joined(const Message& first, const Message& second) {
  return {first.ja + "：" + second.ja, first.en + ": " + second.en};
}

Message name_of(model::FiscalYear year) {
  return {std::to_string(year.start) + "年度", "FY" + std::to_string(year.start)};
}

void add_year(const model::Plan& plan, const model::PlanYear& year, std::vector<DraftEntry>& entries) {
  for (const model::Observation& observation : year.observations) {
    if (!is_draft(observation.stage)) continue;
    const Message name = name_of(plan.indicator(observation.project, observation.indicator).name);
    const std::string project = observation.project ? plan.projects[observation.project->value].id : std::string();
    entries.push_back({DraftEntry::Kind::observation, joined(name_of(year.year), name), observation.span, plan.id,
                       project, plan.indicator(observation.project, observation.indicator).id, year.year});
  }
  for (const model::YearResult& result : year.results) {
    if (!is_draft(result.stage)) continue;
    entries.push_back({DraftEntry::Kind::result, joined(name_of(year.year), name_of(result.text)), result.span});
  }
}

// What would be published without a draft that it can't be without.
Diagnostic needed(const Message& what, const Message& draft, const Span& place, const Span& cause) {
  Diagnostic diagnostic;
  diagnostic.code = "draft.needed";
  diagnostic.message = {what.ja + "は、下書きの「" + draft.ja + "」がないと成り立ちません",
                        what.en + " needs the draft \"" + draft.en + "\""};
  diagnostic.span = place;
  diagnostic.hints = {{"「draft = true」を消すか、こちらも下書きにする（または書かない）ようにしてください",
                       "remove \"draft = true\" there, or make this a draft too or leave it out"}};
  diagnostic.related = {{{"下書きはここにあります", "the draft is here"}, cause}};
  return diagnostic;
}

// Takes the drafts out of one plan.
class Remover {
 public:
  Remover(model::Plan& plan, Diagnostics& diagnostics)
      : plan_(plan), diagnostics_(diagnostics), positions_(plan.projects, is_draft_project) {}

  void remove() {
    for (const model::Composite& composite : plan_.composites) check(composite);
    for (model::PlanYear& year : plan_.years) {
      check(year);
      take_out_notes(year);
      std::erase_if(year.observations, [](const auto& observation) { return is_draft(observation.stage); });
      std::erase_if(year.results, [](const auto& result) { return is_draft(result.stage); });
    }
    remove_projects(plan_, positions_);
  }

 private:
  const model::Project& project(ProjectIndex index) const { return plan_.projects[index.value]; }

  void complain(const Message& what, ProjectIndex draft, const Span& place) {
    diagnostics_.add(needed(what, name_of(project(draft).name), place, project(draft).span));
  }

  void check(const model::Composite& composite) {
    for (const model::Member& member : composite.members) {
      if (!positions_.is_gone(member.project)) continue;
      const Message name = name_of(composite.name);
      complain({"合成指標「" + name.ja + "」", "the composite \"" + name.en + "\""}, *member.project, member.span);
    }
  }

  void check(const model::PlanYear& year) {
    for (const model::Change& change : year.changes) {
      if (positions_.is_gone(change.project) || !positions_.is_gone(change.into)) continue;
      const Message name = name_of(project(change.project).name);
      complain({"事業「" + name.ja + "」の統合", "merging the project \"" + name.en + "\""}, *change.into, change.span);
    }
    for (const model::KeyFigure& figure : year.key_figures) {
      if (!positions_.is_gone(figure.project) && figure.derivation) check(year, figure);
    }
  }

  void check(const model::PlanYear& year, const model::KeyFigure& figure) {
    const std::vector<std::string>& of = figure.derivation->of;
    for (const model::KeyFigure& other : year.key_figures) {
      if (!positions_.is_gone(other.project) || std::find(of.begin(), of.end(), other.id) == of.end()) continue;
      const Message name = name_of(figure.name);
      complain({"数値「" + name.ja + "」", "the key figure \"" + name.en + "\""}, *other.project, figure.span);
    }
  }

  // Places of figures that go, as notes of the audit name them after the kind: "project/indicator", "table".
  std::vector<std::string> places_gone(const model::PlanYear& year) const {
    std::vector<std::string> places;
    for (const model::Observation& one : year.observations) {
      if (!one.project || !(positions_.is_gone(one.project) || is_draft(one.stage))) continue;
      places.push_back(project(*one.project).id + "/" + plan_.indicator(one.project, one.indicator).id);
    }
    for (const model::KeyFigure& one : year.key_figures) {
      if (positions_.is_gone(one.project)) places.push_back(one.id);
    }
    for (const model::DataTable& one : year.tables) {
      if (positions_.is_gone(one.project)) places.push_back(one.id);
    }
    return places;
  }

  // They would be about nothing.
  void take_out_notes(model::PlanYear& year) {
    const std::vector<std::string> places = places_gone(year);
    std::erase_if(year.audit_notes, [&](const model::AuditNote& note) {
      const std::string figure = note.figure.substr(std::min(note.figure.find('/'), note.figure.size())) + "/";
      return std::any_of(places.begin(), places.end(),
                         [&](const std::string& place) { return figure.starts_with("/" + place + "/"); });
    });
  }

  model::Plan& plan_;
  Diagnostics& diagnostics_;
  ProjectPositions positions_;
};

void leave_out_narratives(model::Site& site) {
  for (model::Narrative& narrative : site.narratives) {
    std::erase_if(narrative.versions, [](const model::NarrativeVersion& version) { return is_draft(version.stage); });
  }
  std::erase_if(site.narratives, [](const model::Narrative& narrative) { return narrative.versions.empty(); });
}

std::set<std::string> draft_folders(const model::Site& site) {
  std::set<std::string> folders;
  for (const model::Plan& plan : site.plans) {
    if (is_draft(plan.stage)) folders.insert(narrative_folder(plan));
    for (const model::Project& project : plan.projects) {
      if (is_draft(project.stage)) folders.insert(narrative_folder(plan, project));
    }
  }
  return folders;
}

}  // namespace

std::vector<DraftEntry> drafts(const model::Site& site) {
  std::vector<DraftEntry> entries;
  for (const model::Plan& plan : site.plans) {
    if (is_draft(plan.stage)) entries.push_back({DraftEntry::Kind::plan, name_of(plan.title), plan.span, plan.id});
    for (const model::Project& project : plan.projects) {
      if (is_draft(project.stage)) {
        entries.push_back({DraftEntry::Kind::project, name_of(project.name), project.span, plan.id, project.id});
      }
    }
    for (const model::PlanYear& year : plan.years) add_year(plan, year, entries);
  }
  for (const model::Narrative& narrative : site.narratives) {
    for (const model::NarrativeVersion& version : narrative.versions) {
      if (!is_draft(version.stage)) continue;
      const std::string name = version.title.empty() ? version.language + "/" + narrative.key : version.title;
      entries.push_back({DraftEntry::Kind::narrative, {name, name}, version.span});
      entries.back().narrative = narrative.key;
    }
  }
  return entries;
}

void leave_out_drafts(model::Site& site, Diagnostics& diagnostics) {
  const std::set<std::string> folders = draft_folders(site);
  std::erase_if(site.plans, [](const model::Plan& plan) { return is_draft(plan.stage); });
  for (model::Plan& plan : site.plans) Remover(plan, diagnostics).remove();
  leave_out_narratives(site);
  remove_narratives(site, folders);
}

}  // namespace ayumi::load
