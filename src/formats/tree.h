// Data as a tree in which every key and value knows its place. What TOML, front matter and JSON are read into.
// Knows nothing of what the keys mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/source.h"

namespace ayumi::formats {

struct Entry;
class Node;

// A calendar date as written; times of day are not used.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

using Array = std::vector<Node>;

// Keys are unique, in the order of the file.
class Table {
 public:
  const Entry* find(std::string_view key) const;
  const std::vector<Entry>& entries() const { return entries_; }
  std::vector<Entry>& entries() { return entries_; }
  bool empty() const { return entries_.empty(); }

 private:
  std::vector<Entry> entries_;
};

struct Null {
  friend bool operator==(const Null&, const Null&) = default;
};

// A value and the bytes it was read from. Null comes from JSON only.
class Node {
 public:
  using Value = std::variant<Null, bool, std::int64_t, Decimal, std::string, Date, Array, Table>;

  Node();
  Node(Value value, Span span);

  const Value& value() const { return value_; }
  Value& value() { return value_; }
  const Span& span() const { return span_; }

  template <class T>
  const T* as() const {
    return std::get_if<T>(&value_);
  }

 private:
  Value value_;
  Span span_;
};

struct Entry {
  std::string key;
  Span key_span;
  Node node;
};

// Here, where Entry is complete: Clang asks for that.
inline Node::Node() = default;
inline Node::Node(Value value, Span span) : value_(std::move(value)), span_(span) {}

}  // namespace ayumi::formats
