// How single values are written in data files, and read into the model's types.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "load/decoding.h"
#include "load/table.h"
#include "model/common.h"
#include "model/project.h"

namespace ayumi::load {

// Adds data.wrong-type about the key being read; always false.
bool complain_type(const formats::Node& node, const TypeInfo& type, Decoding& decoding);
// Of a table that is nothing without its list `row`; `hint` says how rows are written.
bool expect_rows(const formats::Table& fields, Span place, Message hint, Decoding& decoding);

// --- texts (texts.cpp) ---

// NFC, line feeds only, no control characters (each a warning), no white space at either end.
std::string clean_text(std::string_view text, Span place, Diagnostics& diagnostics);

template <>
struct Codec<model::LocalizedText> {
  using Value = model::LocalizedText;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::text}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
  static void visit(const Value& value, TextCollector& texts) { texts.add(value); }
};

struct PlainString {
  using Value = std::string;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::string}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

struct Id {
  using Value = std::string;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::id}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

struct WebAddress {
  using Value = std::string;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::address}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

struct LanguageCode {
  using Value = std::string;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::language}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// --- numbers, years, dates ---

template <>
struct Codec<Decimal> {
  using Value = Decimal;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::number}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// Zero or more.
struct Amount {
  using Value = Decimal;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::number}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

template <>
struct Codec<model::PublishedNumber> {
  using Value = model::PublishedNumber;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::number}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// Any whole number of an int.
template <>
struct Codec<int> {
  using Value = int;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::integer}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// Decimals to show: 0 to 9.
struct Digits {
  using Value = int;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::integer}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// What an indicator's digits are until its values are known, where the data don't say.
constexpr int kUnknownDigits = -1;

// Any fiscal year.
template <>
struct Codec<model::FiscalYear> {
  using Value = model::FiscalYear;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::year}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// From the plan's first year with values to its last.
struct YearOfPlan {
  using Value = model::FiscalYear;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::year}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

template <>
struct Codec<model::CalendarDate> {
  using Value = model::CalendarDate;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::date}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

// --- words and flags ---

// nullptr if it isn't a string or not one of the words, after a complaint.
const AllowedWord* decode_word(const formats::Node& node, const TypeInfo& type, Decoding& decoding);
bool decode_flag(const formats::Node& node, bool& value, Decoding& decoding);

// The words of an enumeration, in the order of `value_of`; specialised where the key is declared.
template <class E>
struct WordsOf;

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
  using Value = E;
  static TypeInfo type() {
    TypeInfo type{.kind = TypeInfo::Kind::word};
    for (const auto& [value, word] : WordsOf<E>::kWords) type.words.push_back(word);
    return type;
  }
  static bool decode(const formats::Node& node, E& value, Decoding& decoding) {
    static const TypeInfo type = Codec::type();
    const AllowedWord* found = decode_word(node, type, decoding);
    if (found == nullptr) return false;
    value = WordsOf<E>::kWords[static_cast<std::size_t>(found - type.words.data())].first;
    return true;
  }
};

// true or false for an enumeration with two values.
template <auto kTrue, auto kFalse>
struct Flag {
  using Value = decltype(kTrue);
  static TypeInfo type() { return {.kind = TypeInfo::Kind::boolean}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    bool flag = false;
    if (!decode_flag(node, flag, decoding)) return false;
    value = flag ? kTrue : kFalse;
    return true;
  }
};

using DraftFlag = Flag<model::Stage::draft, model::Stage::published>;

// --- references ---

// The position of the name; nullopt after a complaint, or silently where the directory is incomplete.
std::optional<std::uint32_t> decode_reference(const formats::Node& node, const Directory& directory,
                                              Decoding& decoding);

template <class T, Directory PlanNames::*kDirectory>
struct ReferenceCodec {
  using Value = model::Index<T>;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::reference, .target = (PlanNames{}.*kDirectory).kind()}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    const auto position = decode_reference(node, decoding.names->*kDirectory, decoding);
    if (position) value.value = *position;
    return position.has_value();
  }
};

template <>
struct Codec<model::CategoryIndex> : ReferenceCodec<model::Category, &PlanNames::categories> {};
template <>
struct Codec<model::PartnerIndex> : ReferenceCodec<model::Partner, &PlanNames::partners> {};
template <>
struct Codec<model::DocumentIndex> : ReferenceCodec<model::Document, &PlanNames::documents> {};
template <>
struct Codec<model::BandIndex> : ReferenceCodec<model::Band, &PlanNames::bands> {};
template <>
struct Codec<model::ReasonIndex> : ReferenceCodec<model::Reason, &PlanNames::reasons> {};
template <>
struct Codec<model::StateIndex> : ReferenceCodec<model::State, &PlanNames::states> {};
template <>
struct Codec<model::ProjectIndex> : ReferenceCodec<model::Project, &PlanNames::projects> {};
template <>
struct Codec<model::CompositeIndex> : ReferenceCodec<model::Composite, &PlanNames::composites> {};

// A comment kind, which the model keeps as its id.
struct CommentKindId {
  using Value = std::string;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::reference, .target = PlanNames{}.comment_kinds.kind()}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
};

}  // namespace ayumi::load
