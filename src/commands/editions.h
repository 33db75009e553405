// The snapshots that a site carries: read from archive/, told to the pages, published beside them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "commands/commands.h"
#include "view/editions.h"

namespace ayumi::commands {

// One snapshot, kept as a folder, a zip file or both.
struct CarriedEdition {
  std::string name;                         // "2024-2"
  std::shared_ptr<const FileReader> files;  // of the zip; null: the folder is there, and the world's files have it
  std::string folder;                       // the bag, for `files` or the world's
  view::Edition view;

  const FileReader& reader(const World& world) const { return files ? *files : world.files; }
};

// All of a site's, the latest year and edition first. Each is checked as a bag: archive.damaged (and what verify says)
// where it isn't what it was.
std::vector<CarriedEdition> carried_editions(const std::string& site, const World& world, unsigned workers,
                                             Sources& sources, Diagnostics& diagnostics);
// A page or zip file of one of them by its path in the site; nullopt where there is none.
std::optional<std::string> edition_file(const std::vector<CarriedEdition>& editions, const std::string& site,
                                        const World& world, const std::string& path);
std::vector<view::Edition> views_of(const std::vector<CarriedEdition>& editions);

}  // namespace ayumi::commands
