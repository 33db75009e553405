#include <ostream>

#include "commands/commands.h"
#include "commands/report.h"
#include "commands/report_diff.h"
#include "commands/snapshot.h"
#include "evaluate/evaluate.h"
#include "load/as_of.h"
#include "load/drafts.h"
#include "load/load.h"

namespace ayumi::commands {

namespace {

// An edition as far as a comparison needs it: no theme and no templates, which an old snapshot may have for another
// version of the program. Members refer to one another, so it stays where it is.
struct LoadedEdition {
  Sources sources;
  model::Site site;
  evaluate::Figures figures;
};

bool is_snapshot(const FileReader& files, const std::string& folder) {
  return files.exists(join_path(folder, "data/snapshot.toml"));
}

// How the folder is read: a snapshot as of its year, a site as it is today. nullopt after errors.
std::optional<Preparation> preparation_of(const std::string& folder, const Options& options, World& world,
                                          Sources& sources, Diagnostics& diagnostics) {
  if (!is_snapshot(world.files, folder)) {
    return Preparation{world.files, folder, workers(options, world), world.today};
  }
  const auto info = read_snapshot_info(world.files, folder, sources, diagnostics);
  if (!info) return std::nullopt;
  return preparation_of(*info, folder, world.files, workers(options, world));
}

void read(const Preparation& preparation, LoadedEdition& edition, Diagnostics& diagnostics) {
  load::LoadedSite loaded = load::load_as_far_as_possible(
      {preparation.files, edition.sources, preparation.workers, nullptr}, preparation.folder, diagnostics);
  edition.site = std::move(loaded.site);
  if (diagnostics.has_errors()) return;
  load::leave_out_drafts(edition.site, diagnostics);
  if (diagnostics.has_errors()) return;
  if (preparation.as_of) load::cut_after(edition.site, *preparation.as_of);
  edition.figures = evaluate::evaluate(edition.site, preparation.today, preparation.workers, diagnostics);
}

void read(const std::string& folder, const Options& options, World& world, LoadedEdition& edition,
          Diagnostics& diagnostics) {
  const auto preparation = preparation_of(folder, options, world, edition.sources, diagnostics);
  if (preparation) read(*preparation, edition, diagnostics);
  diagnostics.sort();
}

}  // namespace

int diff(const Options& options, World& world) {
  LoadedEdition before;
  LoadedEdition after;
  Diagnostics found;
  Diagnostics found_after;
  read(options.before, options, world, before, found);
  read(options.after, options, world, after, found_after);
  found.append(std::move(found_after));
  if (found.has_errors()) {
    print(found, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  const evaluate::Edition former{before.site, before.figures};
  const evaluate::Edition later{after.site, after.figures};
  const std::vector<evaluate::Difference> differences = evaluate::compare(former, later);
  print_differences(differences, former, later, options, world.out);
  return differences.empty() ? kDone : kFound;
}

}  // namespace ayumi::commands
