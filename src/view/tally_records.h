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

// Beside a figure that is shown as published: it differs from the recomputed one, or can't be recomputed.
struct Differing {
  std::string published;   // as on the page
  std::string recomputed;  // empty: the data are too few to recompute it
  std::string path;        // of the entry on the audit's page
};

struct RatingChip {
  std::string code;           // "A", or a reason's symbol
  std::string tone;           // for CSS: rating-<tone>; see band_tone
  std::string kind;           // rated, unrated, missing
  std::string name;           // 順調; a reason's name; "no data"
  std::string path;           // of the page of what is rated so; empty for others than rated
  std::string source;         // computed, decided, published
  std::string computed_code;  // where the source isn't "computed" and the letters differ
  std::string decided_code;   // where people decided otherwise than was published
  std::string audit_path;     // of a published one's entry on the audit's page; empty
};

struct BandInfo {
  std::string code;
  std::string id;
  std::string tone;
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
  std::string tone;  // of the band, or "unrated"
  std::string code;
  std::string name;
  std::string count;  // "31"; empty: not known
  std::optional<Differing> count_differs;
  bool has_share = true;  // false for the unrated where shares are of the rated items
  std::string share;      // "54.4%"; empty: not known
  std::optional<Differing> share_differs;
};

struct TallyRow {
  Html name;
  std::string number;
  std::string path;  // of the category; empty for the total
  std::int64_t depth = 0;
  std::string restated;          // what an earlier record says; empty
  std::vector<TallyCell> cells;  // bands, then unrated
  std::string total;
  std::optional<Differing> total_differs;
  std::string projects;
  std::optional<Differing> projects_differ;
  std::string on_track;
  std::optional<Differing> on_track_differs;
  std::string on_track_share;
  std::optional<Differing> on_track_share_differs;
  std::string points;  // on the year before: "+2.5ポイント"; empty
  std::optional<Differing> points_differ;
  // Of a reported row: what isn't printed there and follows from what is.
  bool total_computed = false;
  bool on_track_computed = false;
  bool on_track_share_computed = false;
  bool shares_computed = false;
  bool has_shares = false;  // is any share known?
  std::string shares_note;  // where the shares shown don't add up to 100
};

struct ReasonCount {
  Html name;
  std::string count;
};

// A difference in points to another year than the one before, as published.
struct PublishedPoints {
  std::string since;
  std::string text;
  std::optional<Differing> differs;
};

struct TallyTable {
  std::string source;  // computed, reported, none
  Html citation;       // of a reported one
  Html note;
  std::vector<RatingChip> columns;   // bands, then unrated
  std::string on_track_bands;        // codes of the bands that count as on track
  std::vector<TallyRow> rows;        // top categories, then the total
  std::string coverage;              // how many items are known, where a computed tally lacks some
  std::vector<ReasonCount> reasons;  // of the unrated, where the items are in the data
  std::string shares_note;           // of the total's row
  std::string points_since;          // the year that the rows' points are since; empty: no row has any
  bool has_gaps = false;             // is anything in it not known?
};

struct Headline {
  Ready<YearLabel> year;
  std::string on_track_bands;  // codes of the bands that count as on track
  std::string on_track;        // "45"; empty: not known
  std::optional<Differing> on_track_differs;
  std::string on_track_share;  // "78.9%"; empty: not known
  std::optional<Differing> on_track_share_differs;
  std::string points;  // "+2.5ポイント"; empty
  std::string points_since;
  std::optional<Differing> points_differ;
  std::vector<PublishedPoints> published_points;
  bool on_track_computed = false;  // of a reported tally: not printed, follows from what is
  bool on_track_share_computed = false;
  std::string projects;  // "57"
  std::optional<Differing> projects_differ;
  std::string total;  // all items, rated or not
  std::string of;     // "57項目中", in the plan's terms: what the share is of; empty: not known
  std::optional<Differing> total_differs;
  std::string source;  // computed, reported, none
};

}  // namespace ayumi::view
