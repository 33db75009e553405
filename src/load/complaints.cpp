#include "load/complaints.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "load/literals.h"

namespace ayumi::load::complaints {
namespace {

Diagnostic error(std::string_view code, Message message, Span place) {
  return {.code = std::string(code), .message = std::move(message), .span = place};
}

std::vector<std::string> ids_of(const Directory& directory) {
  std::vector<std::string> ids;
  for (const Directory::Name& name : directory.names()) {
    if (!name.id.empty()) ids.push_back(name.id);
  }
  return ids;
}

std::vector<std::string> codes_of(const std::vector<model::Language>& languages) {
  std::vector<std::string> codes;
  codes.reserve(languages.size());
  for (const model::Language& language : languages) codes.push_back(language.code);
  return codes;
}

// What is there twice is a mistake of its own.
std::vector<std::string> without_repeated(const std::vector<std::string>& ids) {
  std::vector<std::string> kept;
  for (const std::string& id : ids) {
    if (std::find(kept.begin(), kept.end(), id) == kept.end()) kept.push_back(id);
  }
  return kept;
}

Message write_this(std::string_view key, std::string_view literal) {
  return {fmt::format("「{} = {}」のように書いてください", key, literal),
          fmt::format("write it like this: {} = {}", key, literal)};
}

}  // namespace

std::vector<std::string> keys_of(const TableInfo& table) {
  std::vector<std::string> keys;
  for (const FieldInfo& field : table.fields) keys.emplace_back(field.key);
  return keys;
}

std::vector<Message> suggest(std::string_view found, const std::vector<std::string>& candidates) {
  constexpr std::size_t kFew = 24;
  const std::vector<std::string> names = without_repeated(candidates);
  if (const auto near = nearest(found, names)) {
    return {{fmt::format("「{}」のことでしょうか", *near), fmt::format("did you mean “{}”?", *near)}};
  }
  if (names.empty() || names.size() > kFew) return {};
  const std::string ja = join(names, "、");
  const std::string en = join(names, ", ");
  return {{fmt::format("使えるのは、次のとおりです: {}", ja), fmt::format("choose from: {}", en)}};
}

namespace {

// The table within a field's value; nullptr: it is none.
const TableInfo* table_within(const TypeInfo& type) {
  return type.kind == TypeInfo::Kind::list ? table_within(*type.item) : type.table;
}

// "look.logo": where a key that isn't the file's own belongs, if one of its tables has it and no other does.
std::string place_within(std::string_view key, const TableInfo& file) {
  std::string place;
  for (const FieldInfo& field : file.fields) {
    const TableInfo* const inner = table_within(field.type);
    if (inner == nullptr || inner->find(key) == nullptr) continue;
    if (!place.empty()) return "";
    place = fmt::format("{}.{}", field.key, key);
  }
  return place;
}

// A header of the file's own that should be one of a table within it: [logo] for [look.logo].
std::optional<Message> header_within(const formats::Entry& entry, const TableInfo& table, const TableInfo& file) {
  const bool is_header = entry.node.as<formats::Table>() != nullptr || entry.node.as<formats::Array>() != nullptr;
  const std::string place = &table == &file && is_header ? place_within(entry.key, file) : "";
  if (place.empty()) return std::nullopt;
  const bool is_list = entry.node.as<formats::Array>() != nullptr;
  const std::string header = fmt::format("{}{}{}", is_list ? "[[" : "[", place, is_list ? "]]" : "]");
  return Message{fmt::format("見出しを「{}」と書いてください", header), fmt::format("write the header as {}", header)};
}

}  // namespace

Diagnostic unknown_key(const formats::Entry& entry, const TableInfo& table, const TableInfo& file) {
  Diagnostic diagnostic = error("data.unknown-key",
                                {fmt::format("{}に「{}」という項目はありません", table.title.ja, entry.key),
                                 fmt::format("there is no key “{}” for the {}", entry.key, table.title.en)},
                                entry.key_span);
  if (auto header = header_within(entry, table, file)) {
    diagnostic.hints.push_back(*std::move(header));
    return diagnostic;
  }
  diagnostic.hints = suggest(entry.key, keys_of(table));
  if (file.find(entry.key) != nullptr) {
    diagnostic.hints.push_back(
        {fmt::format("{}の「{}」なら、最初の見出し（[ ] や [[ ]] の行）より前に書いてください", file.title.ja,
                     entry.key),
         fmt::format("the “{}” of the {} belongs above the first [header]", entry.key, file.title.en)});
  }
  return diagnostic;
}

Diagnostic missing_key(std::string_view key, Words description, std::string_view example, Span table) {
  Diagnostic diagnostic = error("data.missing-key",
                                {fmt::format("「{}」がありません（{}）", key, description.ja),
                                 fmt::format("the key “{}” is missing ({})", key, description.en)},
                                table);
  if (!example.empty()) diagnostic.hints.push_back(write_this(key, example));
  return diagnostic;
}

Diagnostic missing_one_of(const std::vector<std::string_view>& keys, Message hint, Span table) {
  std::string ja;
  std::string en;
  for (const std::string_view key : keys) {
    ja += fmt::format("{}「{}」", ja.empty() ? "" : "か", key);
    en += fmt::format("{}“{}”", en.empty() ? "" : " or ", key);
  }
  Message message{ja + "のどれか一つを書いてください", "one of " + en + " must be there"};
  if (keys.size() == 1) message = {ja + "がありません", en + " is missing"};
  Diagnostic diagnostic = error("data.missing-key", std::move(message), table);
  diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

Diagnostic empty_text(const FieldInfo& field, Span place) {
  Diagnostic diagnostic = error("data.missing-key",
                                {fmt::format("「{}」が空です（{}）", field.key, field.description.ja),
                                 fmt::format("“{}” is empty ({})", field.key, field.description.en)},
                                place);
  if (!field.example.empty()) diagnostic.hints.push_back(write_this(field.key, field.example));
  return diagnostic;
}

Diagnostic unknown_word(std::string_view key, const TypeInfo& type, std::string_view found, Span place) {
  Diagnostic diagnostic = error("data.unknown-word",
                                {fmt::format("「{}」に「{}」という書き方はありません", key, found),
                                 fmt::format("“{}” can't be “{}”", key, found)},
                                place);
  std::vector<std::string> words;
  for (const AllowedWord& allowed : type.words) words.emplace_back(allowed.word);
  diagnostic.hints = suggest(found, words);
  return diagnostic;
}

Diagnostic out_of_range(std::string_view key, Message range, Span place) {
  Diagnostic diagnostic =
      error("data.out-of-range",
            {fmt::format("「{}」の値が範囲の外です", key), fmt::format("“{}” is out of range", key)}, place);
  diagnostic.hints.push_back(std::move(range));
  return diagnostic;
}

Diagnostic names_itself(std::string_view key, const Words& itself, Message hint, Span place) {
  Diagnostic diagnostic = error("data.out-of-range",
                                {fmt::format("「{}」が、{}自身を指しています", key, itself.ja),
                                 fmt::format("“{}” names the {} itself", key, itself.en)},
                                place);
  diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

Diagnostic names_twice(std::string_view key, Message hint, Span place) {
  Diagnostic diagnostic = error(
      "data.out-of-range",
      {fmt::format("「{}」に、同じIDを二度書いています", key), fmt::format("“{}” names an id twice", key)}, place);
  diagnostic.hints.push_back(std::move(hint));
  return diagnostic;
}

Diagnostic conflicting_keys(std::string_view first, std::string_view second, Span place) {
  Diagnostic diagnostic = error("data.conflicting-keys",
                                {fmt::format("「{}」と「{}」は、同時には書けません", first, second),
                                 fmt::format("“{}” and “{}” can't stand together", first, second)},
                                place);
  diagnostic.hints.push_back({"どちらか一方を消してください", "remove one of the two"});
  return diagnostic;
}

Diagnostic only_merged_has_into(Span place) {
  Diagnostic diagnostic = error(
      "data.conflicting-keys",
      {"「into」は、「kind」が merged（統合）のときだけ書けます", "only a change of the kind merged can have “into”"},
      place);
  diagnostic.hints.push_back({"統合でないときは、この行を消してください", "remove the line if it was not a merger"});
  return diagnostic;
}

Diagnostic bad_address(std::string_view found, Span place) {
  Diagnostic diagnostic = error(
      "data.bad-address",
      {fmt::format("「{}」は、ウェブのアドレスではありません", found), fmt::format("“{}” is not a web address", found)},
      place);
  diagnostic.hints.push_back({"「https://」か「http://」で始まるアドレスを、空白を入れずに書いてください",
                              "write an address that starts with https:// or http:// and has no spaces"});
  return diagnostic;
}

Diagnostic bad_id(std::string_view found, Span place) {
  Diagnostic diagnostic =
      error("data.bad-id",
            {fmt::format("「{}」は、IDとして使えません", found), fmt::format("“{}” can't be an id", found)}, place);
  if (const auto meant = meant_id(found)) {
    diagnostic.hints.push_back({fmt::format("「{}」なら使えます", *meant), fmt::format("“{}” would do", *meant)});
  }
  diagnostic.hints.push_back(
      {"IDには、半角の英小文字・数字・ハイフンを64字まで使えます。先頭は英小文字か数字です",
       "an id has lower-case letters, digits and hyphens, 64 at most, and starts with a letter or digit"});
  return diagnostic;
}

Diagnostic duplicate_id(const Words& kind, std::string_view id, Span place, Span first) {
  Diagnostic diagnostic = error(
      "data.duplicate-id",
      {fmt::format("{}「{}」が、二つあります", kind.ja, id), fmt::format("the {} “{}” is there twice", kind.en, id)},
      place);
  diagnostic.hints.push_back({"どちらかの名前を変えるか、消してください", "rename or remove one of them"});
  diagnostic.related.push_back({{"先に書かれているのはここです", "the first one is here"}, first});
  return diagnostic;
}

namespace {

// The one that somebody calls by its name in place of its id.
const Directory::Name* find_by_title(const Directory& directory, std::string_view found) {
  const std::string wanted = to_nfkc(trim(found));
  const auto& names = directory.names();
  const auto known = std::find_if(names.begin(), names.end(), [&](const Directory::Name& name) {
    return std::any_of(name.titles.begin(), name.titles.end(),
                       [&](const std::string& title) { return to_nfkc(trim(title)) == wanted; });
  });
  return known == names.end() || known->id.empty() ? nullptr : &*known;
}

std::vector<Message> suggest_from(const Directory& directory, std::string_view found) {
  if (const Directory::Name* const named = find_by_title(directory, found)) {
    return {{fmt::format("名前ではなく、「{}」と書いてください", named->id),
             fmt::format("write “{}”, not the name", named->id)}};
  }
  return suggest(found, ids_of(directory));
}

}  // namespace

Diagnostic unknown_reference(const Directory& directory, std::string_view found, Span place) {
  const Words& kind = directory.kind();
  Diagnostic diagnostic = error(
      "data.unknown-reference",
      {fmt::format("「{}」という{}はありません", found, kind.ja), fmt::format("there is no {} “{}”", kind.en, found)},
      place);
  diagnostic.hints = suggest_from(directory, found);
  if (directory.names().empty()) {
    diagnostic.hints.push_back({fmt::format("{}は、まだ一つも登録されていません", kind.ja),
                                fmt::format("there is no {} at all yet", kind.en)});
  }
  return diagnostic;
}

namespace {

std::vector<Message> suggest_planned_step(const Directory& steps, std::string_view found) {
  if (!steps.names().empty()) return suggest(found, ids_of(steps));
  return {
      {"この取組の計画の段階には、IDがありません。事業のファイルで、行った段階に id = \"rollout\" "
       "のように書き加え、ここにも同じIDを書いてください",
       "no step planned for this task has an id; in the project's file, add one to the step that was "
       "carried out, such as id = \"rollout\", and write the same here"}};
}

}  // namespace

Diagnostic unknown_planned_step(const Directory& steps, std::string_view found, Span place) {
  Diagnostic diagnostic = unknown_reference(steps, found, place);
  diagnostic.hints = suggest_planned_step(steps, found);
  return diagnostic;
}

// Without the usual example, which would name a step that isn't there.
Diagnostic wrong_type_of_planned_step(const Directory& steps, const TypeInfo& type, const formats::Node& found) {
  Diagnostic diagnostic = wrong_type("planned", type, "", found);
  diagnostic.hints = suggest_planned_step(steps, "");
  return diagnostic;
}

Diagnostic composite_as_member(std::string_view found, Span place) {
  Diagnostic diagnostic = error("data.unknown-reference",
                                {fmt::format("「{}」は合成指標なので、合成指標の構成指標にはできません", found),
                                 fmt::format("“{}” is a composite, which can't be a member of one", found)},
                                place);
  diagnostic.hints.push_back(
      {"その合成指標のかわりに、構成する指標を書いてください", "name the indicators that it is made of instead"});
  return diagnostic;
}

Diagnostic unclear_indicator(std::string_view project, const Directory& indicators, Span place) {
  if (indicators.names().empty()) {
    Diagnostic none = error("data.unknown-reference",
                            {fmt::format("事業「{}」には、指標がありません", project),
                             fmt::format("the project “{}” has no indicators", project)},
                            place);
    none.hints.push_back({"数量だけを載せるときは、[[observation]] のかわりに [[result]] を使います",
                          "for a quantity that is no indicator, use [[result]] instead of [[observation]]"});
    return none;
  }
  const std::string first = fmt::format("\"{}\"", indicators.names().front().id);
  Diagnostic several =
      missing_key("indicator",
                  {"この事業には指標がいくつもあるので、どれかを示します", "the project has several, so say which one"},
                  first, place);
  for (Message& hint : suggest("", ids_of(indicators))) several.hints.push_back(std::move(hint));
  return several;
}

Diagnostic bad_year(std::string_view found, Span place) {
  Diagnostic diagnostic = error("data.bad-year",
                                {fmt::format("「{}」は、年度として読み取れません", found),
                                 fmt::format("“{}” can't be read as a fiscal year", found)},
                                place);
  diagnostic.hints.push_back(
      {"西暦の 2024、または \"R6\"、\"令和6年度\" のように書いてください", "write 2024, \"R6\" or \"FY2024\""});
  return diagnostic;
}

Diagnostic year_outside_plan(model::FiscalYear year, model::FiscalYear first, model::FiscalYear last, Span place) {
  Diagnostic diagnostic =
      error("data.year-outside-plan",
            {fmt::format("{}年度は、計画の期間（{}年度から{}年度まで）の外です", year.start, first.start, last.start),
             fmt::format("FY{} is outside the plan (FY{} to FY{})", year.start, first.start, last.start)},
            place);
  diagnostic.hints.push_back({"年度を直すか、plan.toml の「first」と「last」を確かめてください",
                              "correct the year, or check “first” and “last” in plan.toml"});
  return diagnostic;
}

Diagnostic unknown_language(std::string_view found, const std::vector<model::Language>& languages, Span place) {
  Diagnostic diagnostic = error("data.language",
                                {fmt::format("「{}」は、このサイトの言語ではありません", found),
                                 fmt::format("“{}” is not a language of this site", found)},
                                place);
  diagnostic.hints = suggest(found, codes_of(languages));
  diagnostic.hints.push_back(
      {"言語は、data/site.toml の「languages」で増やせます", "languages are listed in data/site.toml, “languages”"});
  return diagnostic;
}

Diagnostic bad_language(std::string_view found, Span place) {
  Diagnostic diagnostic = error(
      "data.language",
      {fmt::format("「{}」は、言語コードではありません", found), fmt::format("“{}” is not a language code", found)},
      place);
  diagnostic.hints.push_back(
      {"「ja」「en」「zh-Hans」のような言語コードを書いてください", "write a code such as ja, en, zh-Hans"});
  return diagnostic;
}

Diagnostic control_character(char32_t found, Span place) {
  const std::string number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(found));
  Diagnostic diagnostic =
      error("data.control-character",
            {fmt::format("目に見えない制御文字（{}）が含まれています。取り除いて読み込みます", number),
             fmt::format("there is an invisible control character ({}); it is left out", number)},
            place);
  diagnostic.severity = Severity::warning;
  diagnostic.hints.push_back({"ほかの文書から貼り付けたときに紛れ込んだものです。文字列を打ち直してください",
                              "it came along when text was pasted; type the text again"});
  return diagnostic;
}

Diagnostic padded_name(std::string_view found, Span place) {
  std::string joined;
  for (std::string_view rest = found; !rest.empty();) {
    const CodePoint next = first_code_point(rest);
    if (next.value != U' ' && next.value != U'\u3000') joined += rest.substr(0, next.length);
    rest.remove_prefix(next.length);
  }
  Diagnostic diagnostic = error("data.padded-name",
                                {fmt::format("「{}」は、字の間が空白で空けられています", found),
                                 fmt::format("the characters of “{}” are spread out with spaces", found)},
                                place);
  diagnostic.severity = Severity::warning;
  diagnostic.hints.push_back(
      {fmt::format("空白があると、検索や読み上げが正しく働きません。「{}」と書いてください", joined),
       fmt::format("searching and reading aloud fail with such spaces; write “{}”", joined)});
  return diagnostic;
}

}  // namespace ayumi::load::complaints
