// How an entry names an indicator: a project's by both ids, one of the plan's own by its id alone.
#pragma once

#include <optional>

#include "load/format.h"

namespace ayumi::load {

struct IndicatorReference {
  std::optional<model::ProjectIndex> project;
  model::IndicatorIndex indicator{};
};

// From the keys `project` and `indicator` of a table that declares both. Without `project` it is one of the plan's own;
// without `indicator` the project's only one. nullopt after a complaint, or where the project is unknown.
std::optional<IndicatorReference> decode_indicator(const formats::Table& fields, const TableInfo& info, Span place,
                                                   Decoding& decoding);

// The declaration of the two keys; the value is taken by decode_indicator, when the table is finished.
FieldInfo indicator_field();
FieldInfo project_of_indicator_field();
// For keys that are read when the table is finished.
template <class T>
bool read_later(const formats::Node&, T&, Decoding&) {
  return true;
}

// "project/indicator", or "indicator" for one of the plan's own.
std::string name_of_indicator(const model::Plan& plan, std::optional<model::ProjectIndex> project,
                              model::IndicatorIndex indicator);

}  // namespace ayumi::load
