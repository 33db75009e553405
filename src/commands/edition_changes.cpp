#include "commands/edition_changes.h"

#include <algorithm>
#include <utility>

#include "commands/report_diff.h"
#include "evaluate/compare_names.h"
#include "evaluate/restated.h"
#include "evaluate/wording.h"

namespace ayumi::commands {

namespace {

using evaluate::Difference;

Diagnostic not_compared(const std::string& name) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "archive.not-compared";
  diagnostic.message = {"この記録の元のデータは、今のプログラムでは読めないため、比べませんでした",
                        "the source of this snapshot can't be read by this program, so it wasn't compared"};
  diagnostic.path = "archive/" + name;
  diagnostic.hints = {
      {"記録はそのまま公開されます。データの書き方が変わる前のプログラムで作った記録なら、このままでかまいません",
       "the snapshot is published as it is; nothing needs doing if an older program made it from data "
       "written in another way"}};
  return diagnostic;
}

view::EditionChanges changes_between(const LoadedEdition& before, const LoadedEdition& after) {
  view::EditionChanges changes;
  changes.name = snapshot_name(after.info->year, after.info->edition);
  changes.year = after.info->year;
  changes.edition = after.info->edition;
  changes.former_year = before.info->year;
  changes.former_edition = before.info->edition;
  const evaluate::Edition former = before.edition();
  const evaluate::Edition later = after.edition();
  const Difference* last = nullptr;
  const std::vector<Difference> differences = evaluate::compare(former, later);
  for (const Difference& difference : differences) {
    if (last == nullptr || last->plan != difference.plan || last->kind != difference.kind) {
      changes.groups.push_back({plan_title(difference.plan, former, later), evaluate::name_of(difference.kind), {}});
    }
    changes.groups.back().lines.push_back(
        {difference_head(difference), difference.before, difference.after, difference_remark(difference)});
    last = &difference;
  }
  return changes;
}

const evaluate::PlanFigures* find_plan(const evaluate::Figures& figures, const std::string& id) {
  for (const evaluate::PlanFigures& plan : figures.plans) {
    if (plan.plan->id == id) return &plan;
  }
  return nullptr;
}

const model::Observation* observation_at(const model::Plan& plan, const evaluate::ItemPlace& place) {
  const model::PlanYear* year = plan.find_year(place.year);
  if (year == nullptr) return nullptr;
  for (const model::Observation& one : year->observations) {
    if (one.project == place.project && one.indicator == place.indicator) return &one;
  }
  return nullptr;
}

// An observation's value, or where it is where it has none.
Span place_of_value(const model::Observation* observation) {
  if (observation == nullptr) return {};
  return observation->value_span ? observation->value_span : observation->span;
}

Message subject_at(const evaluate::PlanFigures& plan, const evaluate::ItemPlace& place) {
  return evaluate::name_of(*plan.plan, evaluate::Subject{place.year, std::nullopt, place.project, place.indicator});
}

// Of what the record has otherwise.
Diagnostic restated(const Message& subject, const Message& former, const LoadedEdition& record, const Span& place) {
  const Message year = evaluate::name_of(record.info->year);
  Diagnostic diagnostic;
  diagnostic.severity = Severity::finding;
  diagnostic.code = "archive.restated";
  diagnostic.message = {subject.ja + "：" + year.ja + "の記録では" + former.ja + "です",
                        subject.en + ": the record of " + year.en + " has " + former.en};
  diagnostic.span = place;
  return diagnostic;
}

Diagnostic with_hint(Diagnostic diagnostic, Message hint) {
  diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

Message for_a_correction() {
  return {"直した値なら、実績に status = \"revised\" と first_value を書くと、改定値として示されます",
          "for a correction, write status = \"revised\" and first_value into the observation"};
}

Message for_an_ended_project() {
  return {"終わった事業や統合した事業は、消さずに、その年度の変更（[[change]]）として書いてください",
          "keep a project that has ended or was merged, and write a [[change]] of that year about it"};
}

Message for_a_new_edition(const LoadedEdition& record) {
  const std::string command = "ayumi archive " + std::to_string(record.info->year.start) + " --revise ";
  return {"誤って変えたのなら元に戻してください。変えたのが正しければ、" + command +
              "\"訂正の内容\" で訂正した版を作れます",
          "put it back if it was changed by mistake; if the change is right, " + command +
              "\"what was corrected\" makes a corrected edition"};
}

// Of what the record has and the data no longer have.
Diagnostic gone(const Message& subject, const LoadedEdition& record, const Span& place) {
  const Message year = evaluate::name_of(record.info->year);
  Diagnostic diagnostic;
  diagnostic.severity = Severity::finding;
  diagnostic.code = "archive.gone";
  diagnostic.message = {subject.ja + "：" + year.ja + "の記録にありますが、今のデータにはありません",
                        subject.en + ": in the record of " + year.en + ", and no longer in the data"};
  diagnostic.span = place;
  diagnostic.hints = {for_a_new_edition(record)};
  return diagnostic;
}

// Beside values: targets, ratings, stated figures, and what is gone.
void find_others(const LoadedEdition& record, const evaluate::PlanFigures& before, const evaluate::PlanFigures& plan,
                 Diagnostics& diagnostics) {
  for (const auto& [place, former] : evaluate::rejudged(before, plan)) {
    const model::Observation* observation = observation_at(*plan.plan, place);
    diagnostics.add(with_hint(
        restated(subject_at(plan, place), former, record, observation != nullptr ? observation->span : plan.plan->span),
        for_a_new_edition(record)));
  }
  for (const Difference& one : evaluate::lost_or_restated(before, plan)) {
    Diagnostic found =
        one.side == Difference::Side::after
            ? with_hint(restated(difference_head(one), one.before, record, one.place ? one.place : plan.plan->span),
                        for_a_new_edition(record))
            : gone(one.subject, record, plan.plan->span);
    if (one.kind == Difference::Kind::project_gone) found.hints.insert(found.hints.begin(), for_an_ended_project());
    diagnostics.add(std::move(found));
  }
}

void find_plans_gone(const LoadedEdition& record, const evaluate::Figures& figures, Diagnostics& diagnostics) {
  for (const evaluate::PlanFigures& before : record.figures.plans) {
    if (find_plan(figures, before.plan->id) != nullptr) continue;
    diagnostics.add(gone(evaluate::name_of(before.plan->title), record, {}));
  }
}

// A value's own mark goes before one of its target or rating.
void mark_others(const LoadedEdition& record, const evaluate::PlanFigures& before, const evaluate::PlanFigures& plan,
                 view::FormerValues& former_values) {
  for (const auto& [place, former] : evaluate::rejudged(before, plan)) {
    former_values.items.emplace(place, view::FormerValue{record.info->year, former});
  }
  for (const auto& [place, former] : evaluate::restated_figures(before, plan)) {
    former_values.figures.emplace(place, view::FormerValue{record.info->year, former});
  }
}

}  // namespace

void read_records(const std::vector<CarriedEdition>& carried, const World& world, unsigned workers, Records& records,
                  Diagnostics& diagnostics) {
  for (std::size_t i = carried.size(); i-- > 0;) {  // the earliest first
    const CarriedEdition& one = carried[i];
    LoadedEdition& edition = records.editions.emplace_back();
    Diagnostics found;
    load_edition(one.reader(world), one.folder, workers, world.today, edition, found);
    if (found.has_errors()) {
      diagnostics.add(not_compared(one.name));
      records.editions.pop_back();
    }
  }
  for (std::size_t i = 1; i < records.editions.size(); ++i) {
    records.changes.push_back(changes_between(records.editions[i - 1], records.editions[i]));
  }
}

std::vector<view::FormerValues> former_values(const Records& records, const evaluate::Figures& figures,
                                              Diagnostics& diagnostics) {
  std::vector<view::FormerValues> all(figures.plans.size());
  for (const LoadedEdition& record : records.editions) {
    const bool is_latest = &record == &records.editions.back();
    for (std::size_t i = 0; i < figures.plans.size(); ++i) {
      const evaluate::PlanFigures& plan = figures.plans[i];
      const evaluate::PlanFigures* before = find_plan(record.figures, plan.plan->id);
      if (before == nullptr) continue;
      for (const auto& [place, former] : evaluate::restated(*before, plan)) {
        all[i].items.emplace(place, view::FormerValue{record.info->year, former});
        const model::Observation* observation = observation_at(*plan.plan, place);
        const bool is_declared = observation != nullptr && observation->status == model::Observation::Status::revised;
        if (!is_latest || is_declared) continue;
        diagnostics.add(with_hint(restated(subject_at(plan, place), former, record, place_of_value(observation)),
                                  for_a_correction()));
      }
      if (is_latest) find_others(record, *before, plan, diagnostics);
    }
    if (is_latest) find_plans_gone(record, figures, diagnostics);
  }
  for (const LoadedEdition& record : records.editions) {
    for (std::size_t i = 0; i < figures.plans.size(); ++i) {
      const evaluate::PlanFigures* before = find_plan(record.figures, figures.plans[i].plan->id);
      if (before != nullptr) mark_others(record, *before, figures.plans[i], all[i]);
    }
  }
  return all;
}

}  // namespace ayumi::commands
