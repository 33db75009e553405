// Parts of values: attributes, elements, slices, methods.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

// The part itself where it lives inside of the value; nullptr if it has to be made, or isn't there.
const Value* find_attribute(const Value& object, std::string_view name);
const Value* find_element(const Value& object, const Value& index);

// The same, made where it has to be; an undefined value where there is none. Throws Fault if the object is undefined.
Value get_attribute(const Value& object, std::string_view name, const Use& use);
Value get_element(const Value& object, const Value& index, const Use& use);
// Bounds as Python has them; nullopt: not given.
Value get_slice(const Value& object, std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                std::optional<std::int64_t> step, const Use& use);

// "a.b.0", as filters take it for attributes.
Value get_path(const Value& object, const Value& path, const Use& use);

// The items that a loop over a value sees; keeps them alive.
class Items {
 public:
  explicit Items(Value list) : value_(std::move(list)), list_(value_.list()) {}

  const List& list() const { return *list_; }
  List::const_iterator begin() const { return list_->begin(); }
  List::const_iterator end() const { return list_->end(); }
  std::size_t size() const { return list_->size(); }
  bool empty() const { return list_->empty(); }
  const Value& operator[](std::size_t index) const { return (*list_)[index]; }

 private:
  Value value_;
  const List* list_;  // in `value_`, which is shared and doesn't move
};

// Of a list its items, of an object its names, of a text its characters. Throws Fault for anything else.
Items items_of(const Value& value, const Use& use);

// Methods of objects and texts: d.items(), s.startswith("a"). nullopt if there is no such method.
std::optional<Value> call_value_method(const Value& object, std::string_view name, const Arguments& arguments,
                                       const Use& use);

}  // namespace ayumi::templating
