#include "templating/native.h"

#include <fmt/core.h>

#include "base/text.h"
#include "templating/evaluator.h"
#include "templating/fault.h"

namespace ayumi::templating {

std::optional<Value> Native::attribute(std::string_view) const { return std::nullopt; }

Value Native::call(Evaluator&, const Arguments&, Span span) {
  const Message what = description();
  fail("template.type", {fmt::format("{}は呼び出せません", what.ja), fmt::format("{} can't be called", what.en)}, span);
}

Value Native::call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) {
  const auto found = attribute(name);
  return evaluator.call(found ? *found : missing_attribute(name, description(), attribute_names(), span), arguments,
                        span);
}

Value missing_attribute(std::string_view name, const Message& owner, const std::vector<std::string>& candidates,
                        Span origin) {
  return Value(
      Missing{{fmt::format("{}に「{}」はありません", owner.ja, name), fmt::format("{} has no “{}”", owner.en, name)},
              did_you_mean(name, candidates),
              origin});
}

void expect_arguments(const Arguments& arguments, std::size_t least, std::size_t most, std::string_view name,
                      Span span) {
  if (!arguments.named.empty()) {
    const std::string& unknown = arguments.named.front().first;
    fail("template.arguments",
         {fmt::format("「{}」に引数「{}」はありません", name, unknown),
          fmt::format("\"{}\" has no argument \"{}\"", name, unknown)},
         span);
  }
  const std::size_t count = arguments.positional.size();
  if (count >= least && count <= most) return;
  const std::string range = least == most ? fmt::format("{}", least) : fmt::format("{}–{}", least, most);
  fail("template.arguments",
       {fmt::format("「{}」の引数は{}個ですが、{}個渡されました", name, range, count),
        fmt::format("\"{}\" takes {} argument{}, not {}", name, range, most == 1 && least == 1 ? "" : "s", count)},
       span);
}

}  // namespace ayumi::templating
