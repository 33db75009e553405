// Filters between text and HTML, addresses and JSON.
#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "templating/access.h"
#include "templating/characters.h"
#include "templating/filter_support.h"
#include "templating/json_text.h"
#include "templating/print_value.h"
#include "templating/strip_tags.h"

namespace ayumi::templating {

namespace {

Value escape_value(const Use& use, const Value& input, const FilterArguments&) { return Value(to_html(input, use)); }

Value force_escape(const Use& use, const Value& input, const FilterArguments&) {
  return Value(escape(to_text(input, use)));
}

Value striptags(const Use& use, const Value& input, const FilterArguments&) {
  return text_like(Value(""), strip_tags(to_text(input, use)), use);
}

enum class Slash { kept, encoded };

void append_encoded(std::string& out, std::string_view text, Slash slash) {
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("_.-~").find(c) != std::string_view::npos;
    if (is_plain || (c == '/' && slash == Slash::kept)) {
      out += c;
    } else if (c == ' ' && slash == Slash::encoded) {
      out += '+';
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
}

void append_pair(std::string& out, std::string_view name, const Value& value, const Use& use) {
  if (!out.empty()) out += '&';
  append_encoded(out, name, Slash::encoded);
  out += '=';
  append_encoded(out, to_text(value, use), Slash::encoded);
}

// A text as part of a path; an object or pairs as a query.
Value urlencode(const Use& use, const Value& input, const FilterArguments&) {
  std::string out;
  if (const Object* object = input.object()) {
    for (const auto& [name, value] : object->members()) append_pair(out, name, value, use);
  } else if (const List* pairs = input.list()) {
    for (const Value& pair : *pairs) {
      const auto parts = items_of(pair, use);
      if (parts.size() != 2) fail_type({"名前と値の組が必要です", "expected pairs of a name and a value"}, use);
      append_pair(out, to_text(parts[0], use), parts[1], use);
    }
  } else {
    append_encoded(out, to_text(input, use), Slash::kept);
  }
  return text_like(Value(""), std::move(out), use);
}

Value tojson(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t indent =
      arguments[0] == nullptr || arguments[0]->is_none() ? -1 : integer_or(arguments[0], -1, use);
  if (indent > 16) fail_type({"字下げは16までです", "the indentation can be 16 at the most"}, use);
  std::string json = to_json_text(input, static_cast<int>(indent), use);
  use.budget.spend_bytes(json.size(), use.span);
  return Value(Html::from_markup(std::move(json)));
}

bool fits_attribute_name(std::string_view name) {
  for (std::size_t offset = 0; offset < name.size();) {
    const char32_t c = next_code_point(name, offset);
    if (is_space(c) || c == '/' || c == '>' || c == '=') return false;
  }
  return !name.empty();
}

Value xmlattr(const Use& use, const Value& input, const FilterArguments& arguments) {
  const Object* object = input.object();
  if (object == nullptr) fail_kind({"オブジェクト", "an object"}, input, use);
  std::string out;
  for (const auto& [name, value] : object->members()) {
    if (value.is_none() || value.is_undefined()) continue;
    if (!fits_attribute_name(name)) {
      fail_type({fmt::format("「{}」は属性の名前に使えません", name),
                 fmt::format("\"{}\" can't be the name of an attribute", name)},
                use);
    }
    if (!out.empty()) out += ' ';
    append_escaped(out, name);
    out += "=\"";
    append_html(out, value, use);
    out += '"';
  }
  if (truth_or(arguments[0], true, use) && !out.empty()) out.insert(0, 1, ' ');
  use.budget.spend_bytes(out.size(), use.span);
  return Value(Html::from_markup(std::move(out)));
}

}  // namespace

std::span<const Filter> html_filters() {
  using Result = Filter::Result;
  static const std::vector<Filter> filters = {
      {"e", {}, 0, escape_value, Result::html},
      {"escape", {}, 0, escape_value, Result::html},
      {"forceescape", {}, 0, force_escape, Result::html},
      {"striptags", {}, 0, striptags, Result::text},
      {"tojson", {"indent"}, 0, tojson, Result::html},
      {"urlencode", {}, 0, urlencode, Result::text},
      {"xmlattr", {"autospace"}, 0, xmlattr, Result::html},
  };
  return filters;
}

}  // namespace ayumi::templating
