// Where the named places of a PDF are. Not a reader of PDF: it understands what Chromium and its kin write, whose page
// tree and destinations are plain objects that a classic cross-reference table lists (ISO 32000-1, 7.5 and 12.3.2.3).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace ayumi::formats {

// Numbers of pages, from 1, by the names of destinations: the ids of a page's elements that are linked to. Empty where
// the file is written in another way.
std::map<std::string, int, std::less<>> pdf_destinations(std::string_view pdf);

}  // namespace ayumi::formats
