// Files → model: reads a site's folders, checks every key, type and reference, and explains each mistake.
// Knows nothing of figures, pages or templates.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "load/reading.h"
#include "model/site.h"

namespace ayumi::load {

// A site as far as it could be read.
struct LoadedSite {
  enum class State { sound, flawed };
  // Of a flawed one: languages, narratives and files are those that could be read (languages are guessed without
  // data/site.toml), the theme is empty where it isn't known, and no figure can be computed from the plans.
  model::Site site;
  State state = State::flawed;
};

// Reads data/ and content/ below `folder`. All mistakes of all files are in `diagnostics`; the site is sound if none
// of them is an error. Spans point into the reading's sources, which must outlive the site. The same result from any
// number of workers, and with a memory or without.
LoadedSite load_as_far_as_possible(const Reading& reading, const std::string& folder, Diagnostics& diagnostics);
// Only a sound one; nullopt after errors.
std::optional<model::Site> load_site(const FileReader& files, const std::string& folder, unsigned workers,
                                     Sources& sources, Diagnostics& diagnostics);

}  // namespace ayumi::load
