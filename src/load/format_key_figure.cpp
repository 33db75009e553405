// Key figures and plain tables of a report (years/<year>/*.toml).
#include <algorithm>
#include <type_traits>

#include "load/check_complaints.h"
#include "load/format.h"
#include "load/names.h"

namespace ayumi::load {

using model::DataTable;
using model::Derivation;
using model::KeyFigure;
using model::Precision;
using model::TableColumn;
using model::TableRow;

template <>
struct WordsOf<DataTable::Chart> {
  static constexpr std::array<std::pair<DataTable::Chart, AllowedWord>, 2> kWords{{
      {DataTable::Chart::none, {"none", {"図を付けない", "no chart"}}},
      {DataTable::Chart::bars, {"bars", {"横棒の図を付ける", "bars, one chart a column"}}},
  }};
};

namespace {

using Approximate = Flag<Precision::approximate, Precision::exact>;

// A number, or "" for a blank cell.
struct Cell {
  using Value = std::optional<model::PublishedNumber>;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::number_or_blank}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    const auto* text = node.as<std::string>();
    if (text != nullptr) return text->empty() || complain_type(node, type(), decoding);
    return Codec<model::PublishedNumber>::decode(node, value.emplace(), decoding);
  }
};

std::vector<std::string> ids_in(const formats::Node& list) {
  std::vector<std::string> ids;
  const auto* items = list.as<formats::Array>();
  if (items == nullptr) return ids;
  for (const formats::Node& item : *items) {
    if (const auto* id = item.as<std::string>()) ids.push_back(*id);
  }
  return ids;
}

// sum_of = ["a", "b"] and the like.
FieldInfo derivation_field(std::string_view key, const Words& of, Words description, std::string_view example) {
  return {key, Presence::optional, TypeInfo::list_of({.kind = TypeInfo::Kind::reference, .target = of}), description,
          example};
}

// How many a figure of this kind follows from.
bool is_right_count(Derivation::Kind kind, std::size_t count) {
  switch (kind) {
    case Derivation::Kind::sum:
      return count > 0;
    case Derivation::Kind::share_of_total:
      return count == 1;
    default:
      return count == 2;
  }
}

Message count_rule(Derivation::Kind kind) {
  switch (kind) {
    case Derivation::Kind::sum:
      return {"IDを、一つは書いてください", "it takes at least one id"};
    case Derivation::Kind::share_of_total:
      return {"IDを一つ書いてください", "it takes one id"};
    default:
      return {"IDを2つ書いてください", "it takes two ids"};
  }
}

// What to name instead of the figure or column itself, or of one twice.
template <class Figure>
Message others_rule(Derivation::Kind kind) {
  constexpr bool kIsColumn = std::is_same_v<Figure, TableColumn>;
  const std::string ja = kIsColumn ? "列" : "数値";
  const std::string en = kIsColumn ? "column" : "figure";
  switch (kind) {
    case Derivation::Kind::sum:
      return {"合計される" + ja + "のIDを、一つずつ書いてください", "name the " + en + "s it is the sum of, each once"};
    case Derivation::Kind::share_of_total:
      return {"ほかの" + ja + "のIDを一つ書いてください", "name another " + en};
    default:
      return {"ほかの" + ja + "のIDを2つ書いてください", "name two other " + en + "s"};
  }
}

bool has_repeated(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) != ids.end();
}

// A figure, or a column, follows from others in one way only, and from each of them once.
template <Derivation::Kind kKind, class Figure>
bool decode_derivation(const formats::Node& node, Figure& figure, Decoding& decoding) {
  const auto* items = node.as<formats::Array>();
  std::vector<std::string> ids = ids_in(node);
  if (items == nullptr || ids.size() != items->size()) {
    return complain_type(node, decoding.field->type, decoding);
  }
  const auto complain = [&](Message rule) {
    decoding.diagnostics.add(complaints::out_of_range(decoding.field->key, std::move(rule), node.span()));
    return false;
  };
  if (figure.derivation) {
    decoding.diagnostics.add(
        complaints::two_of({"計算のしかた", "ways to derive it"}, node.span(), figure.derivation->span));
    return false;
  }
  if (!is_right_count(kKind, ids.size())) return complain(count_rule(kKind));
  if (has_repeated(ids)) {
    decoding.diagnostics.add(complaints::names_twice(decoding.field->key, others_rule<Figure>(kKind), node.span()));
    return false;
  }
  if (!figure.id.empty() && std::find(ids.begin(), ids.end(), figure.id) != ids.end()) {
    constexpr bool kIsColumn = std::is_same_v<Figure, TableColumn>;
    const Words itself = kIsColumn ? Words{"その列", "column"} : Words{"その数値", "figure"};
    decoding.diagnostics.add(
        complaints::names_itself(decoding.field->key, itself, others_rule<Figure>(kKind), node.span()));
    return false;
  }
  figure.derivation = Derivation{kKind, std::move(ids), node.span()};
  return true;
}

// The ways that key figures and columns have in common.
template <class Figure>
Table<Figure> with_derivations(Table<Figure> table, const Words& of) {
  using Kind = Derivation::Kind;
  return std::move(table)
      .custom(derivation_field("sum_of", of, {"合計される数値のID", "Ids of those it is the sum of"},
                               R"(["high-schools", "junior-high-schools"])"),
              decode_derivation<Kind::sum, Figure>)
      .custom(derivation_field("difference_of", of,
                               {"差を取る2つの数値のID（前から後を引く）", "Ids of two: the first minus the second"},
                               R"(["after", "before"])"),
              decode_derivation<Kind::difference, Figure>)
      .custom(derivation_field("change_of", of,
                               {"増減率（％）を取る2つの数値のID（前から後へ）",
                                "Ids of two: the change from the first to the second in percent"},
                               R"(["before", "after"])"),
              decode_derivation<Kind::change, Figure>)
      .custom(derivation_field(
                  "share_of", of,
                  {"割合（％）を取る2つの数値のID（部分、全体）", "Ids of two: the first as percent of the second"},
                  R"(["part", "whole"])"),
              decode_derivation<Kind::share, Figure>);
}

Table<KeyFigure> key_figure_table() {
  return with_derivations(
      Table<KeyFigure>("key_figure", {"数値", "key figure"},
                       {"指標ではない、報告書の数値。ほかの数値から計算できるものは検算します",
                        "A figure of the report that is no indicator; what follows from others is checked"})
          .required<Id>("id", &KeyFigure::id, {"ID（年度の中で一つ）", "Its id, unique in the year"},
                        R"("applications")")
          .optional("project", &KeyFigure::project, {"事業のID", "Id of the project"}, R"("business-hub")")
          .optional("topic", &KeyFigure::topic, {"いくつかの数値をまとめる見出し", "What several figures belong to"},
                    R"("申込状況")")
          .required("name", &KeyFigure::name, {"名前", "Its name"}, R"({ ja = "申込件数", en = "Applications" })")
          .required("value", &KeyFigure::value, {"値（印刷の桁数のまま）", "The value, with the digits as printed"},
                    "505")
          .optional("unit", &KeyFigure::unit, {"単位", "Its unit"}, R"({ ja = "件", en = "application|applications" })")
          .optional<Approximate>("approximate", &KeyFigure::precision,
                                 {"「約」の付く概数", "Whether it is a round figure"}, "true")
          .optional("as_of", &KeyFigure::as_of, {"年度でないときの時点", "Its date, where that is not the fiscal year"},
                    R"("令和6年12月10日")")
          .optional("note", &KeyFigure::note, {"注記", "A note"}, R"("速報値")")
          .optional("source", &KeyFigure::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")"),
      {"数値", "key figure"});
}

}  // namespace

template <>
const Table<KeyFigure>& table_of() {
  static const Table<KeyFigure> table = key_figure_table();
  return table;
}

namespace {

Table<TableColumn> column_table() {
  using Totals = TableColumn::Totals;
  const Words column{"列", "column"};
  return with_derivations(
             Table<TableColumn>("column", column,
                                {"表の列。同じ行のほかの列から計算できる列は検算します",
                                 "A column of a table; one that follows from others of its row is checked"})
                 .optional<Id>("id", &TableColumn::id,
                               {"ID（表の中で一つ。計算のしかたや文章から指すときに書く）",
                                "Its id, unique in the table; for columns and narratives that refer to it"},
                               R"("applications")")
                 .required("name", &TableColumn::name, {"名前", "Its name"},
                           R"({ ja = "申請数", en = "Applications" })")
                 .optional("unit", &TableColumn::unit, {"単位", "Its unit"}, R"({ ja = "件", en = "cases" })"),
             column)
      .custom(derivation_field("share_of_total", column,
                               {"その列の合計に占める割合（％）になる列のID",
                                "Id of a column: its value as percent of that column's sum"},
                               R"(["applications"])"),
              decode_derivation<Derivation::Kind::share_of_total, TableColumn>)
      .optional<Flag<Totals::sum, Totals::none>>(
          "adds_up", &TableColumn::totals,
          {"合計の行が列の合計になるか（率などの列では false。書かなければ true）",
           "Whether the total is the column's sum (true by default); false for rates and the like"},
          "false");
}

}  // namespace

template <>
const Table<TableColumn>& table_of() {
  static const Table<TableColumn> table = column_table();
  return table;
}

template <>
const Table<TableRow>& table_of() {
  static const auto table =
      Table<TableRow>("row", {"表の行", "row"}, {"表の一行", "A row of a table"})
          .optional<Id>("id", &TableRow::id,
                        {"ID（表の中で一つ。文章から引用するときに書く）", "Its id, unique in the table; to quote it"},
                        R"("fruit")")
          .required("name", &TableRow::name, {"名前", "Its name"}, R"({ ja = "果樹", en = "Fruit" })")
          .required<Cell>("values", &TableRow::values,
                          {"値の並び。列と同じ数だけ書き、空欄は \"\" とする",
                           "As many values as there are columns; \"\" for a blank one"},
                          R"([120, 4.5])")
          .optional<Approximate>("approximate", &TableRow::precision,
                                 {"「約」の付く概数", "Whether they are round figures"}, "true")
          .optional("note", &TableRow::note, {"注記", "A note"}, R"("速報値")");
  return table;
}

namespace {

// As many values as columns, whatever is wrong with one of them.
bool expect_width(const formats::Node& row, std::size_t columns, Decoding& decoding) {
  const auto* const fields = row.as<formats::Table>();
  const formats::Entry* const values = fields == nullptr ? nullptr : fields->find("values");
  const auto* const list = values == nullptr ? nullptr : values->node.as<formats::Array>();
  if (list == nullptr || list->size() == columns) return true;  // what isn't there has been said before
  decoding.diagnostics.add(complaints::wrong_width(list->size(), columns, values->node.span()));
  return false;
}

// False: one is there twice.
template <class T>
bool add_ids(const std::vector<T>& things, Directory& ids, Decoding& decoding) {
  for (const T& thing : things) {
    if (!thing.id.empty()) ids.add({thing.id, thing.span, ""});
  }
  const std::size_t before = decoding.diagnostics.all().size();
  ids.finish(decoding.diagnostics);
  return decoding.diagnostics.all().size() == before;
}

bool expect_columns(const DataTable& table, Decoding& decoding) {
  Directory ids({"列", "column"});
  bool is_good = add_ids(table.columns, ids, decoding);
  for (const TableColumn& column : table.columns) {
    if (!column.derivation) continue;
    for (const std::string& id : column.derivation->of) {
      if (ids.find(id)) continue;
      decoding.diagnostics.add(complaints::unknown_reference(ids, id, column.derivation->span));
      is_good = false;
    }
  }
  return is_good;
}

// The id of the row of totals, for those who refer to it.
constexpr std::string_view kTotal = "total";

bool expect_widths(const formats::Table& fields, std::size_t columns, Decoding& decoding) {
  bool is_good = true;
  if (const formats::Array* const rows = find_list(fields, "row")) {
    for (const formats::Node& row : *rows) is_good = expect_width(row, columns, decoding) && is_good;
  }
  const formats::Entry* const total = fields.find("total");
  return (total == nullptr || expect_width(total->node, columns, decoding)) && is_good;
}

bool expect_good_ids(const DataTable& table, Decoding& decoding) {
  Directory ids({"行", "row"});
  bool is_good = add_ids(table.rows, ids, decoding);
  for (const TableRow& row : table.rows) {
    if (row.id != kTotal) continue;
    decoding.diagnostics.add(complaints::out_of_range("id",
                                                      {"「total」は合計の行を指すので、ほかの行には使えません",
                                                       "“total” means the row of totals, so no other row can have it"},
                                                      row.span));
    is_good = false;
  }
  return is_good;
}

// Who refers to the row of totals does so by its own name.
bool expect_plain_total(const formats::Table& fields, Decoding& decoding) {
  const formats::Entry* const total = fields.find("total");
  const auto* const row = total == nullptr ? nullptr : total->node.as<formats::Table>();
  const formats::Entry* const id = row == nullptr ? nullptr : row->find("id");
  if (id == nullptr) return true;
  decoding.diagnostics.add(complaints::no_id_of_total(id->key_span));
  return false;
}

bool finish_table(DataTable& table, const formats::Table& fields, Decoding& decoding) {
  // What is wrong with the columns has been said; how many there should be isn't known then.
  const formats::Entry* const columns = fields.find("columns");
  const auto* list = columns != nullptr ? columns->node.as<formats::Array>() : nullptr;
  if (list == nullptr || list->size() != table.columns.size()) return false;
  if (list->empty()) {
    decoding.diagnostics.add(complaints::out_of_range(
        "columns", {"列を、一つは書いてください", "it needs at least one column"}, columns->node.span()));
    return false;
  }
  if (!expect_rows(fields, table.span,
                   {"行を、[[table.row]] として書いてください", "write its rows, each as [[table.row]]"}, decoding)) {
    return false;
  }
  const bool columns_are_good = expect_columns(table, decoding);
  const bool total_is_good = expect_plain_total(fields, decoding);
  const bool ids_are_good = expect_good_ids(table, decoding);
  return expect_widths(fields, table.columns.size(), decoding) && ids_are_good && columns_are_good && total_is_good;
}

}  // namespace

template <>
const Table<DataTable>& table_of() {
  static const auto table =
      Table<DataTable>(
          "table", {"表", "table"},
          {"報告書の小さな表。合計の行は検算します", "A small table of the report; its totals are checked"})
          .required<Id>("id", &DataTable::id, {"ID（年度の中で一つ）", "Its id, unique in the year"}, R"("by-crop")")
          .optional("project", &DataTable::project, {"事業のID", "Id of the project"}, R"("business-hub")")
          .required("title", &DataTable::title, {"表題", "Its title"},
                    R"({ ja = "品目別申込状況", en = "Applications by crop" })")
          .optional("row_title", &DataTable::row_title, {"行が何か（左上の見出し）", "What its rows are"},
                    R"({ ja = "分野", en = "Crop" })")
          .required("columns", &DataTable::columns, {"列の並び", "The columns"},
                    R"([{ name = { ja = "申請数", en = "Applications" }, unit = "件" }])")
          .optional("chart", &DataTable::chart, {"図の種類（書かなければなし）", "A chart beside it (none by default)"},
                    R"("bars")")
          .optional("as_of", &DataTable::as_of, {"年度でないときの時点", "Its date, where that is not the fiscal year"},
                    R"("令和6年12月10日")")
          .optional("note", &DataTable::note, {"注記", "A note"}, R"("速報値")")
          .optional("source", &DataTable::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
          .optional("row", &DataTable::rows, {"行の並び", "The rows"})
          .optional("total", &DataTable::total, {"印刷されている合計の行", "The row of totals as printed"},
                    R"({ name = "合計", values = [490, 25.9] })")
          .finish(finish_table);
  return table;
}

}  // namespace ayumi::load
