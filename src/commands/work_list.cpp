#include "evaluate/work_list.h"

#include <fmt/core.h>

#include <ostream>

#include "commands/commands.h"
#include "commands/prepared_site.h"
#include "commands/report.h"
#include "evaluate/wording.h"

namespace ayumi::commands {

namespace {

using evaluate::WorkItem;

Message name_of(WorkItem::Kind kind) {
  switch (kind) {
    case WorkItem::Kind::missing:
      return {"未入力", "no value"};
    case WorkItem::Kind::reason_only:
      return {"理由のみ", "reason only"};
    case WorkItem::Kind::overdue:
      return {"期限超過", "overdue"};
    case WorkItem::Kind::explanation:
      return {"説明なし", "no text"};
    case WorkItem::Kind::slip:
      break;
  }
  return {"要確認", "to check"};
}

void print(const evaluate::DepartmentWork& work, MessageLanguage language, std::ostream& out) {
  Message department = work.department;
  if (department.ja.empty()) department = {"担当課の記載なし", "No department named"};
  const std::size_t count = work.items.size();
  out << fmt::format("\n## {}\n\n", language == MessageLanguage::ja ? fmt::format("{}（{}件）", department.ja, count)
                                                                    : fmt::format("{} ({})", department.en, count));
  for (const WorkItem& item : work.items) {
    out << fmt::format("- [ ] {}: {}\n", name_of(item.kind).in(language), item.what.in(language));
    if (!item.place) continue;
    const std::size_t line = item.place.source->line_column(item.place.begin).line;
    out << fmt::format("      {}:{}\n", item.place.source->path(), line);
  }
}

// In Markdown, so that it can go into a mail or a document as it is.
void print(const evaluate::PlanFigures& figures, const evaluate::YearFigures& year, const Diagnostics& found,
           MessageLanguage language, std::ostream& out) {
  const Message title = evaluate::name_of(figures.plan->title);
  const Message when = evaluate::name_of(year.year);
  out << (language == MessageLanguage::ja ? fmt::format("# {}：{}の作業一覧\n", title.ja, when.ja)
                                          : fmt::format("# {}: work list for {}\n", title.en, when.en));
  const std::vector<evaluate::DepartmentWork> all = evaluate::work_list(figures, year, found);
  for (const evaluate::DepartmentWork& work : all) print(work, language, out);
  if (all.empty())
    out << (language == MessageLanguage::ja ? "\n残っている作業はありません。\n" : "\nNothing is left to do.\n");
  out << "\n";
}

}  // namespace

int work_list(const Options& options, World& world) {
  Timings timings;
  Diagnostics diagnostics;
  Preparation preparation{world.files, options.site, workers(options, world), world.today};
  preparation.drafts = Preparation::Drafts::shown;  // a value that isn't published yet isn't missing
  const auto prepared = prepare(preparation, timings, diagnostics);
  diagnostics.sort();
  if (diagnostics.has_errors()) {
    print(diagnostics, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  const auto wanted = model::parse_fiscal_year(options.year);
  bool any = false;
  for (const evaluate::PlanFigures& figures : prepared->figures.plans) {
    const evaluate::YearFigures* year = wanted ? figures.find_year(*wanted) : figures.latest();
    if (year == nullptr && !wanted) year = figures.find_year(figures.plan->first);  // no value yet
    if (year == nullptr) continue;
    print(figures, *year, diagnostics, options.language, world.out);
    any = true;
  }
  if (any) return kDone;
  world.errors << (options.language == MessageLanguage::ja ? "エラー: その年度のある計画はありません\n"
                                                           : "error: no plan has that year\n");
  return kUsage;
}

}  // namespace ayumi::commands
