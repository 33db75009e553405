// The handbook's reference of the data format.
#include <algorithm>

#include "load/complaints.h"
#include "load/file_kinds.h"

namespace ayumi::load {
namespace {

std::vector<ReferenceWord> words_of(const TypeInfo& type) {
  if (type.kind == TypeInfo::Kind::list) return words_of(*type.item);
  std::vector<ReferenceWord> words;
  for (const AllowedWord& allowed : type.words) words.push_back({std::string(allowed.word), allowed.meaning.message()});
  return words;
}

ReferenceField describe(const FieldInfo& field) {
  const TableInfo* table = table_in(field.type);
  return {
      std::string(field.key),
      complaints::describe_type(field.type),
      field.presence == Presence::required ? ReferenceField::Presence::required : ReferenceField::Presence::optional,
      field.description.message(),
      std::string(field.example),
      table == nullptr ? "" : std::string(table->name),
      words_of(field.type)};
}

class Collector {
 public:
  // `path` is that of the headers above: "project."; nullopt where a table stands within braces.
  void add(const TableInfo& info, std::string header, const std::optional<std::string>& path) {
    const auto is_this = [&](const ReferenceTable& table) { return table.name == info.name; };
    if (std::any_of(tables_.begin(), tables_.end(), is_this)) return;
    ReferenceTable& table = tables_.emplace_back();
    table.name = info.name;
    table.header = std::move(header);
    table.title = info.title.message();
    table.description = info.description.message();
    for (const FieldInfo& field : info.fields) table.fields.push_back(describe(field));
    for (const FieldInfo& field : info.fields) {
      if (const TableInfo* inner = table_in(field.type)) add_inner(*inner, field, path);
    }
  }

  std::vector<ReferenceTable> take() { return std::move(tables_); }

 private:
  // Tables that have an example are written within braces, the others below headers.
  void add_inner(const TableInfo& info, const FieldInfo& field, const std::optional<std::string>& path) {
    if (!path || !field.example.empty()) return add(info, "", std::nullopt);
    const std::string name = *path + std::string(field.key);
    const bool is_list = field.type.kind == TypeInfo::Kind::list;
    add(info, is_list ? "[[" + name + "]]" : "[" + name + "]", name + ".");
  }

  std::vector<ReferenceTable> tables_;
};

}  // namespace

std::vector<ReferenceTable> reference(FileKind kind) {
  Collector collector;
  collector.add(table_of_file(kind), std::string(path_of_file(kind)), "");
  return collector.take();
}

}  // namespace ayumi::load
