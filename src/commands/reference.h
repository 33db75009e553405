// The handbook's reference tables as Markdown, from the declarations that drive the program.
#pragma once

#include <initializer_list>
#include <string>

#include "base/diagnostics.h"

namespace ayumi::commands {

// Every key of every kind of data file. Headings start at "##"; links lead to headings of the same text.
std::string data_reference(MessageLanguage language);
// What templates and narratives are given.
std::string variables_reference(MessageLanguage language);

// --- parts of both ---

// A row of a GFM table; "|" within a cell is escaped.
std::string table_row(std::initializer_list<std::string> cells);
// The heads of a table's columns and the line below them.
std::string table_head(std::initializer_list<std::string> heads);
// A text that Markdown shows as it is: "<year>", "*.toml".
std::string prose(const std::string& text);
std::string code(const std::string& text);
// "[text](#id)", for the heading with that id.
std::string link_to_heading(const std::string& text, const std::string& id);

}  // namespace ayumi::commands
