// Typed positions: a project's index can't be taken for an indicator's.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace ayumi::model {

// The position of a T in its plan's vector of them (an indicator's: in its project's, or among the plan's
// own).
template <class T>
struct Index {
  std::uint32_t value = 0;
  friend auto operator<=>(const Index&, const Index&) = default;
  explicit operator std::size_t() const { return value; }
};

struct Category;
struct Partner;
struct Project;
struct Indicator;
struct Composite;
struct Task;
struct KeyFigure;
struct DataTable;
struct Reason;
struct Band;
struct State;
struct Document;

using CategoryIndex = Index<Category>;
using PartnerIndex = Index<Partner>;
using ProjectIndex = Index<Project>;
using IndicatorIndex = Index<Indicator>;
using CompositeIndex = Index<Composite>;
using TaskIndex = Index<Task>;            // in its project's
using KeyFigureIndex = Index<KeyFigure>;  // in its year's
using TableIndex = Index<DataTable>;      // in its year's
using ReasonIndex = Index<Reason>;
using BandIndex = Index<Band>;
using StateIndex = Index<State>;
using DocumentIndex = Index<Document>;

}  // namespace ayumi::model
