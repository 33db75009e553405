#include "load/table.h"

#include <algorithm>

#include "base/text.h"

namespace ayumi::load {

Span head_of(const formats::Node& table) {
  Span span = table.span();
  const std::size_t line_end = span ? span.text().find('\n') : std::string_view::npos;
  if (line_end != std::string_view::npos) span.end = span.begin + static_cast<std::uint32_t>(line_end);
  return span;
}

bool is_mistyped(const formats::Table& table, const TableInfo& info, std::string_view key) {
  const std::vector<std::string> keys = complaints::keys_of(info);
  const auto& entries = table.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const formats::Entry& entry) {
    return info.find(entry.key) == nullptr && nearest(entry.key, keys) == key;
  });
}

TableParts open_table(const formats::Node& node, const TableInfo& info, Decoding& decoding) {
  const auto* table = node.as<formats::Table>();
  if (table == nullptr) {
    const TypeInfo type{.kind = TypeInfo::Kind::table, .table = &info};
    const std::string_view key = decoding.field == nullptr ? info.name : decoding.field->key;
    decoding.diagnostics.add(complaints::wrong_type(key, type, "", node));
    return {};
  }
  if (decoding.file == nullptr) decoding.file = &info;
  bool is_complete = true;
  for (const formats::Entry& entry : table->entries()) {
    if (info.find(entry.key) != nullptr) continue;
    decoding.diagnostics.add(complaints::unknown_key(entry, info, *decoding.file));
    is_complete = false;
  }
  for (const FieldInfo& field : info.fields) {
    if (field.presence == Presence::optional || table->find(field.key) != nullptr) continue;
    is_complete = false;
    if (is_mistyped(*table, info, field.key)) continue;
    decoding.diagnostics.add(complaints::missing_key(field.key, field.description, field.example, head_of(node)));
  }
  return {table, is_complete};
}

}  // namespace ayumi::load
