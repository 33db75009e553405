#include "load/parity.h"

#include <ostream>

#include "commands/commands.h"
#include "commands/report.h"
#include "load/load.h"

namespace ayumi::commands {

int parity(const Options& options, World& world) {
  Sources sources;
  Diagnostics diagnostics;
  const auto site = load::load_site(world.files, options.site, workers(options, world), sources, diagnostics);
  if (!site) {
    print(diagnostics, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  const std::string path = join_path(options.site, "data/parity.toml");
  if (auto written = world.files.write(path, load::parity_ledger_text(*site)); !written) {
    diagnostics.add(to_diagnostic(written.failure()));
    print(diagnostics, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  world.out << (options.language == MessageLanguage::ja ? "今の訳文を原文と合っているものとして記録しました: "
                                                        : "Recorded the translations as up to date: ")
            << path << "\n";
  return kDone;
}

}  // namespace ayumi::commands
