#include "templating/value.h"

#include <algorithm>
#include <utility>

namespace ayumi::templating {

namespace {

std::uint32_t depth_of(const List& items) {
  std::uint32_t deepest = 0;
  for (const Value& item : items) deepest = std::max(deepest, item.depth());
  return deepest + 1;
}

std::uint32_t depth_of(const Object& object) {
  std::uint32_t deepest = 0;
  for (const auto& [name, value] : object.members()) deepest = std::max(deepest, value.depth());
  return deepest + 1;
}

// FNV-1a: names are short, and the table is small.
std::size_t hash_of(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char character : name) hash = (hash ^ static_cast<unsigned char>(character)) * 16777619u;
  return hash;
}

}  // namespace

std::size_t MemberNames::find(std::string_view name) const {
  if (table_.empty()) return kNone;
  const std::size_t mask = table_.size() - 1;
  for (std::size_t slot = hash_of(name) & mask; table_[slot] != 0; slot = (slot + 1) & mask) {
    const std::size_t place = table_[slot] - 1;
    if (names_[place] == name) return place;
  }
  return kNone;
}

void MemberNames::enter(std::size_t place) {
  const std::size_t mask = table_.size() - 1;
  std::size_t slot = hash_of(names_[place]) & mask;
  while (table_[slot] != 0) slot = (slot + 1) & mask;
  table_[slot] = static_cast<std::uint32_t>(place + 1);
}

void MemberNames::add(std::string name) {
  names_.push_back(std::move(name));
  if (names_.size() * 2 <= table_.size()) return enter(names_.size() - 1);
  table_.assign(std::max<std::size_t>(table_.size() * 2, 8), 0);
  for (std::size_t place = 0; place < names_.size(); ++place) enter(place);
}

Object::Object(std::vector<Member> members) {
  values_.reserve(members.size());
  for (Member& member : members) set(std::move(member.first), std::move(member.second));
}

Object::Object(const MemberNames& names, std::vector<Value> values) : names_(&names), values_(std::move(values)) {}

Object::Object(const Object& other)
    : own_(other.own_ ? std::make_unique<MemberNames>(*other.own_) : nullptr),
      names_(own_ ? own_.get() : other.names_),
      values_(other.values_) {}

Object& Object::operator=(Object other) noexcept {
  own_ = std::move(other.own_);
  names_ = other.names_;
  values_ = std::move(other.values_);
  return *this;
}

const Value* Object::find(std::string_view name) const {
  const std::size_t place = values_.empty() ? MemberNames::kNone : names_->find(name);
  return place == MemberNames::kNone ? nullptr : &values_[place];
}

void Object::set(std::string name, Value value) {
  if (!own_) {
    own_ = names_ == nullptr ? std::make_unique<MemberNames>() : std::make_unique<MemberNames>(*names_);
    names_ = own_.get();
  }
  const std::size_t place = own_->find(name);
  if (place != MemberNames::kNone) {
    values_[place] = std::move(value);
    return;
  }
  own_->add(std::move(name));
  values_.push_back(std::move(value));
}

template <class T>
struct Value::Held : Value::Shared {
  explicit Held(T given) : value(std::move(given)) {}
  T value;
};

template <class T>
void Value::hold(Kind kind, T value) {
  held_.shared = new Held<T>(std::move(value));
  kind_ = kind;
}

template <class T>
const T* Value::content(Kind kind) const {
  return kind_ == kind ? &static_cast<const Held<T>*>(held_.shared)->value : nullptr;
}

Value::Value(std::string value) { hold(Kind::text, std::move(value)); }
Value::Value(std::string_view value) { hold(Kind::text, std::string(value)); }
Value::Value(Html value) { hold(Kind::html, std::move(value)); }
Value::Value(List value) : Value(Sequence{std::move(value)}) {}
Value::Value(Object value) {
  const std::uint32_t depth = depth_of(value);
  hold(Kind::object, Mapping{std::move(value), depth});
}
Value::Value(std::shared_ptr<const Function> value) { hold(Kind::function, std::move(value)); }
Value::Value(std::shared_ptr<Native> value) { hold(Kind::native, std::move(value)); }
Value::Value(Missing value) { hold(Kind::undefined, std::move(value)); }
Value::Value(Sequence value) {
  value.depth = depth_of(value.items);
  hold(Kind::list, std::move(value));
}

void Value::release() {
  if (held_.shared->count.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  switch (kind_) {
    case Kind::text:
      delete static_cast<Held<std::string>*>(held_.shared);
      break;
    case Kind::html:
      delete static_cast<Held<Html>*>(held_.shared);
      break;
    case Kind::list:
      delete static_cast<Held<Sequence>*>(held_.shared);
      break;
    case Kind::object:
      delete static_cast<Held<Mapping>*>(held_.shared);
      break;
    case Kind::function:
      delete static_cast<Held<std::shared_ptr<const Function>>*>(held_.shared);
      break;
    case Kind::undefined:
      delete static_cast<Held<Missing>*>(held_.shared);
      break;
    default:
      delete static_cast<Held<std::shared_ptr<Native>>*>(held_.shared);
  }
}

const std::string* Value::text() const { return content<std::string>(Kind::text); }
const Html* Value::html() const { return content<Html>(Kind::html); }
const Sequence* Value::sequence() const { return content<Sequence>(Kind::list); }
const Missing* Value::missing() const { return content<Missing>(Kind::undefined); }

const Function* Value::function() const {
  const auto* pointer = content<std::shared_ptr<const Function>>(Kind::function);
  return pointer == nullptr ? nullptr : pointer->get();
}

const List* Value::list() const {
  const Sequence* found = sequence();
  return found == nullptr ? nullptr : &found->items;
}

const Object* Value::object() const {
  const auto* mapping = content<Mapping>(Kind::object);
  return mapping == nullptr ? nullptr : &mapping->members;
}

Native* Value::native() const {
  const auto* pointer = content<std::shared_ptr<Native>>(Kind::native);
  return pointer == nullptr ? nullptr : pointer->get();
}

const std::string* Value::characters() const {
  if (const Html* markup = html()) return &markup->markup();
  return text();
}

std::uint32_t Value::depth() const {
  if (const Sequence* found = sequence()) return found->depth;
  const auto* mapping = content<Mapping>(Kind::object);
  return mapping == nullptr ? 0 : mapping->depth;
}

Value make_tuple(List items, std::vector<std::string> names) {
  return Value(Sequence{std::move(items), Sequence::Form::tuple, std::move(names)});
}

}  // namespace ayumi::templating
