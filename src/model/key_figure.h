// Figures of a report that are no indicators: single ones and small tables, with units and sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"

namespace ayumi::model {

// How a figure follows from others, as the report states it: a key figure from those of the same year, a table's cell
// from those of its row. Of two: first − second for a difference; from the first to the second in percent for a change;
// the first as percent of the second for a share. Of one, in a table only: as percent of its column's sum.
struct Derivation {
  enum class Kind { sum, difference, change, share, share_of_total };
  Kind kind = Kind::sum;
  std::vector<std::string> of;  // ids of key figures, or of the table's columns
  Span span{};
};

enum class Precision { exact, approximate };  // 約

struct KeyFigure {
  std::string id;
  std::optional<ProjectIndex> project;
  LocalizedText topic;  // what several figures belong to
  LocalizedText name;
  PublishedNumber value;
  LocalizedText unit;
  Precision precision = Precision::exact;
  LocalizedText as_of;
  LocalizedText note;
  std::optional<Citation> citation;
  std::optional<Derivation> derivation;
  Span span{};
  Span id_span{};
};

struct TableColumn {
  std::string id;  // empty: nothing refers to it
  LocalizedText name;
  LocalizedText unit;
  std::optional<Derivation> derivation;
  // Whether the total is the column's sum. It isn't one of rates; a derived column's follows as its rows do.
  enum class Totals { sum, none } totals = Totals::sum;
  Span span{};
};

// A row has as many values as its table has columns; a blank one is missing.
struct TableRow {
  std::string id;  // empty: nothing refers to it
  LocalizedText name;
  std::vector<std::optional<PublishedNumber>> values;
  Precision precision = Precision::exact;
  LocalizedText note;
  Span span{};
};

struct DataTable {
  std::string id;
  std::optional<ProjectIndex> project;
  LocalizedText title;
  LocalizedText row_title;  // what the rows are: 月
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  std::optional<TableRow> total;  // as printed
  enum class Chart { none, bars } chart = Chart::none;
  LocalizedText as_of;
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
  Span id_span{};
};

}  // namespace ayumi::model
