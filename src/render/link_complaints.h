// Messages about links and images in narratives. `place` is the narrative's body; the destination is looked for in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "formats/markdown.h"

namespace ayumi::render {

// `near` is what may have been meant, relative to the narrative's file.
void report_no_narrative(std::string_view destination, const std::optional<std::string>& near, const Span& place,
                         Diagnostics& diagnostics);
void report_not_shown(std::string_view destination, const Span& place, Diagnostics& diagnostics);
void report_no_file(std::string_view destination, const std::optional<std::string>& near, const Span& place,
                    Diagnostics& diagnostics);
// An absolute path, or one that leads out of content/.
void report_outside(std::string_view destination, const Span& place, Diagnostics& diagnostics);
void report_file_kind(std::string_view destination, formats::LinkUse use, const Span& place, Diagnostics& diagnostics);

}  // namespace ayumi::render
