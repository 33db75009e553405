// Records of project cards and project pages.
// What templates are given. Every field is described where its record is declared (project_records.cpp); the handbook's
// reference is made from those descriptions. Html fields are ready to be placed; text fields are escaped on output.
// `path` fields are relative to the root of the page's language: templates write {{ root }}{{ x.path }}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/figure_records.h"
#include "view/record.h"
#include "view/tally_records.h"

namespace ayumi::view {

struct PartnerLink {
  Html name;
  std::string path;
};

struct StatusInfo {
  std::string id;  // new, continued, expanded, changed, renamed, merged, ended
  std::string name;
  std::string path;  // of the page of all projects with that status
};

struct CardItem {  // an indicator on a card
  Html indicator;
  Ready<RatingChip> rating;
  Html actual;
  std::string actual_note;  // that it is the year's own, where no sum can be made
  Html target;
  std::string target_note;  // which one, where it is of a later year
  Html rate;
  std::optional<Differing> rate_differs;
  std::optional<Html> meter;
  std::optional<Html> rates;
  std::string rates_text;
};

struct ProjectCard {
  std::string id;
  Html name;
  bool draft = false;
  std::string number;
  std::string path;
  Ready<YearLabel> year;  // of the items shown
  StatusInfo status;
  Html category;
  std::string category_path;
  std::vector<Ready<PartnerLink>> partners;
  bool all_partners = false;
  bool unknown_partners = false;  // the plan has partners, but the sources don't say which take part
  std::vector<CardItem> items;
  std::string tags;  // what lists narrow it down by: "status-added field-industry"
};

struct CardGroup {
  Html name;
  std::string anchor;
  std::vector<Ready<Html>> cards;
};

struct ViewLink {
  std::string name;
  std::string path;
  std::string count;
  std::int64_t depth = 0;  // of a category
  bool current = false;
};

struct ViewGroup {
  std::string name;
  std::vector<ViewLink> links;
};

struct FilterOption {
  std::string tag;  // as on the cards
  std::string name;
};

struct FilterView {  // what a list can be narrowed by
  std::string id;    // field, rating, status, partner, department
  std::string name;
  std::vector<FilterOption> options;
};

struct Listing {
  Html heading;
  std::string plain_heading;
  Html lead;
  std::string count;
  Ready<YearLabel> year;
  std::vector<Ready<ViewGroup>> views;
  std::vector<FilterView> filters;
  std::vector<CardGroup> groups;
  bool has_meters = false;
};

struct PartView {
  Html name;
  Html value;
  Html note;
};

struct BreakdownView {
  Html label;
  std::string plain_label;
  std::vector<std::string> plain_names;  // of the parts
  std::vector<PartView> parts;
  std::string sum;  // of the parts, with unit
  std::string published_total;
  bool partial = false;
  bool differs = false;
  std::vector<std::string> differences;  // each in a sentence
  std::string audit_path;                // of the finding, where something differs
  Html note;
  std::optional<Html> chart;
};

struct WorkingStep {
  std::string label;
  Html text;
};

struct ItemYear {  // an indicator in a year
  Ready<YearLabel> year;
  Html actual;  // with unit; a reason's name where there is no value
  bool has_value = false;
  std::string actual_note;  // that it is the year's own, where no sum can be made
  std::string due;          // when a missing value is expected
  Html target;
  std::string target_note;  // which target was used, where it isn't the year's own
  Html rate;
  std::optional<Differing> rate_differs;
  std::string pace;
  Ready<RatingChip> rating;
  std::string why_unrated;  // where no reason is named
  std::string change;       // on the previous year
  std::string trend;        // better, same, worse; empty
  std::string mark;         // p, r; empty
  std::string mark_name;
  bool draft = false;
  std::string restated;     // what an earlier record says; empty
  std::string first_value;  // before the revision
  Html as_of;
  Html note;
  Html explanation;
  Html decided_reason;
  bool definition_changed = false;
  Html definition_reason;
  std::vector<WorkingStep> working;
  std::string next_band;  // "あと2件でA"
  std::vector<BreakdownView> breakdowns;
  Html citation;
};

struct IndicatorView {
  std::string id;
  Html name;
  std::string plain_name;
  Html unit;
  Html definition;
  std::string method;
  std::string formula;
  std::string direction;
  std::string cumulation;
  Html baseline;
  Html data_source;
  Html department;       // of one of the plan's own
  bool is_rated = true;  // has the plan a rating scheme?
  Html note;
  std::optional<Html> chart;
  std::vector<ItemYear> years;
  bool has_data = false;
};

struct ResultView {
  Html date;
  Html text;
  Html value;
  bool draft = false;
  std::vector<BreakdownView> breakdowns;
  Html citation;
};

struct ResultYear {
  Ready<YearLabel> year;
  std::vector<ResultView> results;
};

struct RoleView {
  std::vector<Ready<PartnerLink>> partners;
  Html text;
};

struct BudgetView {
  std::string year;
  Html amount;
  Html label;
  Html note;
};

struct CommentView {
  std::string kind;
  Html partner;
  Html project;
  std::string project_path;
  Ready<YearLabel> year;
  Html text;
  Html citation;
};

struct RemarkView {
  Html text;
  Html citation;
};

struct HistoryEntry {
  Ready<YearLabel> year;
  StatusInfo status;
  Html name;
  std::string path;
  std::string number;
  Html into;
  std::string into_path;
  Html text;
  Html note;
  Html citation;
};

struct ProjectView {
  ProjectCard card;
  Html name;
  Html purpose;
  Html contents;
  Html effect;
  Html department;
  Html period;
  std::vector<Link> category_path;
  std::vector<RoleView> roles;
  std::vector<BudgetView> budgets;
  std::vector<IndicatorView> indicators;
  std::optional<RoadmapView> roadmap;
  std::vector<FiguresOfYear> figures;
  std::vector<ResultYear> results;
  std::vector<CommentView> comments;
  std::vector<HistoryEntry> history;
  std::vector<RemarkView> remarks;
  std::vector<Html> sources;
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace ayumi::view
