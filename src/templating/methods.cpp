// Methods that people know from Python: of objects, and the few of texts that no filter has.
#include <fmt/core.h>

#include <algorithm>

#include "templating/access.h"
#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/filters.h"
#include "templating/native.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

Value items_list(const Object& object) {
  List pairs;
  for (const auto& [name, value] : object.members()) pairs.push_back(make_tuple({Value(name), value}));
  return Value(std::move(pairs));
}

std::optional<Value> call_object_method(const Object& object, std::string_view name, const Arguments& arguments,
                                        const Use& use) {
  if (name == "get") {
    expect_arguments(arguments, 1, 2, name, use.span);
    const Value& key = arguments.positional[0];
    require(key, use);
    const Value* found = key.characters() == nullptr ? nullptr : object.find(*key.characters());
    if (found != nullptr) return *found;
    return arguments.positional.size() > 1 ? arguments.positional[1] : Value();
  }
  if (name != "items" && name != "keys" && name != "values") return std::nullopt;
  expect_arguments(arguments, 0, 0, name, use.span);
  use.budget.spend_steps(object.members().size(), use.span);
  if (name == "items") return items_list(object);
  List list;
  for (const auto& [key, value] : object.members()) list.push_back(name == "keys" ? Value(key) : value);
  return Value(std::move(list));
}

const std::string& text_argument(const Arguments& arguments, std::size_t index, std::string_view method,
                                 const Use& use) {
  const Value& value = arguments.positional[index];
  require(value, use);
  if (value.characters() == nullptr) {
    const Message kind = kind_name(value);
    fail("template.type",
         {fmt::format("「{}」の引数は文字列でなければなりません（{}が渡されました）", method, kind.ja),
          fmt::format("\"{}\" takes a text, not {}", method, kind.en)},
         use.span);
  }
  return *value.characters();
}

Value split_text(const std::string& text, const Arguments& arguments, const Use& use) {
  List parts;
  use.budget.spend_steps(text.size(), use.span);
  if (arguments.positional.empty()) {
    for (std::string_view rest = strip(text); !rest.empty();) {
      std::size_t end = 0;
      for (std::size_t next = 0; next < rest.size(); end = next) {
        if (is_space(next_code_point(rest, next))) break;
      }
      parts.emplace_back(rest.substr(0, end));
      rest = strip_left(rest.substr(end));
    }
    return Value(std::move(parts));
  }
  const std::string& separator = text_argument(arguments, 0, "split", use);
  if (separator.empty()) fail("template.type", {"区切りの文字列が空です", "the separator is empty"}, use.span);
  std::size_t begin = 0;
  for (std::size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, begin)) {
    parts.emplace_back(text.substr(begin, at - begin));
    begin = at + separator.size();
  }
  parts.emplace_back(text.substr(begin));
  return Value(std::move(parts));
}

// Methods that a filter of the same meaning stands for.
const Filter* filter_of_method(std::string_view name) {
  if (name == "strip") return find_filter("trim");
  const bool has_filter = name == "upper" || name == "lower" || name == "capitalize" || name == "replace";
  return has_filter ? find_filter(name) : nullptr;
}

std::optional<Value> call_text_method(const Value& object, std::string_view name, const Arguments& arguments,
                                      const Use& use) {
  const std::string& text = *object.characters();
  if (name == "startswith" || name == "endswith") {
    expect_arguments(arguments, 1, 1, name, use.span);
    const std::string& part = text_argument(arguments, 0, name, use);
    return Value(name == "startswith" ? text.starts_with(part) : text.ends_with(part));
  }
  if (name == "split") {
    expect_arguments(arguments, 0, 1, name, use.span);
    return split_text(text, arguments, use);
  }
  if (name == "join") {
    expect_arguments(arguments, 1, 1, name, use.span);
    return apply_filter(*find_filter("join"), arguments.positional[0], {{object}, {}}, use);
  }
  if (const Filter* filter = filter_of_method(name)) return apply_filter(*filter, object, arguments, use);
  return std::nullopt;
}

}  // namespace

std::optional<Value> call_value_method(const Value& object, std::string_view name, const Arguments& arguments,
                                       const Use& use) {
  if (const Object* members = object.object()) return call_object_method(*members, name, arguments, use);
  if (object.characters() != nullptr) return call_text_method(object, name, arguments, use);
  return std::nullopt;
}

}  // namespace ayumi::templating
