// The data format as JSON Schema.
#include <algorithm>
#include <utility>

#include "formats/toml.h"
#include "load/complaints.h"
#include "load/file_kinds.h"

namespace ayumi::load {
namespace {

using formats::Node;
using Kind = TypeInfo::Kind;

Node text(std::string_view words) { return {std::string(words), {}}; }

// A JSON object, member by member.
class Object {
 public:
  Object& set(std::string_view key, Node value) {
    table_.entries().push_back({std::string(key), {}, std::move(value)});
    return *this;
  }
  Object& set(std::string_view key, std::string_view words) { return set(key, text(words)); }
  Node take() { return {std::move(table_), {}}; }

 private:
  formats::Table table_;
};

Node list(std::vector<Node> items) { return {formats::Array(std::move(items)), {}}; }

Node of_type(std::string_view type) { return Object().set("type", type).take(); }

Node of_pattern(std::string_view pattern) { return Object().set("type", "string").set("pattern", pattern).take(); }

Node reference_to(std::string_view definition) {
  return Object().set("$ref", "#/$defs/" + std::string(definition)).take();
}

// A TOML literal as JSON; nullopt for none.
std::optional<Node> example_node(std::string_view literal) {
  if (literal.empty()) return std::nullopt;
  const Source source("example", "x = " + std::string(literal));
  Diagnostics ignored;
  auto tree = formats::parse_toml(source, ignored);
  if (!tree) return std::nullopt;
  Node node = std::move(std::get<formats::Table>(tree->value()).entries().front().node);
  return node.as<formats::Date>() == nullptr ? node : text(literal);
}

class Schema {
 public:
  explicit Schema(DescriptionLanguage language) : language_(language) {}

  Node make(const TableInfo& info) {
    Object root = object_of(info);
    root.set("$defs", definitions());
    Object schema;
    schema.set("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.set("title", words(info.title.message()));
    Node body = root.take();
    for (formats::Entry& entry : std::get<formats::Table>(body.value()).entries())
      schema.set(entry.key, std::move(entry.node));
    return schema.take();
  }

 private:
  std::string words(const Message& message) const {
    switch (language_) {
      case DescriptionLanguage::ja:
        return message.ja;
      case DescriptionLanguage::en:
        return message.en;
      case DescriptionLanguage::both:
        break;
    }
    return message.ja + "\n" + message.en;
  }

  Object object_of(const TableInfo& info) {
    Object properties;
    std::vector<Node> required;
    for (const FieldInfo& field : info.fields) {
      properties.set(field.key, property(field));
      if (field.presence == Presence::required) required.push_back(text(field.key));
    }
    Object object;
    object.set("description", words(info.description.message())).set("type", "object");
    object.set("properties", properties.take());
    if (!required.empty()) object.set("required", list(std::move(required)));
    object.set("additionalProperties", Node(false, {}));
    return object;
  }

  Node property(const FieldInfo& field) {
    Object property;
    property.set("description", words(describe(field)));
    Node type = type_of(field.type);
    for (formats::Entry& entry : std::get<formats::Table>(type.value()).entries())
      property.set(entry.key, std::move(entry.node));
    if (auto example = example_node(field.example)) {
      std::vector<Node> examples;
      examples.push_back(*std::move(example));
      property.set("examples", list(std::move(examples)));
    }
    return property.take();
  }

  // Editors show the description, so the meaning of each word stands in it.
  static Message describe(const FieldInfo& field) {
    Message message = field.description.message();
    const TypeInfo& type = field.type.kind == Kind::list ? *field.type.item : field.type;
    for (const AllowedWord& allowed : type.words) {
      message.ja += "\n" + std::string(allowed.word) + ": " + std::string(allowed.meaning.ja);
      message.en += "\n" + std::string(allowed.word) + ": " + std::string(allowed.meaning.en);
    }
    return message;
  }

  Node type_of(const TypeInfo& type) {
    switch (type.kind) {
      case Kind::text:
        return reference_to("text");
      case Kind::year:
        return reference_to("fiscal-year");
      case Kind::id:
        return reference_to("id");
      case Kind::string:
      case Kind::reference:
        return of_type("string");
      case Kind::address:
        return of_pattern("^https?://");
      case Kind::language:
        return of_pattern("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$");
      case Kind::integer:
        return of_type("integer");
      case Kind::number:
        return of_type("number");
      case Kind::number_or_blank:
        return Object().set("anyOf", list({of_type("number"), of_pattern("^$")})).take();
      case Kind::date:
        return Object().set("type", "string").set("format", "date").take();
      case Kind::boolean:
        return of_type("boolean");
      case Kind::word:
        return enumeration(type);
      case Kind::list:
        return Object().set("type", "array").set("items", type_of(*type.item)).take();
      case Kind::table:
        return table(*type.table);
      case Kind::id_or_table:
        return Object().set("anyOf", list({of_type("string"), table(*type.table)})).take();
      case Kind::numbers_by_band:
        return Object().set("type", "object").set("additionalProperties", of_type("number")).take();
      case Kind::colors:
        return Object().set("type", "object").set("additionalProperties", of_pattern("^#[0-9a-fA-F]{6}$")).take();
    }
    return {};
  }

  static Node enumeration(const TypeInfo& type) {
    std::vector<Node> allowed;
    for (const AllowedWord& word : type.words) allowed.push_back(text(word.word));
    return Object().set("type", "string").set("enum", list(std::move(allowed))).take();
  }

  Node table(const TableInfo& info) {
    if (std::find(tables_.begin(), tables_.end(), &info) == tables_.end()) tables_.push_back(&info);
    return reference_to(info.name);
  }

  // Tables can lead to further ones, which are appended on the way.
  Node definitions() {
    Object definitions;
    definitions.set("id", of_pattern("^[a-z0-9][a-z0-9-]{0,63}$"));
    definitions.set("text", text_definition());
    definitions.set("fiscal-year", Object().set("anyOf", list({of_type("integer"), of_type("string")})).take());
    std::size_t next = 0;
    while (next < tables_.size()) {
      const TableInfo& info = *tables_[next++];
      definitions.set(info.name, object_of(info).take());
    }
    return definitions.take();
  }

  static Node text_definition() {
    Node by_language = Object()
                           .set("type", "object")
                           .set("minProperties", Node(std::int64_t{1}, {}))
                           .set("additionalProperties", of_type("string"))
                           .take();
    return Object().set("anyOf", list({of_type("string"), std::move(by_language)})).take();
  }

  DescriptionLanguage language_;
  std::vector<const TableInfo*> tables_;
};

}  // namespace

Node to_json_schema(FileKind kind, DescriptionLanguage language) { return Schema(language).make(table_of_file(kind)); }

}  // namespace ayumi::load
