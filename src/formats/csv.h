// CSV (RFC 4180), written for open data: UTF-8 with a byte-order mark, CRLF, quotes where needed.
#pragma once

#include <string>
#include <vector>

namespace ayumi::formats {

using CsvRow = std::vector<std::string>;

// The first row is the head. Cells are written as they are: the caller decides what is text and what is a number.
std::string to_csv(const std::vector<CsvRow>& rows);

}  // namespace ayumi::formats
