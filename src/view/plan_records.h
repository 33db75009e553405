// Records of a plan's pages: overview, categories, partners, trends, changes, comments, review, method, audit.
// What templates are given. Every field is described where its record is declared (plan_records.cpp); the handbook's
// reference is made from those descriptions. Html fields are ready to be placed; text fields are escaped on output.
// `path` fields are relative to the root of the page's language: templates write {{ root }}{{ x.path }}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/dashboard_records.h"
#include "view/project_records.h"
#include "view/record.h"

namespace ayumi::view {

struct YearOverview {
  Ready<YearLabel> year;
  Headline headline;
  TallyTable tally;
  std::optional<Html> chart;
  Html indicators_title;
  std::vector<OwnTile> indicators;  // the plan's own that are in no composite
  Html composites_title;
  std::vector<TileGroup> composites;
  std::vector<ProjectCard> picks;
  std::vector<HistoryEntry> changes;  // new, expanded, merged, ended in this year
  bool is_outlook = false;
  bool has_data = false;
};

// A line of the contents of a printed report.
struct ContentsLine {
  std::string id;  // of the chapter
  std::string number;
  std::string name;
};

struct ContentsChapter {
  ContentsLine line;
  std::vector<ContentsLine> parts;
};

struct PrintView {
  Ready<YearLabel> year;
  std::vector<ContentsChapter> contents;
};

struct CategoryRow {
  std::int64_t depth = 0;
  std::string number;
  std::string level;
  Html name;
  std::string path;
  std::string projects;
  TallyRow tally;
};

struct CategoriesView {
  Ready<YearLabel> year;
  TallyTable tally;
  std::vector<CategoryRow> rows;
};

struct CategoryView {
  Html name;
  std::string number;
  std::string level;
  std::vector<Link> ancestors;
  std::vector<Link> children;
  TallyTable tally;
  Html composites_title;
  std::vector<CompositeTile> composites;  // in it and in those below
  Listing listing;
};

struct PartnerRow {
  Html name;
  std::string path;
  std::string projects;
  std::string comments;
};

struct PartnerView {
  Html name;
  std::vector<CommentView> comments;
  Listing listing;
};

struct TrendRow {  // a year of the ratings' or projects' table
  Ready<YearLabel> year;
  TallyRow tally;
  std::string source;
  std::string active_projects;
  std::string stated_projects;
};

struct MatrixCell {
  bool there = true;  // whether the project is there in that year
  Ready<RatingChip> rating;
  Html actual;
  Html rate;                         // of the plan's own indicators
  std::optional<Differing> differs;  // the rate, or a composite's value, as published
  // How many of a composite's members counted, where not all did: "1/3", and in words.
  std::string counted;
  std::string counted_in_words;
};

struct MatrixRow {
  Html project;
  std::string path;
  Html indicator;
  std::vector<MatrixCell> cells;
};

struct MatrixGroup {
  Html name;
  std::string anchor;
  std::string of = "projects";  // what its rows are: indicators of projects, the plan's own, composites
  std::vector<MatrixRow> rows;
};

struct TrendsView {
  std::vector<TrendRow> rows;
  std::vector<RatingChip> columns;
  std::string on_track_bands;
  std::optional<Html> ratings_chart;
  std::optional<Html> share_chart;
  std::optional<Html> projects_chart;
  std::vector<Ready<YearLabel>> years;
  std::vector<MatrixGroup> matrix;
};

struct ChangeEntry {
  Html project;
  std::string path;
  HistoryEntry entry;
};

struct ChangeGroup {
  StatusInfo status;
  std::vector<ChangeEntry> entries;
};

struct ChangeYear {
  Ready<YearLabel> year;  // year 0: changes whose year the sources don't state
  std::string active_projects;
  std::string stated_projects;
  std::optional<Differing> stated_differs;
  std::vector<ChangeGroup> groups;
};

struct OutlookRow {
  std::string number;
  Html category;
  Html name;
  std::string path;
  StatusInfo status;
  Html into;
  std::string into_path;
  Html text;
  Html note;
};

struct OutlookView {
  Ready<YearLabel> year;
  std::vector<OutlookRow> rows;
  Html citation;
};

struct CommentGroup {
  std::string kind;
  std::string name;
  std::vector<CommentView> comments;
};

struct CommentYear {
  Ready<YearLabel> year;
  std::vector<CommentGroup> groups;
};

struct ReviewEntry {
  Html text;
  Html citation;
};

struct ReviewGroup {
  std::string kind;
  std::string name;
  std::vector<ReviewEntry> entries;
};

struct MethodInfo {
  std::string id;
  std::string name;
  std::string formula;
  std::string use;
  std::string count;  // how many indicators use it
};

struct StateInfo {
  Html name;
  std::string rate;
};

struct MethodView {
  std::vector<BandInfo> bands;
  std::vector<ReasonInfo> reasons;
  std::vector<MethodInfo> methods;
  std::vector<StateInfo> states;
  Html scheme_note;
  std::string rounding;
  std::string share_base;
  std::string on_track;
  std::string cap;
  std::vector<std::string> composites;  // how they are computed, a sentence each; empty without any
};

struct AuditRow {
  std::string anchor;
  std::string kind;
  std::string year;
  Html subject;
  std::string path;
  std::string published;
  std::string half_up;
  std::string truncated;
  std::string explanation;
  Html note;          // what people say about it
  std::string name;   // in the data
  std::string place;  // file:line in the data
};

struct UncheckedRow {  // a published figure that can't be recomputed
  std::string kind;
  std::string year;
  Html subject;
  std::string path;
  std::string published;
  std::string why;
  Html note;          // what people say about it
  std::string name;   // in the data
  std::string place;  // file:line in the data
};

struct AuditView {
  std::string checked;
  std::string differing;
  std::string not_recomputable;
  std::vector<AuditRow> rows;
  std::vector<UncheckedRow> unchecked;
};

struct PlanSummary {
  Html title;
  Html description;
  std::string path;
  std::string period;
  Headline headline;
  std::optional<Html> chart;
  std::vector<RatingChip> ratings;        // that the chart shows
  std::vector<CompositeTile> composites;  // of the latest year
};

}  // namespace ayumi::view
