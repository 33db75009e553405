// The declaration of one table of the data format: its keys, each bound to a member of T. Decoding, messages, the JSON
// Schema, the reference and the walk over texts all come from it.
//
//   Table<model::Term>("term", {"用語", "term"}, {…})
//       .required("name", &model::Term::name, {"…", "…"}, "…")
//
// A member may be of the codec's type, an optional or a vector of it. Where the type alone doesn't say how it is
// written (an id, a plain string, an address), the codec is named: required<Id>("id", …).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "formats/tree.h"
#include "load/complaints.h"
#include "load/decoding.h"
#include "load/format_info.h"
#include "load/text_collector.h"

namespace ayumi::load {

template <class T>
class Table;
// One for each table of the format; the specialisations are declared in format.h.
template <class T>
const Table<T>& table_of();

// A codec has a Value, type() and decode(), which returns false after it has complained; visit() where it holds texts.
// This one is that of a nested table.
template <class T>
struct Codec {
  using Value = T;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::table, .table = &table_of<T>().info()}; }
  static bool decode(const formats::Node& node, T& value, Decoding& decoding) {
    return table_of<T>().decode(node, value, decoding);
  }
  static void visit(const T& value, TextCollector& texts) { table_of<T>().visit(value, texts); }
  static std::string key_of(const T& value, const model::Plan* plan) { return table_of<T>().key_of(value, plan); }
};

// A value that others refer to by position: it is kept after a mistake.
template <class T>
concept Named = requires(T value) {
  value.id;
};

// How a member holds what its codec decodes: once, perhaps, or many times.
template <class C, class M>
struct Slot {
  static TypeInfo type() { return C::type(); }
  static bool decode(const formats::Node& node, M& member, Decoding& decoding) {
    return C::decode(node, member, decoding);
  }
  static void visit(const M& member, TextCollector& texts) {
    if constexpr (requires { C::visit(member, texts); }) C::visit(member, texts);
  }
  static bool is_blank(const M& member) {
    if constexpr (requires { member.empty(); }) return member.empty();
    return false;
  }
};

template <class C, class M>
struct Slot<C, std::optional<M>> {
  static TypeInfo type() { return C::type(); }
  static bool decode(const formats::Node& node, std::optional<M>& member, Decoding& decoding) {
    M value{};
    if (!C::decode(node, value, decoding)) return false;
    member = std::move(value);
    return true;
  }
  static void visit(const std::optional<M>& member, TextCollector& texts) {
    if (member) Slot<C, M>::visit(*member, texts);
  }
  static bool is_blank(const std::optional<M>& member) { return member && Slot<C, M>::is_blank(*member); }
};

template <class C, class M>
struct Slot<C, std::vector<M>> {
  static TypeInfo type() { return TypeInfo::list_of(C::type()); }
  static bool decode(const formats::Node& node, std::vector<M>& member, Decoding& decoding) {
    const auto* items = node.as<formats::Array>();
    if (items == nullptr) {
      decoding.diagnostics.add(
          complaints::wrong_type(decoding.field->key, decoding.field->type, decoding.field->example, node));
      return false;
    }
    bool is_good = true;
    member.reserve(member.size() + items->size());
    for (const formats::Node& item : *items) {
      M value{};
      const bool is_item_good = C::decode(item, value, decoding);
      if (is_item_good || Named<M>) member.push_back(std::move(value));
      is_good = is_good && is_item_good;
    }
    return is_good;
  }
  static void visit(const std::vector<M>& member, TextCollector& texts) {
    EntryKeys keys;
    for (const M& item : member) {
      std::string key;
      if constexpr (requires { C::key_of(item, texts.plan()); }) key = C::key_of(item, texts.plan());
      texts.enter(keys.next(key));
      Slot<C, M>::visit(item, texts);
      texts.leave();
    }
  }
  static bool is_blank(const std::vector<M>&) { return false; }
};

template <class M>
struct ItemOf {
  using Type = M;
};
template <class M>
struct ItemOf<std::optional<M>> {
  using Type = M;
};
template <class M>
struct ItemOf<std::vector<M>> {
  using Type = M;
};

// The codec that the member's type implies.
struct Implied {};

// The part of decoding that is the same for all tables: false if it isn't a table, or keys are unknown or missing.
struct TableParts {
  const formats::Table* table = nullptr;
  bool is_complete = false;
};
TableParts open_table(const formats::Node& node, const TableInfo& info, Decoding& decoding);
// Whether an unknown key of the table is taken for this one: what is said of that one is enough.
bool is_mistyped(const formats::Table& table, const TableInfo& info, std::string_view key);
// The place that messages about the table as a whole point to: its first line.
Span head_of(const formats::Node& table);

template <class T>
class Table {
 public:
  using Decode = std::function<bool(const formats::Node&, T&, Decoding&)>;
  using Visit = std::function<void(const T&, TextCollector&)>;
  using Finish = std::function<bool(T&, const formats::Table&, Decoding&)>;
  using KeyOf = std::function<std::string(const T&, const model::Plan*)>;

  Table(std::string_view name, Words title, Words description) : info_{name, title, description} {}

  // `access` is a pointer to a member, or a function from an `auto&` to a reference to one deeper inside.
  template <class C = Implied, class Access>
  Table&& required(std::string_view key, Access access, Words description, std::string_view example = "") && {
    add<C>(key, Presence::required, access, description, example);
    return std::move(*this);
  }
  template <class C = Implied, class Access>
  Table&& optional(std::string_view key, Access access, Words description, std::string_view example = "") && {
    add<C>(key, Presence::optional, access, description, example);
    return std::move(*this);
  }
  // A key that isn't simply a member.
  Table&& custom(FieldInfo field, Decode decode, Visit visit = nullptr) && {
    info_.fields.push_back(std::move(field));
    fields_.push_back({std::move(decode), std::move(visit)});
    return std::move(*this);
  }
  // What concerns several keys, after all of them; the table may have had mistakes before.
  Table&& finish(Finish finish) && {
    finish_ = std::move(finish);
    return std::move(*this);
  }
  // What an entry is called in the keys of its texts; without it: its id, else its position.
  Table&& keyed_by(KeyOf key_of) && {
    key_of_ = std::move(key_of);
    return std::move(*this);
  }

  const TableInfo& info() const { return info_; }

  bool decode(const formats::Node& node, T& value, Decoding& decoding) const {
    const TableParts parts = open_table(node, info_, decoding);
    if (parts.table == nullptr) return false;
    bool is_good = parts.is_complete;
    const FieldInfo* const outer = decoding.field;
    keep_places(node, *parts.table, value);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const formats::Entry* entry = parts.table->find(info_.fields[i].key);
      if (entry == nullptr) continue;
      decoding.field = &info_.fields[i];
      is_good = fields_[i].decode(entry->node, value, decoding) && is_good;
    }
    decoding.field = outer;
    if (finish_) is_good = finish_(value, *parts.table, decoding) && is_good;
    return is_good;
  }

  void visit(const T& value, TextCollector& texts) const {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (!fields_[i].visit) continue;
      texts.enter(info_.fields[i].key);
      fields_[i].visit(value, texts);
      texts.leave();
    }
  }

  std::string key_of(const T& value, const model::Plan* plan) const {
    if (key_of_) return key_of_(value, plan);
    if constexpr (Named<T>) return value.id;
    return "";
  }

 private:
  // Where the table stands, and the values that checks of the whole site are about.
  static void keep_places(const formats::Node& node, const formats::Table& fields, T& value) {
    const auto place_of = [&](std::string_view key) {
      const formats::Entry* const entry = fields.find(key);
      return entry == nullptr ? Span() : entry->node.span();
    };
    if constexpr (requires { value.span; }) value.span = head_of(node);
    if constexpr (requires { value.id_span; }) value.id_span = place_of("id");
    if constexpr (requires { value.code_span; }) value.code_span = place_of("code");
    if constexpr (requires { value.number_span; }) value.number_span = place_of("number");
    if constexpr (requires { value.unit_span; }) value.unit_span = place_of("unit");
  }

  struct Field {
    Decode decode;
    Visit visit;
  };

  template <class C, class Access>
  void add(std::string_view key, Presence presence, Access access, Words description, std::string_view example) {
    using Member = std::remove_cvref_t<std::invoke_result_t<Access, T&>>;
    using Item = typename ItemOf<Member>::Type;
    using Chosen = std::conditional_t<std::is_same_v<C, Implied>, Codec<Item>, C>;
    using Place = Slot<Chosen, Member>;
    info_.fields.push_back({key, presence, Place::type(), description, example});
    Field field;
    field.decode = [access, presence](const formats::Node& node, T& value, Decoding& decoding) {
      Member& member = std::invoke(access, value);
      if (!Place::decode(node, member, decoding)) return false;
      if (presence == Presence::optional || !Place::is_blank(member)) return true;
      decoding.diagnostics.add(complaints::empty_text(*decoding.field, node.span()));
      return false;
    };
    if constexpr (std::is_same_v<Item, model::LocalizedText> ||
                  requires(const Item& item, TextCollector& texts) { Chosen::visit(item, texts); }) {
      field.visit = [access](const T& value, TextCollector& texts) { Place::visit(std::invoke(access, value), texts); };
    }
    fields_.push_back(std::move(field));
  }

  TableInfo info_;
  std::vector<Field> fields_;
  Finish finish_;
  KeyOf key_of_;
};

}  // namespace ayumi::load
