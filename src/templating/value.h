// What templates compute with. Knows nothing of Ayumi's reports.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
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

class Native;
class Value;
struct Function;
struct Mapping;
struct Missing;
struct Sequence;
using List = std::vector<Value>;

// The names of an object's members, in order, found by their hashes.
class MemberNames {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // Where the name stands; kNone if it isn't there.
  std::size_t find(std::string_view name) const;
  void add(std::string name);  // a new one
  std::size_t size() const { return names_.size(); }
  const std::string& operator[](std::size_t place) const { return names_[place]; }

 private:
  void enter(std::size_t place);

  std::vector<std::string> names_;
  std::vector<std::uint32_t> table_;  // places + 1, each at its name's hash or behind it; never more than half full
};

class Members;

// Members in the order in which they were added, as in a Python dict. Built once, then only read.
class Object {
 public:
  using Member = std::pair<std::string, Value>;

  Object() = default;
  // Of members with the same name the last one counts, at the place of the first.
  explicit Object(std::vector<Member> members);
  // A record: many objects with the same names, which outlive them. A value for each name.
  Object(const MemberNames& names, std::vector<Value> values);
  Object(const Object& other);
  Object(Object&& other) noexcept;
  Object& operator=(Object other) noexcept;
  ~Object() = default;

  // nullptr if there is none.
  const Value* find(std::string_view name) const;
  // Adds, or replaces in place.
  void set(std::string name, Value value);
  Members members() const;

 private:
  std::unique_ptr<MemberNames> own_;
  const MemberNames* names_ = nullptr;  // own_, or a record's; null: no members
  std::vector<Value> values_;
};

// An immutable value; copies are cheap (lists, objects and texts are shared) and may be read from any thread.
// Integers and decimals are one family, as int and float in Python: `7 // 2` is an integer, `7 / 2` a decimal.
class Value {
 public:
  // The last two are made by templates only: a name or attribute that isn't there, and what the language itself
  // brings along (macros, `loop`, namespaces, ranges of a loop). A program's function is never handed an `undefined`.
  enum class Kind { none, boolean, integer, decimal, text, html, list, object, function, undefined, native };

  Value() = default;  // none
  template <class T>
  Value(T* value) = delete;                                                    // a pointer is no boolean
  Value(bool value) : kind_(Kind::boolean) { held_.boolean = value; }          // NOLINT(google-explicit-constructor)
  Value(std::int64_t value) : kind_(Kind::integer) { held_.integer = value; }  // NOLINT(google-explicit-constructor)
  Value(int value) : Value(static_cast<std::int64_t>(value)) {}                // NOLINT(google-explicit-constructor)
  Value(Decimal value) : kind_(Kind::decimal) { held_.decimal = value; }       // NOLINT(google-explicit-constructor)
  Value(std::string value);       // NOLINT(google-explicit-constructor): text, escaped on output
  Value(std::string_view value);  // NOLINT(google-explicit-constructor)
  Value(const char* value) : Value(std::string_view(value)) {}  // NOLINT(google-explicit-constructor)
  Value(Html value);                                            // NOLINT(google-explicit-constructor): written as it is
  Value(List value);                                            // NOLINT(google-explicit-constructor)
  Value(Object value);                                          // NOLINT(google-explicit-constructor)
  Value(std::shared_ptr<const Function> value);                 // NOLINT(google-explicit-constructor)
  Value(std::shared_ptr<Native> value);                         // NOLINT(google-explicit-constructor)
  explicit Value(Missing value);
  explicit Value(Sequence value);

  Value(const Value& other) noexcept : kind_(other.kind_), held_(other.held_) {
    if (is_shared()) held_.shared->count.fetch_add(1, std::memory_order_relaxed);
  }
  Value(Value&& other) noexcept : kind_(other.kind_), held_(other.held_) { other.kind_ = Kind::none; }
  Value& operator=(const Value& other) noexcept {
    Value copy(other);
    return *this = std::move(copy);
  }
  Value& operator=(Value&& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(held_, other.held_);
    return *this;
  }
  ~Value() {
    if (is_shared()) release();
  }

  Kind kind() const { return kind_; }
  bool is_none() const { return kind_ == Kind::none; }
  bool is_undefined() const { return kind_ == Kind::undefined; }
  // Each nullptr when the value is of another kind. `list` is also there for tuples.
  const bool* boolean() const { return kind_ == Kind::boolean ? &held_.boolean : nullptr; }
  const std::int64_t* integer() const { return kind_ == Kind::integer ? &held_.integer : nullptr; }
  const Decimal* decimal() const { return kind_ == Kind::decimal ? &held_.decimal : nullptr; }
  const std::string* text() const;
  const Html* html() const;
  const List* list() const;
  const Object* object() const;
  const Function* function() const;
  const Sequence* sequence() const;
  const Missing* missing() const;
  Native* native() const;
  // The text, or the markup of HTML.
  const std::string* characters() const;
  // How deep lists and objects are nested in it; 0 for anything else. Known without walking.
  std::uint32_t depth() const;

 private:
  // Counted by hand, because a value is copied, moved and destroyed wherever a template computes.
  struct Shared {
    std::atomic<std::uint32_t> count{1};
  };
  template <class T>
  struct Held;
  union Content {
    Content() : integer(0) {}
    bool boolean;
    std::int64_t integer;
    Decimal decimal;
    Shared* shared;
  };

  template <class T>
  void hold(Kind kind, T value);
  template <class T>
  const T* content(Kind kind) const;
  bool is_shared() const { return kind_ > Kind::decimal; }
  void release();

  Kind kind_ = Kind::none;
  Content held_{};
};

static_assert(sizeof(Value) <= 24);

inline Object::Object(Object&& other) noexcept
    : own_(std::move(other.own_)), names_(std::exchange(other.names_, nullptr)), values_(std::move(other.values_)) {}

// Names and values of an object, for walking through them.
class Members {
 public:
  using Member = std::pair<const std::string&, const Value&>;
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = Member;
    using pointer = void;
    using reference = Member;
    using iterator_category = std::input_iterator_tag;

    Iterator(const Members& members, std::size_t place) : members_(&members), place_(place) {}
    Member operator*() const { return (*members_)[place_]; }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Members* members_;
    std::size_t place_;
  };

  Members(const MemberNames* names, const std::vector<Value>& values) : names_(names), values_(values) {}
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  Member operator[](std::size_t place) const { return {(*names_)[place], values_[place]}; }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  const MemberNames* names_;
  const std::vector<Value>& values_;
};

inline Members Object::members() const { return {names_, values_}; }

// A list, or a tuple as `(1, 2)` or `items()` make it. A tuple's places may have names (`grouper`, `list`).
struct Sequence {
  enum class Form { list, tuple };
  List items;
  Form form = Form::list;
  std::vector<std::string> names{};
  std::uint32_t depth = 1;
};

Value make_tuple(List items, std::vector<std::string> names = {});

struct Mapping {
  Object members;
  std::uint32_t depth = 1;
};

// What stands for a name or attribute that isn't there, until somebody uses it.
struct Missing {
  Message message;
  std::vector<Message> hints{};
  Span origin{};  // where it was asked for
};

// What a call handed over: `f(1, x=2)`.
struct Arguments {
  std::vector<Value> positional{};
  std::vector<std::pair<std::string, Value>> named{};
};

// A failed call says why, in both languages; the engine adds the place.
struct CallError {
  Message message;
  std::vector<Message> hints{};
};

// A function given to templates by the program, as a global or in the context of one render. `call` must be pure and
// safe from any thread.
struct Function {
  std::string name;
  std::function<std::variant<Value, CallError>(const Arguments&)> call;
};

}  // namespace ayumi::templating
