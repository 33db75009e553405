// The loader's messages, each made in one place, in both languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "formats/tree.h"
#include "load/format_info.h"
#include "load/names.h"
#include "model/fiscal_year.h"
#include "model/site.h"

namespace ayumi::load::complaints {

// --- keys and types ---
// `file`: the outermost table.
Diagnostic unknown_key(const formats::Entry& entry, const TableInfo& table, const TableInfo& file);
Diagnostic missing_key(std::string_view key, Words description, std::string_view example, Span table);
Diagnostic missing_one_of(const std::vector<std::string_view>& keys, Message hint, Span table);
Diagnostic empty_text(const FieldInfo& field, Span place);
// `type` may be that of a list's item.
Diagnostic wrong_type(std::string_view key, const TypeInfo& type, std::string_view example, const formats::Node& found);
Diagnostic unknown_word(std::string_view key, const TypeInfo& type, std::string_view found, Span place);
Diagnostic out_of_range(std::string_view key, Message range, Span place);
// A list of ids that what it belongs to follows from. `itself`: what that is.
Diagnostic names_itself(std::string_view key, const Words& itself, Message hint, Span place);
Diagnostic names_twice(std::string_view key, Message hint, Span place);
Diagnostic conflicting_keys(std::string_view first, std::string_view second, Span place);
Diagnostic only_merged_has_into(Span place);
Diagnostic bad_address(std::string_view found, Span place);

// --- ids and references ---
Diagnostic bad_id(std::string_view found, Span place);
Diagnostic duplicate_id(const Words& kind, std::string_view id, Span place, Span first);
Diagnostic unknown_reference(const Directory& directory, std::string_view found, Span place);
// `steps`: the planned steps of a task that have an id.
Diagnostic unknown_planned_step(const Directory& steps, std::string_view found, Span place);
Diagnostic wrong_type_of_planned_step(const Directory& steps, const TypeInfo& type, const formats::Node& found);
// A member of a composite that is one itself.
Diagnostic composite_as_member(std::string_view found, Span place);
// An observation of a project that has several indicators, or none, doesn't name one.
Diagnostic unclear_indicator(std::string_view project, const Directory& indicators, Span place);

// --- years and languages ---
Diagnostic bad_year(std::string_view found, Span place);
Diagnostic year_outside_plan(model::FiscalYear year, model::FiscalYear first, model::FiscalYear last, Span place);
Diagnostic unknown_language(std::string_view found, const std::vector<model::Language>& languages, Span place);
Diagnostic bad_language(std::string_view found, Span place);

// --- text ---
Diagnostic control_character(char32_t found, Span place);
Diagnostic padded_name(std::string_view found, Span place);

// --- parts of messages ---
std::vector<std::string> keys_of(const TableInfo& table);
// The hint for a mistyped name: the nearest candidate, else all of them where they are few; none for no candidates.
std::vector<Message> suggest(std::string_view found, const std::vector<std::string>& candidates);
// 数（例: 43698） and so on.
Message describe_type(const TypeInfo& type);

}  // namespace ayumi::load::complaints
