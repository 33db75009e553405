// fetch.txt: files that the bag leaves out, and where they might be had.
#pragma once

#include <string>
#include <vector>

#include "archive/bag_path.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::archive {

struct FetchLine {
  std::string path;  // decoded and plain, in the payload
  Span span;         // the path as written
};

// "URL LENGTH PATH" a line. Tells each that can't be used, and leaves it out.
std::vector<FetchLine> read_fetch(const Source& source, BagVersion version, Diagnostics& diagnostics);

}  // namespace ayumi::archive
