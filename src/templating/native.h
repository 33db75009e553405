// What the language itself brings along: loop, macros, namespaces, imported templates, range() and so on.
#pragma once

#include <optional>
#include <string_view>

#include "base/source.h"
#include "templating/value.h"

namespace ayumi::templating {

class Evaluator;

// Lives for one render and belongs to its thread, but for builtins, which never change.
class Native {
 public:
  virtual ~Native() = default;

  // For messages: "the macro chip".
  virtual Message description() const = 0;
  virtual bool is_callable() const { return false; }
  // nullopt if there is no such attribute.
  virtual std::optional<Value> attribute(std::string_view name) const;
  // Names of the attributes, for "did you mean".
  virtual std::vector<std::string> attribute_names() const { return {}; }
  // Both throw Fault. `call_method` is x.name(…); as it stands it calls the attribute.
  virtual Value call(Evaluator& evaluator, const Arguments& arguments, Span span);
  virtual Value call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span);

 protected:
  Native() = default;
  Native(const Native&) = default;
  Native& operator=(const Native&) = default;
};

// For a missing attribute.
Value missing_attribute(std::string_view name, const Message& owner, const std::vector<std::string>& candidates,
                        Span origin);

// Throws Fault unless the arguments are `count` positional ones at the most and none is named.
void expect_arguments(const Arguments& arguments, std::size_t least, std::size_t most, std::string_view name,
                      Span span);

}  // namespace ayumi::templating
