// The filters: `value | name(arguments)`. Each family has a file; the table of a family is found through find_filter.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

inline constexpr std::size_t kMostParameters = 5;

// Arguments by parameter; nullptr where none was given.
struct FilterArguments {
  std::array<const Value*, kMostParameters> bound{};
  const Arguments* all = nullptr;

  const Value* operator[](std::size_t index) const { return bound[index]; }
};

struct Filter {
  using Function = Value (*)(const Use& use, const Value& input, const FilterArguments& arguments);
  // open: takes any arguments, and looks after them itself.
  enum class Arity { fixed, open };
  // What comes out, for the checker: `same`: the list that went in, or some of it; `element`: one of its elements.
  enum class Result { any, same, element, text, html, number, boolean };

  std::string_view name;
  std::vector<std::string_view> parameters;
  std::size_t required = 0;
  Function apply = nullptr;
  Result result = Result::any;
  Arity arity = Arity::fixed;
};

// nullptr if there is none.
const Filter* find_filter(std::string_view name);
std::vector<std::string> all_filter_names();
// A filter of Jinja that this language leaves out on purpose.
bool is_unsupported_filter(std::string_view name);

// Throws Fault where arguments are missing, too many or unknown.
Value apply_filter(const Filter& filter, const Value& input, const Arguments& arguments, const Use& use);

std::span<const Filter> text_filters();
std::span<const Filter> layout_filters();
std::span<const Filter> html_filters();
std::span<const Filter> number_filters();
std::span<const Filter> list_filters();
std::span<const Filter> selection_filters();

}  // namespace ayumi::templating
