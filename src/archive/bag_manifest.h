// Manifests: a line for each file, with its checksum and its path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/bag_names.h"
#include "archive/bag_path.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::archive {

struct ManifestLine {
  std::string path;    // decoded and plain; never one that leads out of the bag, or into what the manifest is not for
  std::string digest;  // in lower case
  Span digest_span;
  Span path_span;
};

struct Manifest {
  std::string file;  // "manifest-sha512.txt"
  ManifestKind kind = ManifestKind::payload;
  std::optional<HashAlgorithm> algorithm;  // nullopt: unknown here
  std::vector<ManifestLine> lines;         // each path once
};

// Tells each line that can't be used, and leaves it out.
Manifest read_manifest(const Source& source, std::string file, const ManifestName& name, BagVersion version,
                       Diagnostics& diagnostics);

}  // namespace ayumi::archive
