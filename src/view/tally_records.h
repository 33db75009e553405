// Records of ratings and tallies.
// What templates are given. Every field is described where its record is declared (tally_records.cpp); the handbook's
// reference is made from those descriptions. Html fields are ready to be placed; text fields are escaped on output.
// `path` fields are relative to the root of the page's language: templates write {{ root }}{{ x.path }}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/record.h"
#include "view/site_records.h"

namespace ayumi::view {

struct RatingChip {
  std::string code;           // "A", or a reason's symbol
  std::string id;             // for CSS: rating-<id>
  std::string kind;           // rated, unrated, missing
  std::string name;           // 順調; a reason's name; "no data"
  std::string path;           // of the page of what is rated so; empty for others than rated
  std::string source;         // computed, decided, published
  std::string computed_code;  // where the source isn't "computed" and the letters differ
};

struct BandInfo {
  std::string code;
  std::string id;
  Html name;
  std::string plain_name;
  Html description;
  std::string conditions;  // in words, made from the scheme
  bool on_track = false;
  std::string path;
};

struct ReasonInfo {
  std::string id;
  std::string symbol;
  Html name;
  Html description;
};

struct TallyCell {
  std::string id;  // of the band, or "unrated"
  std::string code;
  std::string name;
  std::string count;            // "31"; empty: not known
  std::string share;            // "54.4%"; empty: not known
  std::string published_share;  // as printed, where it differs from the recomputed one
};

struct TallyRow {
  Html name;
  std::string number;
  std::string path;  // of the category; empty for the total
  std::int64_t depth = 0;
  std::vector<TallyCell> cells;  // bands, then unrated
  std::string total;
  std::string projects;
  std::string on_track;
  std::string on_track_share;
};

struct TallyTable {
  std::string source;  // computed, reported, none
  Html citation;       // of a reported one
  Html note;
  std::vector<RatingChip> columns;  // bands, then unrated
  std::vector<TallyRow> rows;       // top categories, then the total
  std::string coverage;             // how many items are known, where a computed tally lacks some
  bool shares_off_100 = false;      // do the rounded shares not add up to 100?
};

struct Headline {
  YearLabel year;
  std::string on_track;         // "45"; empty: not known
  std::string on_track_share;   // "78.9%"; empty: not known
  std::string published_share;  // as printed, where it differs
  std::string points;           // "+2.5ポイント"; empty
  std::string points_since;
  std::string projects;  // "57"
  std::string total;     // rated items
  std::string source;    // computed, reported, none
};

}  // namespace ayumi::view
