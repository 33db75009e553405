// What differs between two editions of a site: an earlier and a later one, or a snapshot and today's data.
// Pure functions of both models and their figures, which must outlive the answer.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "evaluate/figures.h"

namespace ayumi::evaluate {

struct Difference {
  // In the order in which they are told.
  enum class Kind {
    plan_added,
    plan_gone,
    year_added,  // a year with figures that the other edition has none of: a newer edition naturally has one more
    year_gone,
    project_added,
    project_gone,
    project_merged,
    project_ended,
    project_renamed,
    project_moved,  // to another category
    indicator_added,
    indicator_gone,
    indicator_redefined,
    scheme_changed,
    target_moved,
    value_restated,
    value_added,  // in a year that both have
    value_gone,
    figure_restated,  // a key figure, or a cell of a table
    rating_changed,
    composite_added,
    composite_gone,
    composite_redefined,
    composite_changed,
    tally_changed,
    text_changed
  };
  // Why a rating changed.
  enum class Cause { result, target, scheme, definition, decision, other };
  enum class Side { before, after };

  Kind kind = Kind::plan_added;
  std::string plan;  // ids; empty where it is about none
  std::string project;
  std::string indicator;
  std::optional<model::FiscalYear> year;
  std::string aspect;   // which part of it changed, as a stable word ("unit", "purpose") or an id of the data
  Message aspect_name;  // the same for people
  Message subject;      // 令和6年度（2024年度）「事業」の「指標」; empty: the plan or the site itself
  Message before;       // short; empty: nothing was there
  Message after;
  Message note;                        // what the data say about it: 改定値
  std::vector<Cause> causes;           // of a rating, at least one
  std::vector<std::string> languages;  // of a text: those it changed in
  Span place;                          // in the edition `side`
  Side side = Side::after;
};

struct Edition {
  const model::Site& site;
  const Figures& figures;
};

// The site itself first, then plan by plan (matched by id, in the order of the ids), each in the order of the kinds;
// projects in the later edition's order, gone ones last. Values and ratings are compared in the years that both have
// figures of; numbers as exact decimals.
std::vector<Difference> compare(const Edition& before, const Edition& after);

// An indicator's value in a year, by the positions in the later edition's plan.
struct ItemPlace {
  model::FiscalYear year{};
  std::optional<model::ProjectIndex> project;
  model::IndicatorIndex indicator{};
  friend auto operator<=>(const ItemPlace&, const ItemPlace&) = default;
};

// The former values, as short texts, of what is restated or gone in `after`. Projects and indicators are matched by id.
std::map<ItemPlace, Message> restated(const PlanFigures& before, const PlanFigures& after);

}  // namespace ayumi::evaluate
