// The declaration as a reference and as a JSON Schema.
#include "load/describe.h"

#include <set>

#include "formats/json.h"
#include "formats/toml.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load;

namespace {

std::vector<ReferenceTable> all_tables() {
  std::vector<ReferenceTable> tables;
  for (const std::string& name : file_kind_names()) {
    for (ReferenceTable& table : reference(*find_file_kind(name))) tables.push_back(std::move(table));
  }
  return tables;
}

const formats::Node& member(const formats::Node& node, const std::string& key) {
  const auto* table = node.as<formats::Table>();
  REQUIRE(table != nullptr);
  const formats::Entry* entry = table->find(key);
  INFO(key);
  REQUIRE(entry != nullptr);
  return entry->node;
}

// Every "$ref" of a schema.
void collect_references(const formats::Node& node, std::set<std::string>& found) {
  if (const auto* list = node.as<formats::Array>()) {
    for (const formats::Node& item : *list) collect_references(item, found);
  }
  const auto* table = node.as<formats::Table>();
  if (table == nullptr) return;
  for (const formats::Entry& entry : table->entries()) {
    if (entry.key == "$ref") found.insert(*entry.node.as<std::string>());
    collect_references(entry.node, found);
  }
}

}  // namespace

TEST_CASE("Kinds of file by name") {
  CHECK(file_kind_names() ==
        std::vector<std::string>{"site", "glossary", "plan", "indicators", "projects", "year", "front-matter"});
  CHECK(find_file_kind("year") == FileKind::year);
  CHECK_FALSE(find_file_kind("years"));
}

TEST_CASE("Every table and key is described in both languages") {
  const auto tables = all_tables();
  CHECK(tables.size() >= 30);
  for (const ReferenceTable& table : tables) {
    INFO(table.name);
    for (const Message& message : {table.title, table.description}) {
      CHECK_FALSE(message.ja.empty());
      CHECK_FALSE(message.en.empty());
      CHECK(message.ja != message.en);
    }
    CHECK_FALSE(table.fields.empty());
    for (const ReferenceField& field : table.fields) {
      INFO(field.key);
      CHECK_FALSE(field.description.ja.empty());
      CHECK_FALSE(field.description.en.empty());
      CHECK_FALSE(field.type.ja.empty());
      CHECK_FALSE(field.type.en.empty());
      for (const ReferenceWord& word : field.words) CHECK((!word.meaning.ja.empty() && !word.meaning.en.empty()));
    }
  }
}

TEST_CASE("Every example is TOML; only what stands below a header has none") {
  for (const ReferenceTable& table : all_tables()) {
    for (const ReferenceField& field : table.fields) {
      INFO(table.name << "." << field.key << " = " << field.example);
      CHECK(field.example.empty() <= !field.table.empty());
      if (field.example.empty()) continue;
      const Source source("example", field.key + " = " + field.example + "\n");
      Diagnostics diagnostics;
      CHECK(formats::parse_toml(source, diagnostics));
    }
  }
}

TEST_CASE("Headers say how tables are written") {
  const auto tables = reference(FileKind::projects);
  const auto header_of = [&](const std::string& name) {
    for (const ReferenceTable& table : tables) {
      if (table.name == name) return table.header;
    }
    return std::string("none");
  };
  CHECK(tables.front().header == "data/plans/<plan>/projects/*.toml");
  CHECK(header_of("project") == "[[project]]");
  CHECK(header_of("indicator") == "[[project.indicator]]");
  CHECK(header_of("baseline").empty());
  CHECK(reference(FileKind::plan).at(1).name == "rounding");
}

TEST_CASE("Words that a key allows are in the reference") {
  for (const ReferenceTable& table : reference(FileKind::plan)) {
    if (table.name != "plan") continue;
    for (const ReferenceField& field : table.fields) {
      if (field.key == "method") CHECK(field.words.size() == 5);
    }
  }
}

TEST_CASE("Each schema is JSON that reads back, and leads nowhere outside itself") {
  for (const std::string& name : file_kind_names()) {
    INFO(name);
    const Source source(name, formats::to_json(to_json_schema(*find_file_kind(name), DescriptionLanguage::both)));
    Diagnostics diagnostics;
    const auto schema = formats::parse_json(source, diagnostics);
    REQUIRE(schema);
    CHECK(*member(*schema, "$schema").as<std::string>() == "https://json-schema.org/draft/2020-12/schema");
    CHECK(*member(*schema, "type").as<std::string>() == "object");
    CHECK(*member(*schema, "additionalProperties").as<bool>() == false);
    std::set<std::string> references;
    collect_references(*schema, references);
    for (const std::string& reference : references) {
      REQUIRE(reference.starts_with("#/$defs/"));
      member(member(*schema, "$defs"), reference.substr(8));
    }
  }
}

TEST_CASE("A schema's keys, requirements and languages") {
  const formats::Node schema = to_json_schema(FileKind::plan, DescriptionLanguage::ja);
  const formats::Node& required = member(schema, "required");
  std::vector<std::string> keys;
  for (const formats::Node& key : *required.as<formats::Array>()) keys.push_back(*key.as<std::string>());
  CHECK(keys == std::vector<std::string>{"title", "first", "last"});
  CHECK(*member(member(member(schema, "properties"), "first"), "description").as<std::string>() == "最初の年度");
  const formats::Node english = to_json_schema(FileKind::plan, DescriptionLanguage::en);
  CHECK(*member(member(member(english, "properties"), "first"), "description").as<std::string>() ==
        "The first fiscal year");
  const formats::Node& band = member(member(schema, "$defs"), "band");
  CHECK(*member(member(member(band, "properties"), "rate_at_least"), "type").as<std::string>() == "number");
}
