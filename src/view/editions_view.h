// The page of editions, and what pages say of snapshots.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/editions.h"
#include "view/site_records.h"
#include "view/wording.h"

namespace ayumi::view {

// `changes` are those of the editions that have any. `site_language` is the site's first one, in which corrections are
// told.
std::vector<EditionView> edition_views(const std::vector<Edition>& editions, const std::vector<EditionChanges>& changes,
                                       const Wording& wording, const std::string& prefix,
                                       const std::string& site_language);
EditionChangesView changes_view(const EditionChanges& changes, const Wording& wording);
// "令和6年度（2024年度）の記録 第2版"
std::string record_name(model::FiscalYear year, int edition, const Wording& wording);
SnapshotInfo snapshot_info(const SnapshotNotice& notice, const Wording& wording, const std::string& site_language);
// A page in the latest edition of each year (or of that one) that has it; from the site's root, as `page` is.
std::vector<Link> record_links(const std::vector<Edition>& editions, const std::string& page,
                               std::optional<model::FiscalYear> year, const Wording& wording);

}  // namespace ayumi::view
