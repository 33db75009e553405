// Typed positions: a project's index can't be taken for an indicator's.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace ayumi::model {

// The position of a T in its plan's vector of them (an indicator's: in its project's).
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
struct Reason;
struct Band;
struct State;
struct Document;

using CategoryIndex = Index<Category>;
using PartnerIndex = Index<Partner>;
using ProjectIndex = Index<Project>;
using IndicatorIndex = Index<Indicator>;
using ReasonIndex = Index<Reason>;
using BandIndex = Index<Band>;
using StateIndex = Index<State>;
using DocumentIndex = Index<Document>;

}  // namespace ayumi::model
