#include "commands/loaded_edition.h"

#include <utility>

#include "evaluate/evaluate.h"
#include "load/as_of.h"
#include "load/drafts.h"
#include "load/load.h"

namespace ayumi::commands {

namespace {

void read(const Preparation& preparation, LoadedEdition& edition, Diagnostics& diagnostics) {
  load::LoadedSite loaded = load::load_as_far_as_possible(
      {preparation.files, edition.sources, preparation.workers, nullptr}, preparation.folder, diagnostics);
  edition.site = std::move(loaded.site);
  if (diagnostics.has_errors()) return;
  load::leave_out_drafts(edition.site, diagnostics);
  if (diagnostics.has_errors()) return;
  if (preparation.as_of) load::cut_after(edition.site, *preparation.as_of);
  edition.figures = evaluate::evaluate(edition.site, preparation.today, preparation.workers, diagnostics);
  if (diagnostics.has_errors()) return;
  edition.read =
      std::make_unique<const NarrativeReader>(preparation.files, preparation.folder, edition.site, edition.figures);
}

}  // namespace

evaluate::Edition LoadedEdition::edition() const {
  evaluate::Edition edition{site, figures};
  if (read) {
    edition.read = [this](const std::string& key, const model::NarrativeVersion& version) {
      return read->text(key, version);
    };
  }
  return edition;
}

void load_edition(const FileReader& files, const std::string& path, unsigned workers, model::CalendarDate today,
                  LoadedEdition& edition, Diagnostics& diagnostics) {
  const auto record = open_record(files, path, diagnostics);
  if (!record) return;
  edition.zip = record->zip;
  const FileReader& reader = record->reader(files);
  if (reader.exists(join_path(record->folder, "data/snapshot.toml"))) {
    edition.info = read_snapshot_info(reader, record->folder, edition.sources, diagnostics);
    if (edition.info) read(preparation_of(*edition.info, record->folder, reader, workers), edition, diagnostics);
  } else {
    read({reader, record->folder, workers, today}, edition, diagnostics);
  }
  diagnostics.sort();
}

}  // namespace ayumi::commands
