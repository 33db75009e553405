#include "templating/filters.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/fault.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

using Family = std::span<const Filter> (*)();
constexpr std::array<Family, 6> kFamilies = {text_filters,   layout_filters, html_filters,
                                             number_filters, list_filters,   selection_filters};

[[noreturn]] void fail_arguments(const Message& message, const Use& use) {
  fail("template.arguments", message, use.span);
}

void bind_named(const Filter& filter, const Arguments& arguments, FilterArguments& bound, const Use& use) {
  for (const auto& [name, value] : arguments.named) {
    const auto found = std::find(filter.parameters.begin(), filter.parameters.end(), name);
    if (found == filter.parameters.end()) {
      fail_arguments({fmt::format("フィルター「{}」に引数「{}」はありません", filter.name, name),
                      fmt::format("the filter \"{}\" has no argument \"{}\"", filter.name, name)},
                     use);
    }
    const auto index = static_cast<std::size_t>(found - filter.parameters.begin());
    if (bound.bound[index] != nullptr) {
      fail_arguments(
          {fmt::format("引数「{}」が二度渡されました", name), fmt::format("the argument \"{}\" is given twice", name)},
          use);
    }
    bound.bound[index] = &value;
  }
}

FilterArguments bind(const Filter& filter, const Arguments& arguments, const Use& use) {
  FilterArguments bound;
  bound.all = &arguments;
  if (filter.arity == Filter::Arity::open) return bound;
  if (arguments.positional.size() > filter.parameters.size()) {
    fail_arguments({fmt::format("フィルター「{}」の引数は{}個までですが、{}個渡されました", filter.name,
                                filter.parameters.size(), arguments.positional.size()),
                    fmt::format("the filter \"{}\" takes at most {}, not {}", filter.name,
                                counted(filter.parameters.size(), "argument"), arguments.positional.size())},
                   use);
  }
  for (std::size_t i = 0; i < arguments.positional.size(); ++i) bound.bound[i] = &arguments.positional[i];
  bind_named(filter, arguments, bound, use);
  for (std::size_t i = 0; i < filter.required; ++i) {
    if (bound.bound[i] != nullptr) continue;
    fail_arguments({fmt::format("フィルター「{}」には引数「{}」が必要です", filter.name, filter.parameters[i]),
                    fmt::format("the filter \"{}\" needs the argument \"{}\"", filter.name, filter.parameters[i])},
                   use);
  }
  return bound;
}

}  // namespace

const Filter* find_filter(std::string_view name) {
  for (const Family family : kFamilies) {
    for (const Filter& filter : family()) {
      if (filter.name == name) return &filter;
    }
  }
  return nullptr;
}

std::vector<std::string> all_filter_names() {
  std::vector<std::string> names;
  for (const Family family : kFamilies) {
    for (const Filter& filter : family()) names.emplace_back(filter.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_unsupported_filter(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kUnsupported = {"safe",   "filesizeformat", "pprint",   "random",
                                                                   "urlize", "wordwrap",       "default_", "markup"};
  return std::find(kUnsupported.begin(), kUnsupported.end(), name) != kUnsupported.end();
}

Value apply_filter(const Filter& filter, const Value& input, const Arguments& arguments, const Use& use) {
  // `default` is there for what is missing.
  if (filter.name != "default" && filter.name != "d") require(input, use);
  for (const Value& value : arguments.positional) require(value, use);
  for (const auto& [name, value] : arguments.named) require(value, use);
  if (const List* list = input.list()) use.budget.spend_steps(list->size(), use.span);
  return filter.apply(use, input, bind(filter, arguments, use));
}

}  // namespace ayumi::templating
