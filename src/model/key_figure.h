// Figures of a report that are no indicators: single ones and small tables, with units and sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"

namespace ayumi::model {

// How a figure follows from others of the same year, as the report states it. Of two: first − second for a difference;
// from the first to the second in percent for a change; the first as percent of the second for a share.
struct Derivation {
  enum class Kind { sum, difference, change, share };
  Kind kind = Kind::sum;
  std::vector<std::string> of;  // ids of key figures
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
};

struct TableColumn {
  LocalizedText name;
  LocalizedText unit;
};

// A row has as many values as its table has columns; a blank one is missing.
struct TableRow {
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
};

}  // namespace ayumi::model
