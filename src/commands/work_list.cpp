#include "evaluate/work_list.h"

#include <fmt/core.h>

#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/option_messages.h"
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

// "2023（R5）、2024（R6）"
Message years_of(const std::vector<evaluate::PlanFigures>& plans) {
  std::set<model::FiscalYear> years;
  for (const evaluate::PlanFigures& figures : plans) {
    for (const evaluate::YearFigures& year : figures.years) years.insert(year.year);
  }
  std::vector<std::string> ja;
  std::vector<std::string> en;
  for (const model::FiscalYear year : years) {
    const auto era = model::era_year(year);
    const std::string short_name = era ? fmt::format("{}{}", era->era->letter, era->year) : "";
    ja.push_back(era ? fmt::format("{}（{}）", year.start, short_name) : std::to_string(year.start));
    en.push_back(era ? fmt::format("{} ({})", year.start, short_name) : std::to_string(year.start));
  }
  return {join(ja, "、"), join(en, ", ")};
}

void complain_of_year(const Options& options, const PreparedSite& prepared, std::ostream& errors) {
  const Speech say(options.language);
  const std::string& year = options.year;
  const Message known = years_of(prepared.figures.plans);
  const bool is_year = year.empty() || model::parse_fiscal_year(year);
  const std::string what = is_year ? say("その年度のある計画はありません: ", "no plan has this year: ") + year
                                   : say("「" + year + "」は、年度として読み取れません。一つの年度を書いてください",
                                         "\"" + year + "\" is no fiscal year; name one");
  errors << say("エラー: ", "error: ") << what << "\n";
  if (known.en.empty()) return;
  errors << say("   = ヒント: 使えるのは、次のとおりです: " + known.ja, "   = hint: there are: " + known.en) << "\n";
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
  if (!wanted && !options.year.empty()) {
    complain_of_year(options, *prepared, world.errors);
    return kUsage;
  }
  for (const evaluate::PlanFigures& figures : prepared->figures.plans) {
    const evaluate::YearFigures* year = wanted ? figures.find_year(*wanted) : figures.latest();
    if (year == nullptr && !wanted) year = figures.find_year(figures.plan->first);  // no value yet
    if (year == nullptr) continue;
    print(figures, *year, diagnostics, options.language, world.out);
    any = true;
  }
  if (any) return kDone;
  complain_of_year(options, *prepared, world.errors);
  return kUsage;
}

}  // namespace ayumi::commands
