// The records that templates see: each declared once, with a description of every field, for values, checks and the
// handbook.
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/html.h"
#include "templating/shape.h"
#include "templating/value.h"

namespace ayumi::view {

using templating::Shape;
using templating::Value;

template <class T>
class RecordType;

// Specialised in a .cpp for each record; the only list of a record's fields.
template <class T>
const RecordType<T>& record_type();

// A T that was turned into a value once, to stand on many pages.
template <class T>
struct Ready {
  Value value;
};

namespace record {

template <class T>
struct Traits {  // a record
  static Shape shape() { return record_type<T>().shape(); }
  static Value value(T&& record) { return record_type<T>().to_value(std::move(record)); }
};

template <>
struct Traits<std::string> {
  static Shape shape() { return {.kind = Shape::Kind::text}; }
  static Value value(std::string&& text) { return Value(std::move(text)); }
};

template <>
struct Traits<Html> {
  static Shape shape() { return {.kind = Shape::Kind::html}; }
  static Value value(Html&& html) { return Value(std::move(html)); }
};

template <>
struct Traits<bool> {
  static Shape shape() { return {.kind = Shape::Kind::boolean}; }
  static Value value(bool flag) { return Value(flag); }
};

template <>
struct Traits<Value> {
  static Shape shape() { return {}; }
  static Value value(Value&& value) { return std::move(value); }
};

template <std::integral T>
struct Traits<T> {
  static Shape shape() { return {.kind = Shape::Kind::number}; }
  static Value value(T number) { return Value(static_cast<std::int64_t>(number)); }
};

template <class T>
struct Traits<Ready<T>> {
  static Shape shape() { return Traits<T>::shape(); }
  static Value value(Ready<T>&& ready) { return std::move(ready.value); }
};

template <class T>
struct Traits<std::optional<T>> {
  static Shape shape() {
    Shape shape = Traits<T>::shape();
    shape.optional = true;
    return shape;
  }
  static Value value(std::optional<T>&& maybe) { return maybe ? Traits<T>::value(std::move(*maybe)) : Value(); }
};

template <class T>
struct Traits<std::vector<T>> {
  static Shape shape() {
    return {.kind = Shape::Kind::list, .element = std::make_shared<const Shape>(Traits<T>::shape())};
  }
  static Value value(std::vector<T>&& items) {
    templating::List list;
    list.reserve(items.size());
    for (T& item : items) list.push_back(Traits<T>::value(std::move(item)));
    return Value(std::move(list));
  }
};

}  // namespace record

template <class T>
Shape shape_of() {
  return record::Traits<T>::shape();
}

// The texts of the item move into the value.
template <class T>
Value to_value(T item) {
  return record::Traits<T>::value(std::move(item));
}

template <class T>
Ready<T> make_ready(T item) {
  return {to_value(std::move(item))};
}

// The fields of T as templates see them. Immutable once declared, and there as long as the program runs.
template <class T>
class RecordType {
 public:
  RecordType(std::string name, Message description) {
    record_.name = std::move(name);
    record_.description = std::move(description);
  }

  template <class M>
  RecordType&& field(std::string name, M T::*member, Message description) && {
    record_.fields.push_back({name, shape_of<M>(), std::move(description)});
    names_.add(std::move(name));
    getters_.push_back([member](T& record) { return view::to_value(std::move(record.*member)); });
    return std::move(*this);
  }

  Shape shape() const {
    return {.kind = Shape::Kind::record, .record = std::make_shared<const templating::Record>(record_)};
  }

  Value to_value(T record) const {
    templating::List values;
    values.reserve(getters_.size());
    for (const auto& getter : getters_) values.push_back(getter(record));
    return Value(templating::Object(names_, std::move(values)));
  }

 private:
  templating::Record record_;
  templating::MemberNames names_;  // of the fields, for all values of the type
  std::vector<std::function<Value(T&)>> getters_;
};

}  // namespace ayumi::view
