// What differs between two editions of a site: an earlier and a later one, or a snapshot and today's data.
// Pure functions of both models and their figures, which must outlive the answer.
#pragma once

#include <compare>
#include <functional>
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
    plan_changed,  // its term, its fields
    year_added,    // a year with figures that the other edition has none of: a newer edition naturally has one more
    year_gone,
    project_added,
    project_gone,
    project_merged,
    project_ended,
    project_renamed,
    project_new_id,
    project_moved,   // to another category
    project_status,  // new, continued, expanded
    partners_changed,
    budget_changed,
    roadmap_changed,
    schedule_changed,
    indicator_added,
    indicator_gone,
    indicator_new_id,
    indicator_redefined,
    scheme_changed,
    target_set,  // newly
    target_moved,
    target_gone,
    value_restated,
    value_added,  // in a year that both have
    value_gone,
    value_status,       // provisional, revised, its date; the value is the same
    breakdown_changed,  // the parts of a value
    figure_restated,    // a key figure, or a cell of a table
    figure_redefined,   // what such a figure is, or how it follows from others
    rating_changed,
    composite_added,
    composite_gone,
    composite_redefined,
    composite_changed,
    tally_changed,
    sources_changed,
    glossary_changed,
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
  // A narrative as it is read, without markup and with the figures that it quotes; nullopt where that can't be told.
  using ReadNarrative =
      std::function<std::optional<std::string>(const std::string& key, const model::NarrativeVersion& version)>;
  const model::Site& site;
  const Figures& figures;
  ReadNarrative read{};  // asked of narratives that differ only; empty: excerpts are of the source
};

// The site itself first, then plan by plan (matched by id, in the order of the ids), each in the order of the kinds;
// projects in the later edition's order, gone ones last. Projects and indicators are matched by id; those left over by
// their name, where just one in either edition has it. Values and ratings are compared in the years that both have
// figures of; numbers as exact decimals.
std::vector<Difference> compare(const Edition& before, const Edition& after);

// An indicator's value in a year, by the positions in the later edition's plan.
struct ItemPlace {
  model::FiscalYear year{};
  std::optional<model::ProjectIndex> project;
  model::IndicatorIndex indicator{};
  friend auto operator<=>(const ItemPlace&, const ItemPlace&) = default;
};

// Another figure of a plan: a composite by its id, a tally by its category's ("" for the whole plan), a key figure or a
// cell of a table by its key.
struct FigurePlace {
  enum class Kind { composite, tally, stated } kind = Kind::composite;
  model::FiscalYear year{};
  std::string id;
  friend auto operator<=>(const FigurePlace&, const FigurePlace&) = default;
};
std::string stated_key(const model::KeyFigure& figure);
std::string stated_key(const model::DataTable& table, const model::TableRow& row, const model::TableColumn& column);

// The former values, as short texts, of what is restated or gone in `after`. Projects and indicators are matched as in
// `compare`.
std::map<ItemPlace, Message> restated(const PlanFigures& before, const PlanFigures& after);

}  // namespace ayumi::evaluate
