// What the search of the pages looks things up in: one file a language, a script that sets one variable, so that it can
// be loaded from a file as well as from a server.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/search_entries.h"

namespace ayumi::render {

enum class NarrativePart { whole, headings };
// The text of a narrative that was made HTML, as the search sees it.
std::string narrative_text(std::string_view html, NarrativePart part);

using Units = std::vector<std::string>;  // ascending, each once
// What an entry is found by besides its title.
Units units_beside_title(std::string_view title, std::string_view text);

// The index of a language; `units[i]` are those of entry i.
//
// Entries are [title, path, parent, kind]; a path goes on from its parent's folder and leaves out "index.html". Titles
// are looked through by the script itself. What only the texts have stands in two lists: each unit (two neighbouring
// characters; a word) with the numbers of its entries. In `pairs`, units that begin alike stand behind their first
// character, groups are separated by spaces. Numbers are the distances from one entry to the next, written in
// characters that no unit has, so that nothing needs to separate them: see kSymbols in search_index.cpp.
std::string search_index(const std::vector<view::SearchEntry>& entries, std::span<const Units> units);

}  // namespace ayumi::render
