// What templates compute with. Knows nothing of Ayumi's reports.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostics.h"
#include "base/html.h"

namespace ayumi::templating {

class Value;
struct Function;
using List = std::vector<Value>;

// Members in the order in which they were added, as in a Python dict. Built once, then only read.
class Object {
 public:
  using Member = std::pair<std::string, Value>;

  Object() = default;
  explicit Object(std::vector<Member> members);

  // nullptr if there is none.
  const Value* find(std::string_view name) const;
  // Adds, or replaces in place.
  void set(std::string name, Value value);
  const std::vector<Member>& members() const;

 private:
  std::vector<Member> members_;
};

// An immutable value; copies are cheap (lists, objects and long texts are shared) and may be read from any thread.
// Integers and decimals are one family, as int and float in Python: `7 // 2` is an integer, `7 / 2` a decimal.
class Value {
 public:
  enum class Kind { none, boolean, integer, decimal, text, html, list, object, function };

  Value() = default;  // none
  Value(bool value);              // NOLINT(google-explicit-constructor)
  Value(std::int64_t value);      // NOLINT(google-explicit-constructor)
  Value(int value) : Value(static_cast<std::int64_t>(value)) {}  // NOLINT(google-explicit-constructor)
  Value(Decimal value);           // NOLINT(google-explicit-constructor)
  Value(std::string value);       // NOLINT(google-explicit-constructor): text, escaped on output
  Value(std::string_view value);  // NOLINT(google-explicit-constructor)
  Value(const char* value) : Value(std::string_view(value)) {}  // NOLINT(google-explicit-constructor)
  Value(Html value);              // NOLINT(google-explicit-constructor): written as it is
  Value(List value);              // NOLINT(google-explicit-constructor)
  Value(Object value);            // NOLINT(google-explicit-constructor)
  Value(std::shared_ptr<const Function> value);  // NOLINT(google-explicit-constructor)

  Kind kind() const;
  bool is_none() const { return kind() == Kind::none; }
  // Each nullptr (or false) when the value is of another kind.
  const bool* boolean() const;
  const std::int64_t* integer() const;
  const Decimal* decimal() const;
  const std::string* text() const;
  const Html* html() const;
  const List* list() const;
  const Object* object() const;
  const Function* function() const;

 private:
  // The author of value.cpp may change the representation; the interface above is what others build on.
  std::variant<std::monostate, bool, std::int64_t, Decimal, std::shared_ptr<const std::string>,
               std::shared_ptr<const Html>, std::shared_ptr<const List>, std::shared_ptr<const Object>,
               std::shared_ptr<const Function>>
      value_;
};

// What a call handed over: `f(1, x=2)`.
struct Arguments {
  std::vector<Value> positional;
  std::vector<std::pair<std::string, Value>> named;
};

// A failed call says why, in both languages; the engine adds the place.
struct CallError {
  Message message;
  std::vector<Message> hints{};
};

// A function given to templates by the program. `call` must be pure and safe from any thread.
struct Function {
  std::string name;
  std::function<std::variant<Value, CallError>(const Arguments&)> call;
};

}  // namespace ayumi::templating
