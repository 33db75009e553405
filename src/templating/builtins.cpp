// The functions of the language: range, dict, namespace, cycler, joiner.
#include <fmt/core.h>

#include "templating/access.h"
#include "templating/evaluator.h"
#include "templating/fault.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

std::int64_t integer_argument(const Evaluator&, const Value& value, std::string_view name, Span span) {
  if (const auto integer = to_integer(value)) return *integer;
  const Message kind = kind_name(value);
  fail("template.type",
       {fmt::format("「{}」の引数は整数でなければなりません（{}が渡されました）", name, kind.ja),
        fmt::format("\"{}\" takes integers, not {}", name, kind.en)},
       span);
}

// How many numbers there are from start to before stop.
std::uint64_t range_length(std::int64_t start, std::int64_t stop, std::int64_t step) {
  const auto distance = [](std::int64_t from, std::int64_t to) {
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
  };
  if (step > 0) return start < stop ? (distance(start, stop) - 1) / static_cast<std::uint64_t>(step) + 1 : 0;
  return start > stop ? (distance(stop, start) - 1) / (~static_cast<std::uint64_t>(step) + 1) + 1 : 0;
}

Value make_range(Evaluator& evaluator, const Arguments& arguments, Span span) {
  expect_arguments(arguments, 1, 3, "range", span);
  std::vector<std::int64_t> bounds;
  for (const Value& value : arguments.positional) {
    require(value, {evaluator.budget(), span});
    bounds.push_back(integer_argument(evaluator, value, "range", span));
  }
  const std::int64_t start = bounds.size() > 1 ? bounds[0] : 0;
  const std::int64_t stop = bounds.size() > 1 ? bounds[1] : bounds[0];
  const std::int64_t step = bounds.size() > 2 ? bounds[2] : 1;
  if (step == 0) fail("template.type", {"「range」の刻みは0にできません", "the step of \"range\" can't be 0"}, span);
  const std::uint64_t length = range_length(start, stop, step);
  evaluator.budget().spend_steps(length, span);
  List items;
  items.reserve(length);
  // Unsigned, since the way there may be longer than an int64 although every number fits one.
  auto number = static_cast<std::uint64_t>(start);
  for (std::uint64_t i = 0; i < length; ++i, number += static_cast<std::uint64_t>(step)) {
    items.emplace_back(static_cast<std::int64_t>(number));
  }
  return Value(std::move(items));
}

void add_pairs(Object& object, const Value& source, const Use& use) {
  require(source, use);
  if (const Object* other = source.object()) {
    for (const auto& [name, value] : other->members()) object.set(name, value);
    return;
  }
  for (const Value& pair : items_of(source, use)) {
    const auto parts = items_of(pair, use);
    if (parts.size() != 2 || parts[0].characters() == nullptr) {
      fail("template.type", {"名前と値の組が必要です", "expected pairs of a name and a value"}, use.span);
    }
    object.set(*parts[0].characters(), parts[1]);
  }
}

Object object_of(Evaluator& evaluator, const Arguments& arguments, std::string_view name, Span span) {
  Arguments positional{arguments.positional, {}};
  expect_arguments(positional, 0, 1, name, span);
  Object object;
  if (!arguments.positional.empty()) add_pairs(object, arguments.positional[0], {evaluator.budget(), span});
  for (const auto& [key, value] : arguments.named) object.set(key, value);
  return object;
}

Value make_dict(Evaluator& evaluator, const Arguments& arguments, Span span) {
  Value value(object_of(evaluator, arguments, "dict", span));
  evaluator.budget().check_depth(value.depth(), span);
  return value;
}

Value make_namespace(Evaluator& evaluator, const Arguments& arguments, Span span) {
  const auto space = evaluator.make_namespace();
  const Object members = object_of(evaluator, arguments, "namespace", span);
  for (const auto& [name, value] : members.members()) space->set(name, value);
  return Value(std::shared_ptr<Native>(space));
}

Value make_cycler(Evaluator&, const Arguments& arguments, Span span) {
  expect_arguments(arguments, 1, 1000, "cycler", span);
  return Value(std::shared_ptr<Native>(std::make_shared<CyclerValue>(arguments.positional)));
}

Value make_joiner(Evaluator& evaluator, const Arguments& arguments, Span span) {
  Arguments given = arguments;
  if (given.positional.empty() && given.named.size() == 1 && given.named[0].first == "sep") {
    given = {{given.named[0].second}, {}};
  }
  expect_arguments(given, 0, 1, "joiner", span);
  const Value separator = given.positional.empty() ? Value(", ") : given.positional[0];
  require(separator, {evaluator.budget(), span});
  return Value(std::shared_ptr<Native>(std::make_shared<JoinerValue>(separator)));
}

}  // namespace

const std::vector<Builtin>& builtins() {
  static const std::vector<Builtin> all = {{"range", make_range},
                                           {"dict", make_dict},
                                           {"namespace", make_namespace},
                                           {"cycler", make_cycler},
                                           {"joiner", make_joiner}};
  return all;
}

}  // namespace ayumi::templating
