// Records of a plan's dashboard: its own indicators, and composites of indicators.
// What templates are given. Every field is described where its record is declared (dashboard_records.cpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/project_records.h"
#include "view/record.h"

namespace ayumi::view {

struct TileMember {
  Html name;
  Html rate;  // as it is, without a cap; empty without one
  std::optional<Differing> rate_differs;
};

struct CompositeTile {
  std::string id;
  Html name;
  std::string path;
  std::string year;      // that its value is of; empty where that is the page's, or nothing is known
  std::string value;     // "33.0%"; empty: nothing is known
  std::string restated;  // what an earlier record says; empty
  std::optional<Differing> value_differs;
  std::optional<Html> meter;
  std::string counted;     // how many of its members count, in words
  std::string difference;  // to the period before, in points; empty: can't be computed
  std::optional<Differing> difference_differs;
  std::vector<TileMember> members;
};

struct OwnTile {     // one of the plan's own indicators
  std::string path;  // of the page with all its values, with the place on it
  std::string year;  // that its value is of; empty where that is the page's, or there is none
  CardItem item;
  Html no_value;       // the reason; empty where there is a value
  Html no_value_note;  // what that reason means; may be empty
  Html as_of;
};

struct TileGroup {
  Html name;  // of a category; empty without one
  std::string anchor;
  std::vector<CompositeTile> composites;
};

struct DashboardView {
  Ready<YearLabel> year;
  Html indicators_title;
  std::vector<OwnTile> indicators;     // that are in no composite
  std::vector<IndicatorView> details;  // of the same
  Html composites_title;
  std::vector<TileGroup> groups;
};

struct MemberValue {  // in one year
  Html actual;        // with unit; a reason's name where there is no value
  bool has_value = false;
  Html as_of;
  std::vector<std::string> notes;  // provisional or revised, whose value it is, when a missing one is due
  Html rate;
  std::optional<Differing> rate_differs;
};

struct MemberRow {
  Html name;
  std::string path;    // of the page with all its values, with the place on it
  std::string weight;  // empty where all weigh the same
  Html target;
  std::string target_note;  // whose target it is, where not the year's own
  MemberValue previous;
  MemberValue latest;
  std::string counts_as;  // where the rate doesn't count as it is: capped, left out, as zero
  Html data_source;
};

struct CompositeYear {
  Ready<YearLabel> year;
  std::string value;
  std::string restated;  // what an earlier record says; empty
  std::optional<Differing> value_differs;
  std::string counted;
  std::string difference;
  std::optional<Differing> difference_differs;
  Html note;
  Html citation;
};

struct CompositeView {
  CompositeTile tile;
  std::string plain_name;
  Html description;
  Html note;
  std::vector<Link> category_path;
  Ready<YearLabel> year;
  std::string previous_year;      // its name; empty without one
  std::string why_no_difference;  // in words; empty where there is a difference
  bool weighted = false;
  std::vector<MemberRow> members;
  std::vector<WorkingStep> working;
  std::vector<CompositeYear> years;
  std::optional<Html> chart;              // of the years
  std::vector<IndicatorView> indicators;  // its members that are the plan's own
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace ayumi::view
