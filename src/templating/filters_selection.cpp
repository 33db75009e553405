// Filters that ask or change each item: map, select, reject.
#include <fmt/core.h>

#include "templating/access.h"
#include "templating/fault.h"
#include "templating/filter_support.h"
#include "templating/operators.h"
#include "templating/tests.h"

namespace ayumi::templating {

namespace {

[[noreturn]] void fail_arguments(const Message& message, const Use& use) {
  fail("template.arguments", message, use.span);
}

const Value* find_named(const Arguments& arguments, std::string_view name) {
  for (const auto& [known, value] : arguments.named) {
    if (known == name) return &value;
  }
  return nullptr;
}

Value map_attribute(const List& items, const Arguments& arguments, const Use& use) {
  const Value* path = find_named(arguments, "attribute");
  const Value* fallback = find_named(arguments, "default");
  const std::size_t known = (path != nullptr ? 1u : 0u) + (fallback != nullptr ? 1u : 0u);
  if (path == nullptr || known != arguments.named.size()) {
    fail_arguments({"「map」にはフィルターの名前か、attribute=（とdefault=）を渡します",
                    "\"map\" takes the name of a filter, or attribute= (and default=)"},
                   use);
  }
  List mapped;
  mapped.reserve(items.size());
  for (const Value& item : items) {
    Value part = get_path(item, *path, use);
    if (part.is_undefined() && fallback != nullptr) part = *fallback;
    mapped.push_back(std::move(part));
  }
  return Value(std::move(mapped));
}

Value map_items(const Use& use, const Value& input, const FilterArguments& given) {
  const Arguments& arguments = *given.all;
  const auto items = items_of(input, use);
  if (arguments.positional.empty()) return map_attribute(items.list(), arguments, use);
  const std::string name = text_or(&arguments.positional[0], "", use);
  const Filter* filter = find_filter(name);
  if (filter == nullptr) {
    fail("template.unknown-filter",
         {fmt::format("フィルター「{}」はありません", name), fmt::format("there is no filter \"{}\"", name)}, use.span,
         did_you_mean(name, all_filter_names()));
  }
  const Arguments rest{{arguments.positional.begin() + 1, arguments.positional.end()}, arguments.named};
  List mapped;
  mapped.reserve(items.size());
  for (const Value& item : items) mapped.push_back(apply_filter(*filter, item, rest, use));
  return Value(std::move(mapped));
}

// A test by name with its arguments; without one, whether the value is true.
class Condition {
 public:
  Condition(const Arguments& arguments, std::size_t first, const Use& use) : use_(use) {
    if (!arguments.named.empty()) {
      fail_arguments({fmt::format("引数「{}」はありません", arguments.named[0].first),
                      fmt::format("there is no argument \"{}\"", arguments.named[0].first)},
                     use);
    }
    if (arguments.positional.size() <= first) return;
    const std::string name = text_or(&arguments.positional[first], "", use);
    test_ = find_test(name);
    if (test_ == nullptr) {
      fail("template.unknown-test",
           {fmt::format("テスト「{}」はありません", name), fmt::format("there is no test \"{}\"", name)}, use.span,
           did_you_mean(name, all_test_names()));
    }
    const auto begin = arguments.positional.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    rest_.positional.assign(begin, arguments.positional.end());
  }

  bool holds(const Value& value) const {
    return test_ == nullptr ? truth(value, use_) : apply_test(*test_, value, rest_, use_);
  }

 private:
  Use use_;
  const Test* test_ = nullptr;
  Arguments rest_;
};

enum class Wanted { holding, failing };

Value choose(const Use& use, const Value& input, const FilterArguments& given, Wanted wanted) {
  const Condition condition(*given.all, 0, use);
  List kept;
  for (const Value& item : items_of(input, use)) {
    if (condition.holds(item) == (wanted == Wanted::holding)) kept.push_back(item);
  }
  return Value(std::move(kept));
}

Value choose_by_attribute(const Use& use, const Value& input, const FilterArguments& given, Wanted wanted) {
  if (given.all->positional.empty())
    fail_arguments({"属性の名前が必要です", "the name of an attribute is needed"}, use);
  const Condition condition(*given.all, 1, use);
  List kept;
  for (const Value& item : items_of(input, use)) {
    if (condition.holds(get_path(item, given.all->positional[0], use)) == (wanted == Wanted::holding))
      kept.push_back(item);
  }
  return Value(std::move(kept));
}

Value select(const Use& use, const Value& input, const FilterArguments& given) {
  return choose(use, input, given, Wanted::holding);
}
Value reject(const Use& use, const Value& input, const FilterArguments& given) {
  return choose(use, input, given, Wanted::failing);
}
Value selectattr(const Use& use, const Value& input, const FilterArguments& given) {
  return choose_by_attribute(use, input, given, Wanted::holding);
}
Value rejectattr(const Use& use, const Value& input, const FilterArguments& given) {
  return choose_by_attribute(use, input, given, Wanted::failing);
}

}  // namespace

std::span<const Filter> selection_filters() {
  using Result = Filter::Result;
  using Arity = Filter::Arity;
  static const std::vector<Filter> filters = {
      {"map", {}, 0, map_items, Result::any, Arity::open},
      {"reject", {}, 0, reject, Result::same, Arity::open},
      {"rejectattr", {}, 0, rejectattr, Result::same, Arity::open},
      {"select", {}, 0, select, Result::same, Arity::open},
      {"selectattr", {}, 0, selectattr, Result::same, Arity::open},
  };
  return filters;
}

}  // namespace ayumi::templating
