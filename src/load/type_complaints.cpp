// Wrong types: what was expected, in a planning officer's words, and what to write instead.
#include <fmt/core.h>

#include <algorithm>
#include <type_traits>

#include "load/complaints.h"
#include "load/literals.h"
#include "model/fiscal_year.h"

namespace ayumi::load::complaints {
namespace {

using formats::Node;
using Kind = TypeInfo::Kind;

Message describe_found(const Node& node) {
  struct Describe {
    Message operator()(formats::Null) const { return {"空の値", "nothing"}; }
    Message operator()(bool flag) const { return flag ? Message{"true", "true"} : Message{"false", "false"}; }
    Message operator()(std::int64_t) const { return {"整数", "a whole number"}; }
    Message operator()(const Decimal&) const { return {"小数", "a number"}; }
    Message operator()(const std::string&) const { return {"文字列", "a string"}; }
    Message operator()(const formats::Date&) const { return {"日付", "a date"}; }
    Message operator()(const formats::Array&) const { return {"並び", "a list"}; }
    Message operator()(const formats::Table&) const { return {"表", "a table"}; }
  };
  return std::visit(Describe{}, node.value());
}

std::string_view example_of(Kind kind, std::string_view example) {
  if (!example.empty()) return example;
  switch (kind) {
    case Kind::number:
    case Kind::number_or_blank:
      return "43698";
    case Kind::integer:
      return "1";
    case Kind::year:
      return "2024";
    case Kind::date:
      return "2025-09-30";
    case Kind::boolean:
      return "true";
    case Kind::text:
    case Kind::string:
      return "\"…\"";
    default:
      return "";
  }
}

// The literal that says what the string means in the expected type; empty where that can't be told.
std::string meant_literal(Kind kind, std::string_view text) {
  switch (kind) {
    case Kind::number:
    case Kind::number_or_blank:
    case Kind::integer: {
      const auto number = meant_number(text);
      return number ? number->literal : "";
    }
    case Kind::date:
      return meant_date(text).value_or("");
    case Kind::boolean:
      return text == "true" || text == "false" ? std::string(text) : "";
    default:
      return "";
  }
}

bool is_string_kind(Kind kind) {
  switch (kind) {
    case Kind::text:
    case Kind::string:
    case Kind::id:
    case Kind::reference:
    case Kind::address:
    case Kind::language:
    case Kind::word:
    case Kind::id_or_table:
      return true;
    default:
      return false;
  }
}

// Numbers, dates and words without quotes that should be strings; single values that should be lists.
std::string quoted_literal(const TypeInfo& type, const Node& found) {
  const std::string written(found.span().text());
  const bool is_plain = !found.as<formats::Table>() && !found.as<formats::Array>();
  if (!is_plain || written.empty() || written.find('\n') != std::string::npos) return "";
  if (type.kind == Kind::list) return type.item->kind == Kind::table ? "" : "[" + written + "]";
  if (is_string_kind(type.kind) && !found.as<std::string>()) return "\"" + written + "\"";
  return "";
}

// Whether a single value can stand for a field.
bool takes(const TypeInfo& type, const Node& value) {
  const bool is_number = value.as<std::int64_t>() != nullptr || value.as<Decimal>() != nullptr;
  switch (type.kind) {
    case Kind::number:
    case Kind::integer:
      return is_number;
    case Kind::reference:
      return value.as<std::string>() != nullptr;
    default:
      return value.as<std::string>() != nullptr && is_string_kind(type.kind) && type.kind != Kind::id;
  }
}

// { rate = 75.5 } for 75.5: a single value as the first key of the table that takes it, with what the table needs
// besides; empty where none does.
std::string as_table(const TableInfo& table, const Node& value) {
  const auto first = std::find_if(table.fields.begin(), table.fields.end(),
                                  [&](const FieldInfo& field) { return takes(field.type, value); });
  if (first == table.fields.end()) return "";
  std::string keys;
  for (const FieldInfo& field : table.fields) {
    const bool is_it = &field == &*first;
    if (!is_it && field.presence == Presence::optional) continue;
    const std::string_view literal = is_it ? value.span().text() : field.example;
    keys += fmt::format("{}{} = {}", keys.empty() ? "" : ", ", field.key, literal);
  }
  return "{ " + keys + " }";
}

std::string table_literal(const TypeInfo& type, const Node& found) {
  const bool is_list = type.kind == Kind::list;
  const TypeInfo& of_table = is_list ? *type.item : type;
  if (of_table.kind != Kind::table || of_table.table == nullptr) return "";
  const std::string table = as_table(*of_table.table, found);
  return is_list && !table.empty() ? "[" + table + "]" : table;
}

std::vector<Message> extra_hints(const TypeInfo& type, std::string_view key, const Node& found) {
  const auto* text = found.as<std::string>();
  if ((type.kind == Kind::number || type.kind == Kind::integer) && text != nullptr) {
    return {
        {"引用符・桁区切り・単位は付けず、負の数には半角の「-"
         "」を付けてください。単位は「unit」などの別の項目に書きます",
         "no quotes, no thousands separators and no unit, and an ordinary “-” for negative numbers; units have a key "
         "of their own"}};
  }
  if (type.kind == Kind::number_or_blank && text != nullptr) {
    return {{"空欄は \"\" と書きます。「約」の付く値は、数だけを書いて、その行に approximate = true を付けてください",
             "a blank cell is \"\"; of round figures write the numbers, and approximate = true in their row"}};
  }
  if (type.kind == Kind::date && text != nullptr) return {{"日付には、引用符を付けません", "dates have no quotes"}};
  if (type.kind == Kind::list && type.item->kind == Kind::table && found.as<formats::Table>() != nullptr) {
    return {{fmt::format("見出しを、二重の角かっこで「[[{}]]」と書いてください", key),
             fmt::format("write the header in double brackets: [[{}]]", key)}};
  }
  if (type.kind == Kind::table && found.as<formats::Array>() != nullptr) {
    return {{fmt::format("一つだけ書けます。見出しなら「[{}]」と一重の角かっこにします", key),
             fmt::format("there can only be one; a header has single brackets: [{}]", key)}};
  }
  return {};
}

std::string example_literal(const TypeInfo& type, std::string_view example, const Node& found) {
  const auto* text = found.as<std::string>();
  if (text != nullptr) {
    if (std::string meant = meant_literal(type.kind, *text); !meant.empty()) return meant;
  }
  if (std::string quoted = quoted_literal(type, found); !quoted.empty()) return quoted;
  if (std::string table = table_literal(type, found); !table.empty()) return table;
  return std::string(example_of(type.kind, example));
}

// "an indicator", "a project".
std::string with_article(std::string_view noun) {
  const bool is_vowel = std::string_view("aeio").find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", is_vowel ? "an" : "a", noun);
}

}  // namespace

Message describe_type(const TypeInfo& type) {
  switch (type.kind) {
    case Kind::text:
      return {"文字列、または言語ごとの文字列", "a text, or one for each language"};
    case Kind::string:
      return {"文字列", "a string"};
    case Kind::id:
      return {"ID", "an id"};
    case Kind::reference:
      return {fmt::format("{}のID", type.target.ja), fmt::format("the id of {}", with_article(type.target.en))};
    case Kind::address:
      return {"ウェブのアドレス", "a web address"};
    case Kind::language:
      return {"言語コード", "a language code"};
    case Kind::integer:
      return {"整数", "a whole number"};
    case Kind::number:
      return {"数", "a number"};
    case Kind::number_or_blank:
      return {"数（空欄は \"\"）", "a number (\"\" for a blank)"};
    case Kind::year:
      return {"年度", "a fiscal year"};
    case Kind::date:
      return {"日付", "a date"};
    case Kind::boolean:
      return {"true（はい）か false（いいえ）", "true or false"};
    case Kind::word:
      return {"決まった言葉", "one of certain words"};
    case Kind::list: {
      const Message item = describe_type(*type.item);
      return {item.ja + "の並び", "a list, each " + item.en};
    }
    case Kind::table:
      return {fmt::format("表（{}）", type.table->title.ja), fmt::format("a table ({})", type.table->title.en)};
    case Kind::id_or_table:
      return {fmt::format("{}のID、または表", type.target.ja),
              fmt::format("the id of {}, or a table", with_article(type.target.en))};
    case Kind::numbers_by_band:
      return {"評価区分ごとの数の表", "a table of numbers by rating band"};
    case Kind::colors:
      return {"色の表", "a table of colors"};
  }
  return {};
}

Diagnostic wrong_type(std::string_view key, const TypeInfo& type, std::string_view example, const Node& found) {
  const Message expected = describe_type(type);
  const Message actual = describe_found(found);
  Diagnostic diagnostic;
  diagnostic.code = "data.wrong-type";
  diagnostic.message = {
      fmt::format("「{}」には、{}を書いてください（{}が書かれています）", key, expected.ja, actual.ja),
      fmt::format("“{}” must be {}, not {}", key, expected.en, actual.en)};
  diagnostic.span = found.span();
  const std::string literal = example_literal(type, example, found);
  if (!literal.empty()) {
    diagnostic.hints.push_back(
        {fmt::format("例: {} = {}", key, literal), fmt::format("for example: {} = {}", key, literal)});
  }
  for (Message& hint : extra_hints(type, key, found)) diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

}  // namespace ayumi::load::complaints
