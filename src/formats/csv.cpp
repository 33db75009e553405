#include "formats/csv.h"

#include <string_view>

namespace ayumi::formats {
namespace {

// Blanks at the ends are quoted too: some readers cut them otherwise.
bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  return cell.find_first_of(",\"\r\n") != std::string_view::npos || is_blank(cell.front()) || is_blank(cell.back());
}

void append_quoted(std::string& out, std::string_view cell) {
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_row(std::string& out, const CsvRow& row) {
  // One empty cell would be an empty line, which readers skip.
  const bool is_one_empty_cell = row.size() == 1 && row.front().empty();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += ',';
    if (is_one_empty_cell || needs_quotes(row[i])) {
      append_quoted(out, row[i]);
    } else {
      out += row[i];
    }
  }
  out += "\r\n";
}

}  // namespace

std::string to_csv(const std::vector<CsvRow>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const CsvRow& row : rows) append_row(out, row);
  return out;
}

}  // namespace ayumi::formats
