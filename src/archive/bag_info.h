// bag-info.txt: labels about the bag, of which a few can be checked.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "archive/bag_path.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::archive {

struct InfoLabel {
  std::string name;
  std::string value;  // continued lines joined by a blank
  Span span;          // the value's first line
};

std::vector<InfoLabel> read_info(const Source& source, BagVersion version, Diagnostics& diagnostics);

// Payload-Oxum: at most once, well-formed, and as many bytes and files as there are. Bagging-Date: a day of the
// calendar.
void check_info(const std::vector<InfoLabel>& labels, std::size_t payload_bytes, std::size_t payload_files,
                Diagnostics& diagnostics);

// "YYYY-MM-DD", a day that there is.
bool is_calendar_date(std::string_view text);

}  // namespace ayumi::archive
