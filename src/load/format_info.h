// What the data format is, as plain descriptions: the part of the declaration that messages, the JSON Schema and the
// handbook's reference read. Static data; lives as long as the program.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace ayumi::load {

// A fixed text in both languages of the program.
struct Words {
  std::string_view ja;
  std::string_view en;

  Message message() const { return {std::string(ja), std::string(en)}; }
};

// One of the words that a key allows.
struct AllowedWord {
  std::string_view word;
  Words meaning;
};

struct TableInfo;

// The type of a key's value.
struct TypeInfo {
  enum class Kind {
    text,             // a string, or a table of strings by language
    string,           // a string that isn't translated
    id,               // an id that others refer to
    reference,        // the id of something else
    address,          // http:// or https://
    language,         // a language code
    integer,          // a whole number
    number,           // any number
    number_or_blank,  // any number, or "" for none
    year,             // a fiscal year
    date,             // a calendar date
    boolean,          // true or false
    word,             // one of `words`
    list,             // of `item`
    table,            // `table`
    id_or_table,      // a reference, or `table`
    numbers_by_band,  // a table: band code = number
    colors            // a table: token = "#rrggbb"
  };
  Kind kind = Kind::string;
  std::vector<AllowedWord> words{};
  Words target{};                          // of a reference: what it refers to
  std::shared_ptr<const TypeInfo> item{};  // of a list
  const TableInfo* table = nullptr;

  static TypeInfo list_of(TypeInfo item);
};

enum class Presence { required, optional };

struct FieldInfo {
  std::string_view key;
  Presence presence = Presence::optional;
  TypeInfo type;
  Words description;
  std::string_view example;  // a TOML literal; empty for lists of tables
};

struct TableInfo {
  std::string_view name;  // unique: "indicator", "observation"
  Words title;            // what one of them is called: 指標 / indicator
  Words description;
  std::vector<FieldInfo> fields{};

  const FieldInfo* find(std::string_view key) const;
};

}  // namespace ayumi::load
