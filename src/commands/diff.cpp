#include <ostream>
#include <utility>

#include "commands/commands.h"
#include "commands/loaded_edition.h"
#include "commands/report.h"
#include "commands/report_diff.h"

namespace ayumi::commands {

int diff(const Options& options, World& world) {
  LoadedEdition before;
  LoadedEdition after;
  Diagnostics found;
  Diagnostics found_after;
  const unsigned threads = workers(options, world);
  load_edition(world.files, options.before, threads, world.today, before, found);
  load_edition(world.files, options.after, threads, world.today, after, found_after);
  found.append(std::move(found_after));
  if (found.has_errors()) {
    print(found, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  const std::vector<evaluate::Difference> differences = evaluate::compare(before.edition(), after.edition());
  print_differences(differences, before.edition(), after.edition(), options, world.out);
  return differences.empty() ? kDone : kFound;
}

}  // namespace ayumi::commands
