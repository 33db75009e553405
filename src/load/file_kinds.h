// The kinds of file and the tables that they are.
#pragma once

#include "load/describe.h"
#include "load/format_info.h"

namespace ayumi::load {

const TableInfo& table_of_file(FileKind kind);
// data/site.toml, data/plans/<plan>/plan.toml …
std::string_view path_of_file(FileKind kind);
// The table that a value is, or that a list is made of; nullptr for none.
const TableInfo* table_in(const TypeInfo& type);

}  // namespace ayumi::load
