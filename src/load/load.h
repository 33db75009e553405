// Files → model: reads a site's folders, checks every key, type and reference, and explains each mistake.
// Knows nothing of figures, pages or templates.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "model/site.h"

namespace ayumi::load {

// Reads data/ and content/ below `folder`. All mistakes of all files are in `diagnostics`; nullopt if any of them is an
// error. Spans point into `sources`, which must outlive the site. The same result from any number of workers.
std::optional<model::Site> load_site(const FileReader& files, const std::string& folder, unsigned workers,
                                     Sources& sources, Diagnostics& diagnostics);

}  // namespace ayumi::load
