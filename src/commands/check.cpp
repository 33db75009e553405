#include <ostream>

#include "commands/commands.h"
#include "commands/draft_mentions.h"
#include "commands/edition_changes.h"
#include "commands/editions.h"
#include "commands/prepared_site.h"
#include "commands/report.h"
#include "commands/report_audit.h"

namespace ayumi::commands {

namespace {

// What --strict fails on where only the audit is asked for.
Diagnostics audit_only(const Diagnostics& diagnostics) {
  Diagnostics audit;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.code.rfind("audit.", 0) == 0) audit.add(diagnostic);
  }
  return audit;
}

int exit_code(const Options& options, const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return kSiteHasErrors;
  const bool found = diagnostics.count(Severity::finding) + diagnostics.count(Severity::warning) > 0;
  return found && options.audit == Options::Audit::fail ? kFound : kDone;
}

}  // namespace

int check(const Options& options, World& world) {
  Timings timings;
  Diagnostics diagnostics;
  const unsigned threads = workers(options, world);
  Sources sources;
  Preparation wanted = preparation(options, world);
  const auto editions = carried_editions(options.site, world, threads, sources, diagnostics);
  wanted.editions = views_of(editions);
  Records records;
  read_records(editions, world, threads, records, diagnostics);
  wanted.records = &records;
  const auto prepared = prepare(wanted, timings, diagnostics);
  timings.time("render", [&] { check_pages(*prepared, threads, diagnostics); });
  if (options.drafts == Options::Drafts::left_out) mention_drafts(prepared->drafts, diagnostics);
  diagnostics.sort();
  if (options.check_output == Options::CheckOutput::audit && !diagnostics.has_errors()) {
    print_audit(prepared->figures, options, world.out);
    return exit_code(options, audit_only(diagnostics));
  }
  if (options.format == Options::Format::json) {
    world.out << to_json(diagnostics);
  } else {
    print(diagnostics, Severity::finding, options.language, world.out);
    if (diagnostics.empty()) {
      world.out << (options.language == MessageLanguage::ja ? "誤りも指摘もありません\n"
                                                            : "No mistakes and no findings\n");
    }
  }
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  return exit_code(options, diagnostics);
}

}  // namespace ayumi::commands
