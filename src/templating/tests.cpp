#include "templating/tests.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/filter_support.h"
#include "templating/native.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

bool is_callable(const Value& value) {
  const Native* native = value.native();
  return value.function() != nullptr || (native != nullptr && native->is_callable());
}

bool is_sequence(const Value& value) {
  return value.list() != nullptr || value.characters() != nullptr || value.object() != nullptr;
}

Value remainder(const Value& value, const Value& by, const Use& use) {
  if (!is_number(value)) fail_kind({"数値", "a number"}, value, use);
  return calculate(ast::BinaryOperator::modulo, value, by, use);
}

// A text with letters, and none of the other case: "ABC1" is upper.
bool is_cased(const Value& value, const Use& use, std::string (*change)(std::string_view)) {
  const std::string text = to_text(value, use);
  return change(text) == text && to_upper(text) != to_lower(text);
}

bool is_same(const Value& a, const Value& b, const Use& use) {
  if (a.kind() != b.kind()) return false;
  if (a.list() != nullptr) return a.list() == b.list();
  if (a.object() != nullptr) return a.object() == b.object();
  return equal(a, b, use);
}

template <ast::ComparisonOperator operation>
bool compares(const Use& use, const Value& input, const Arguments& arguments) {
  return compare(operation, input, arguments.positional[0], use);
}

using Operator = ast::ComparisonOperator;
using Call = const Arguments&;

const std::vector<Test>& all_tests() {
  static const std::vector<Test> tests = {
      {"!=", 1, compares<Operator::unequal>},
      {"<", 1, compares<Operator::less>},
      {"<=", 1, compares<Operator::less_equal>},
      {"==", 1, compares<Operator::equal>},
      {">", 1, compares<Operator::greater>},
      {">=", 1, compares<Operator::greater_equal>},
      {"boolean", 0, [](const Use&, const Value& v, Call) { return v.boolean() != nullptr; }},
      {"callable", 0, [](const Use&, const Value& v, Call) { return is_callable(v); }},
      {"defined", 0, [](const Use&, const Value& v, Call) { return !v.is_undefined(); }},
      {"divisibleby", 1,
       [](const Use& use, const Value& v, Call a) { return !truth(remainder(v, a.positional[0], use), use); }},
      {"eq", 1, compares<Operator::equal>},
      {"equalto", 1, compares<Operator::equal>},
      {"escaped", 0, [](const Use&, const Value& v, Call) { return v.html() != nullptr; }},
      {"even", 0,
       [](const Use& use, const Value& v, Call) { return equal(remainder(v, Value(2), use), Value(0), use); }},
      {"false", 0, [](const Use&, const Value& v, Call) { return v.boolean() != nullptr && !*v.boolean(); }},
      {"filter", 0, [](const Use& use, const Value& v, Call) { return find_filter(to_text(v, use)) != nullptr; }},
      {"float", 0, [](const Use&, const Value& v, Call) { return v.decimal() != nullptr; }},
      {"ge", 1, compares<Operator::greater_equal>},
      {"greaterthan", 1, compares<Operator::greater>},
      {"gt", 1, compares<Operator::greater>},
      {"in", 1, compares<Operator::in>},
      {"integer", 0, [](const Use&, const Value& v, Call) { return v.integer() != nullptr; }},
      {"iterable", 0, [](const Use&, const Value& v, Call) { return is_sequence(v); }},
      {"le", 1, compares<Operator::less_equal>},
      {"lessthan", 1, compares<Operator::less>},
      {"lower", 0, [](const Use& use, const Value& v, Call) { return is_cased(v, use, to_lower); }},
      {"lt", 1, compares<Operator::less>},
      {"mapping", 0, [](const Use&, const Value& v, Call) { return v.object() != nullptr; }},
      {"ne", 1, compares<Operator::unequal>},
      {"none", 0, [](const Use&, const Value& v, Call) { return v.is_none(); }},
      {"number", 0, [](const Use&, const Value& v, Call) { return is_number(v); }},
      {"odd", 0,
       [](const Use& use, const Value& v, Call) { return equal(remainder(v, Value(2), use), Value(1), use); }},
      {"sameas", 1, [](const Use& use, const Value& v, Call a) { return is_same(v, a.positional[0], use); }},
      {"sequence", 0, [](const Use&, const Value& v, Call) { return is_sequence(v); }},
      {"string", 0, [](const Use&, const Value& v, Call) { return v.characters() != nullptr; }},
      {"test", 0, [](const Use& use, const Value& v, Call) { return find_test(to_text(v, use)) != nullptr; }},
      {"true", 0, [](const Use&, const Value& v, Call) { return v.boolean() != nullptr && *v.boolean(); }},
      {"undefined", 0, [](const Use&, const Value& v, Call) { return v.is_undefined(); }},
      {"upper", 0, [](const Use& use, const Value& v, Call) { return is_cased(v, use, to_upper); }},
  };
  return tests;
}

}  // namespace

const Test* find_test(std::string_view name) {
  const auto& tests = all_tests();
  const auto found = std::find_if(tests.begin(), tests.end(), [&](const Test& test) { return test.name == name; });
  return found == tests.end() ? nullptr : &*found;
}

std::vector<std::string> all_test_names() {
  std::vector<std::string> names;
  for (const Test& test : all_tests()) names.emplace_back(test.name);
  std::sort(names.begin(), names.end());
  return names;
}

bool apply_test(const Test& test, const Value& input, const Arguments& arguments, const Use& use) {
  if (!arguments.named.empty() || arguments.positional.size() != test.parameters) {
    fail("template.arguments",
         {fmt::format("テスト「{}」の引数は{}個です", test.name, test.parameters),
          fmt::format("the test \"{}\" takes {}", test.name, counted(test.parameters, "argument"))},
         use.span);
  }
  if (test.name != "defined" && test.name != "undefined") require(input, use);
  for (const Value& value : arguments.positional) require(value, use);
  return test.holds(use, input, arguments);
}

}  // namespace ayumi::templating
