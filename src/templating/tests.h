// The tests: `value is name(arguments)`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

struct Test {
  using Function = bool (*)(const Use& use, const Value& input, const Arguments& arguments);
  std::string_view name;
  std::size_t parameters = 0;  // all of them required
  Function holds = nullptr;
};

// nullptr if there is none.
const Test* find_test(std::string_view name);
std::vector<std::string> all_test_names();

// Throws Fault where the arguments don't fit, or the input is undefined and the test doesn't ask about that.
bool apply_test(const Test& test, const Value& input, const Arguments& arguments, const Use& use);

}  // namespace ayumi::templating
