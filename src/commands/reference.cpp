#include "commands/reference.h"

#include <map>
#include <set>
#include <vector>

#include "formats/heading_ids.h"
#include "load/describe.h"

namespace ayumi::commands {

namespace {

using load::FileKind;
using load::ReferenceField;
using load::ReferenceTable;

// All tables, each once: what several kinds of file have in common stands with the first of them.
std::vector<ReferenceTable> all_tables() {
  std::vector<ReferenceTable> tables;
  std::set<std::string> names;
  for (const std::string& name : load::file_kind_names()) {
    const std::optional<FileKind> kind = load::find_file_kind(name);
    if (!kind) continue;
    for (ReferenceTable& table : load::reference(*kind)) {
      if (names.insert(table.name).second) tables.push_back(std::move(table));
    }
  }
  return tables;
}

bool is_file(const ReferenceTable& table) { return table.header.find('/') != std::string::npos; }

class Writer {
 public:
  explicit Writer(MessageLanguage language) : language_(language) {}

  std::string write(const std::vector<ReferenceTable>& tables) {
    formats::HeadingIds ids("");
    for (const ReferenceTable& table : tables) ids_[table.name] = ids.next(heading(table));
    std::string text;
    for (const ReferenceTable& table : tables) text += section(table);
    return text;
  }

 private:
  std::string in(const Message& message) const { return message.in(language_); }

  // As it will be read; within the heading the header stands as code, which makes no difference to its id.
  std::string heading(const ReferenceTable& table) const {
    return is_file(table) || table.header.empty() ? in(table.title) : in(table.title) + " " + table.header;
  }

  std::string section(const ReferenceTable& table) const {
    std::string text = is_file(table) ? "## " : "### ";
    text += prose(in(table.title));
    if (!is_file(table) && !table.header.empty()) text += " " + code(table.header);
    text += "\n\n";
    if (is_file(table)) text += code(table.header) + "\n\n";
    text += prose(in(table.description)) + in({"。", "."}) + "\n\n";
    text +=
        table_head({in({"項目", "Key"}), in({"書くもの", "Value"}), in({"説明", "Meaning"}), in({"例", "Example"})});
    for (const ReferenceField& field : table.fields) text += row(field);
    return text + "\n";
  }

  std::string row(const ReferenceField& field) const {
    const bool is_required = field.presence == ReferenceField::Presence::required;
    const std::string mark = is_required ? in({"**必須。** ", "**Required.** "}) : "";
    const auto id = ids_.find(field.table);
    const std::string type = id == ids_.end() ? in(field.type) : link_to_heading(in(field.type), id->second);
    return table_row({code(field.key), type, mark + prose(in(field.description)) + words(field),
                      field.example.empty() ? std::string() : code(field.example)});
  }

  // The words that the key allows: "half-up" is so and so, "truncate" is …
  std::string words(const ReferenceField& field) const {
    std::string text;
    for (const load::ReferenceWord& word : field.words) {
      text += text.empty() ? in({"。", ". "}) : in({"、", "; "});
      text += code(word.word) + in({"：", ": "}) + prose(in(word.meaning));
    }
    return text;
  }

  MessageLanguage language_;
  std::map<std::string, std::string> ids_;  // of a table's heading, by the table's name
};

}  // namespace

std::string data_reference(MessageLanguage language) { return Writer(language).write(all_tables()); }

std::string table_row(std::initializer_list<std::string> cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += ' ';
    for (const char c : cell) {
      if (c == '|') row += '\\';
      row += c;
    }
    row += " |";
  }
  return row + "\n";
}

std::string table_head(std::initializer_list<std::string> heads) {
  std::string rule = "|";
  for (std::size_t i = 0; i < heads.size(); ++i) rule += " --- |";
  return table_row(heads) + rule + "\n";
}

std::string prose(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '<' || c == '*' || c == '[' || c == '`') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string code(const std::string& text) { return "`" + text + "`"; }

std::string link_to_heading(const std::string& text, const std::string& id) { return "[" + text + "](#" + id + ")"; }

}  // namespace ayumi::commands
