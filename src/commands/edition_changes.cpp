#include "commands/edition_changes.h"

#include <algorithm>
#include <utility>

#include "commands/report_diff.h"
#include "evaluate/compare_names.h"
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

const evaluate::PlanFigures* find_plan(const LoadedEdition& edition, const std::string& id) {
  for (const evaluate::PlanFigures& plan : edition.figures.plans) {
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

Diagnostic restated(const evaluate::PlanFigures& plan, const evaluate::ItemPlace& place, const Message& former,
                    const LoadedEdition& record, const model::Observation* observation) {
  const Message subject =
      evaluate::name_of(*plan.plan, evaluate::Subject{place.year, std::nullopt, place.project, place.indicator});
  const Message year = evaluate::name_of(record.info->year);
  Diagnostic diagnostic;
  diagnostic.severity = Severity::finding;
  diagnostic.code = "archive.restated";
  diagnostic.message = {subject.ja + "：" + year.ja + "の記録では" + former.ja + "です",
                        subject.en + ": the record of " + year.en + " has " + former.en};
  diagnostic.hints = {{"直した値なら、実績に status = \"revised\" と first_value を書くと、改定値として示されます",
                       "for a correction, write status = \"revised\" and first_value into the observation"}};
  if (observation != nullptr) diagnostic.span = observation->span;
  return diagnostic;
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

std::vector<std::map<evaluate::ItemPlace, view::FormerValue>> former_values(const Records& records,
                                                                            const evaluate::Figures& figures,
                                                                            Diagnostics& diagnostics) {
  std::vector<std::map<evaluate::ItemPlace, view::FormerValue>> all(figures.plans.size());
  for (const LoadedEdition& record : records.editions) {
    const bool is_latest = &record == &records.editions.back();
    for (std::size_t i = 0; i < figures.plans.size(); ++i) {
      const evaluate::PlanFigures& plan = figures.plans[i];
      const evaluate::PlanFigures* before = find_plan(record, plan.plan->id);
      if (before == nullptr) continue;
      for (const auto& [place, former] : evaluate::restated(*before, plan)) {
        all[i].emplace(place, view::FormerValue{record.info->year, former});
        const model::Observation* observation = observation_at(*plan.plan, place);
        const bool is_declared = observation != nullptr && observation->status == model::Observation::Status::revised;
        if (is_latest && !is_declared) diagnostics.add(restated(plan, place, former, record, observation));
      }
    }
  }
  return all;
}

}  // namespace ayumi::commands
