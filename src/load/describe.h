// The data format for people and for editors, from the same declaration that reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "formats/tree.h"

namespace ayumi::load {

// The kinds of file that people write.
enum class FileKind { site, glossary, plan, indicators, projects, year, front_matter };

// "site", "glossary", "plan", "indicators", "projects", "year", "front-matter", in this order.
std::vector<std::string> file_kind_names();
std::optional<FileKind> find_file_kind(std::string_view name);

enum class DescriptionLanguage { ja, en, both };

// JSON Schema (draft 2020-12) for an editor that completes TOML. `both`: Japanese, a line break, English.
formats::Node to_json_schema(FileKind kind, DescriptionLanguage language);

struct ReferenceWord {
  std::string word;
  Message meaning;
};

struct ReferenceField {
  std::string key;
  Message type;  // 文字列, 整数 …
  enum class Presence { required, optional } presence = Presence::optional;
  Message description;
  std::string example;               // a TOML literal; may be empty
  std::string table;                 // the name of the table that the value is or is made of; empty: none
  std::vector<ReferenceWord> words;  // the words that are allowed; empty: no such limit
};

struct ReferenceTable {
  std::string name;  // "indicator"
  std::string
      header;  // as it is written in the file: "[[project.indicator]]"; for a file: its path; empty: within braces
  Message title;
  Message description;
  std::vector<ReferenceField> fields;
};

// The tables of a kind of file: the file itself, then every table in it, each once, in the order of the keys.
std::vector<ReferenceTable> reference(FileKind kind);

}  // namespace ayumi::load
