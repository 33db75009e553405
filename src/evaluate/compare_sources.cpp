// Where figures and texts were taken from: the plan's documents, and the places in them.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using model::Document;
using model::Plan;

Message source_name() { return {"出典", "source"}; }

Message document_text(const Document& document) {
  std::vector<Message> parts;
  for (const model::LocalizedText* text : {&document.title, &document.publisher, &document.date}) {
    if (!text->empty()) parts.push_back(name_of(*text));
  }
  if (!document.url.empty()) parts.push_back({document.url, document.url});
  return joined(parts);
}

void compare_documents(const Plan& before, const Plan& after, Differences& found) {
  Aspects documents(Kind::sources_changed, after, {}, after.span, found);
  const Message name{"資料", "document"};
  for (const Document& document : after.documents) {
    const auto former = find_id(before.documents, document.id);
    documents.value("document/" + document.id, name,
                    former ? document_text(before.documents[former->value]) : Message(), document_text(document),
                    document.span);
  }
  for (const Document& document : before.documents) {
    if (find_id(after.documents, document.id)) continue;
    documents.gone("document/" + document.id, name, document_text(document), document.span);
  }
}

// Citations by the ids of their documents, so that another title of a document is told once.
class Citations {
 public:
  explicit Citations(const Plan& plan) : plan_(&plan) {}

  void add(const std::optional<model::Citation>& citation) {
    if (!citation) return;
    const Document& document = plan_->documents[citation->document.value];
    const Message title = name_of(document.title);
    const Message place = name_of(citation->place);
    texts_.emplace(document.id + "\n" + place.ja + "\n" + place.en,
                   Message{fmt::format("「{}」{}", title.ja, place.ja),
                           fmt::format("“{}”{}{}", title.en, place.en.empty() ? "" : " ", place.en)});
  }

  // Those that the other doesn't have.
  Message not_in(const Citations& other) const {
    std::vector<Message> texts;
    for (const auto& [key, text] : texts_) {
      if (!other.texts_.contains(key)) texts.push_back(text);
    }
    return joined(texts);
  }

 private:
  const Plan* plan_;
  std::map<std::string, Message> texts_;
};

void tell(const PlanPair& pair, const Subject& subject, const Span& place, const Message& name, const Citations& before,
          const Citations& after, Differences& found) {
  Aspects(Kind::sources_changed, pair.plan_after(), subject, place, found)
      .value("citation", name, before.not_in(after), after.not_in(before));
}

Citations citations_of(const Plan& plan, const model::Project& project) {
  Citations citations(plan);
  for (const model::Citation& citation : project.citations) citations.add(citation);
  for (const model::Remark& remark : project.remarks) citations.add(remark.citation);
  return citations;
}

void compare_observations(const PlanPair& pair, const IndicatorPair& at, const YearPair& year, Differences& found) {
  const Item* const before = year.before->find(at.project_before, at.before);
  const Item* const after = year.after->find(at.project_after, at.after);
  if (before == nullptr || after == nullptr) return;
  if (before->observation == nullptr || after->observation == nullptr) return;
  if (!before->observation->citation && !after->observation->citation) return;
  Citations old(pair.plan_before());
  old.add(before->observation->citation);
  Citations now(pair.plan_after());
  now.add(after->observation->citation);
  tell(pair, {year.after->year, {}, at.project_after, at.after}, after->observation->span, source_name(), old, now,
       found);
}

// Of what a year says besides the values of indicators, by the project in the later edition.
using YearCitations = std::map<std::optional<model::ProjectIndex>, Citations>;

template <class PlaceOf>
YearCitations citations_of(const Plan& plan, const model::PlanYear& year, const PlaceOf& place_of) {
  YearCitations all;
  const auto add = [&](const std::optional<model::ProjectIndex>& project, const auto& citation) {
    if (!citation) return;
    const std::optional<model::ProjectIndex> place = project ? place_of(*project) : std::nullopt;
    if (project && !place) return;  // it is gone with all it said
    all.try_emplace(place, plan).first->second.add(citation);
  };
  for (const model::YearResult& one : year.results) add(one.project, one.citation);
  for (const model::Comment& one : year.comments) add(one.project, one.citation);
  for (const model::Change& one : year.changes) add(one.project, one.citation);
  for (const model::Step& one : year.steps) add(one.project, one.citation);
  for (const model::KeyFigure& one : year.key_figures) add(one.project, one.citation);
  for (const model::DataTable& one : year.tables) add(one.project, one.citation);
  for (const model::Schedule& one : year.schedules) add(one.project, one.citation);
  for (const model::ReportedTally& one : year.reported_tallies) add(std::nullopt, one.citation);
  for (const model::ReportedComposite& one : year.reported_composites) add(std::nullopt, one.citation);
  return all;
}

void compare_year(const PlanPair& pair, const YearPair& year, Differences& found) {
  const auto before = citations_of(pair.plan_before(), *year.before->data,
                                   [&](model::ProjectIndex project) { return pair.in_after(project); });
  const auto after = citations_of(pair.plan_after(), *year.after->data,
                                  [](model::ProjectIndex project) { return std::optional(project); });
  const Citations none(pair.plan_after());
  each_key(before, after, [&](const auto& project, const Citations* old, const Citations* now) {
    const Message name{"実績や数値の出典", "sources of results and figures"};
    tell(pair, {year.after->year, {}, project, {}}, {}, name, old != nullptr ? *old : none,
         now != nullptr ? *now : none, found);
  });
}

}  // namespace

void compare_sources(const PlanPair& pair, Differences& found) {
  compare_documents(pair.plan_before(), pair.plan_after(), found);
  for (const ProjectPair& project : pair.projects) {
    const model::Project& before = pair.plan_before().projects[project.before.value];
    const model::Project& after = pair.plan_after().projects[project.after.value];
    tell(pair, {{}, {}, project.after, {}}, after.span, source_name(), citations_of(pair.plan_before(), before),
         citations_of(pair.plan_after(), after), found);
  }
  for (const IndicatorPair& indicator : pair.indicators) {
    for (const YearPair& year : pair.years) compare_observations(pair, indicator, year, found);
  }
  for (const YearPair& year : pair.years) compare_year(pair, year, found);
}

}  // namespace ayumi::evaluate
