// Pictures that a site shows on every page: SVG and PNG. Looks only at what a page needs to know of them.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::formats {

// Sizes are in pixels, or in whatever unit the picture has; only their ratio matters where a page sets the height.
struct Picture {
  enum class Format { svg, png } format = Format::svg;
  int width = 0;
  int height = 0;
};

// nullopt and diagnostics: picture.kind (neither SVG nor PNG by its content), picture.no-size (an SVG without viewBox
// and without width and height), picture.unsafe (an SVG that runs a script or fetches something from elsewhere).
std::optional<Picture> read_picture(const Source& source, Diagnostics& diagnostics);

}  // namespace ayumi::formats
