// BagIt bags (RFC 8493): folders that carry the checksums of their files. Checks those of anybody, as folders or as
// zip; makes those of Ayumi (bag_writer.h, bag_zip.h). Knows nothing of reports, pages or years.
//
// A check first looks at every file once and takes its digests (bag_folder, bag_zip_reader), then compares what was
// found with what the bag says of itself (bag_check): pure functions, so that a folder and a zip are judged alike.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/hash.h"
#include "base/sources.h"

namespace ayumi::archive {

// One file of a bag, as it was found.
struct BagFile {
  std::string path;  // in the bag, '/'-separated: "data/index.html"
  DirectoryEntry::Kind kind = DirectoryEntry::Kind::file;
  std::size_t size = 0;
  std::map<HashAlgorithm, std::string> digests;  // of the algorithms that the bag's manifests are named by
  std::optional<std::string> bytes;              // of the files that say what the bag holds
};

struct BagContents {
  enum class PayloadFolder { there, missing };
  std::string name;            // how messages name the bag: as the user typed it
  std::vector<BagFile> files;  // ordered bytewise by path, each path once
  PayloadFolder payload_folder = PayloadFolder::missing;
};

struct BagSummary {
  std::size_t payload_files = 0;
  std::size_t payload_bytes = 0;
  // Without one nothing shows that the payload manifests are what they were. RFC 8493 doesn't ask for it.
  enum class TagManifest { there, missing } tag_manifest = TagManifest::missing;
};

// Checks the bag at `path`, a folder or a zip file of one, and tells every fault. Without an error the bag is complete
// and valid as RFC 8493 means it, or as its forerunners (0.93 to 0.97) do where it says that it is one. Never writes,
// and unpacks nothing. Big files don't go into memory as a whole; of
// what is told of many files alike, the first thousand are told and the others counted. A zip beyond its limits is
// refused before it is read any further.
BagSummary verify_bag(const FileReader& files, const std::string& path, unsigned workers, Sources& sources,
                      Diagnostics& diagnostics);

// How much may be in a zip file: a small one that unpacks to much more than reports ever do is meant to do harm.
struct ZipLimits {
  std::size_t free_bytes = std::size_t{4} << 30U;  // of whatever zip
  std::size_t times = 200;                         // as much as the file itself
  std::size_t entries = kMostEntries;
  std::size_t most_bytes(std::size_t zip_bytes) const { return std::max(free_bytes, times * zip_bytes); }
};

// The two halves of it.
std::optional<BagContents> read_bag_folder(const FileReader& files, const std::string& path, unsigned workers,
                                           Diagnostics& diagnostics);
std::optional<BagContents> read_bag_zip(const FileReader& files, const std::string& path, Diagnostics& diagnostics,
                                        const ZipLimits& limits = {});
void check_bag(const BagContents& bag, Sources& sources, Diagnostics& diagnostics);

}  // namespace ayumi::archive
