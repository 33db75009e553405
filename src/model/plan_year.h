// What one fiscal year adds to a plan. Departments may each have a file; all files of a year are joined in path order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"
#include "model/key_figure.h"
#include "model/roadmap.h"
#include "model/schedule.h"

namespace ayumi::model {

// A rating given by people in place of the computed one.
struct DecidedRating {
  BandIndex band{};
  LocalizedText reason;
  Span span{};
};

// Figures that the report printed for an observation; the audit recomputes them.
struct PublishedObservation {
  std::optional<PublishedNumber> rate;
  std::optional<BandIndex> rating;
  Span rating_span{};
};

// An indicator's value in a year, or the reason why there is none. At most one an indicator and year.
struct Observation {
  std::optional<ProjectIndex> project;  // missing: of one of the plan's own indicators
  IndicatorIndex indicator{};
  std::optional<Decimal> value;
  std::optional<StateIndex> state;  // of a milestone
  std::optional<ReasonIndex>
      reason;  // exactly one of value, state, reason; a value may also have a reason not to be rated
  std::optional<CalendarDate> due;  // when a missing value is expected
  LocalizedText as_of;              // dated otherwise than by the fiscal year
  LocalizedText unit;               // as printed, where that isn't the indicator's
  enum class Status { final, provisional, revised } status = Status::final;
  Stage stage = Stage::published;
  std::optional<Decimal> first_value;  // as published before a revision
  std::vector<Breakdown> breakdowns;
  PublishedObservation published;
  std::optional<DecidedRating> decided;
  LocalizedText explanation;  // what will be done about it (demanded by some bands)
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
  Span unit_span{};
  Span value_span{};
  Span due_span{};
};

// Something that was done in the year: an event with its date, or a quantity that isn't an indicator.
struct YearResult {
  ProjectIndex project{};
  Stage stage = Stage::published;
  LocalizedText date;  // as printed: "6月7日〜9日"
  LocalizedText text;
  std::optional<Quantity> quantity;
  std::vector<Breakdown> breakdowns;
  std::optional<Citation> citation;
  Span span{};
};

struct Comment {
  std::optional<ProjectIndex> project;
  std::optional<PartnerIndex> partner;
  std::string kind;  // id of a comment kind of the plan: "effect", "improvement"
  LocalizedText text;
  std::optional<Citation> citation;
  Span span{};
};

// What became of a project at the start of a year. `continued` is implied where nothing is said, but not in the plan's
// first year.
struct Change {
  enum class Kind { added, continued, expanded, changed, renamed, merged, ended };
  ProjectIndex project{};
  Kind kind = Kind::continued;
  // unknown: the sources don't state the year; the folder's year is the first that shows it.
  enum class When { this_year, unknown } when = When::this_year;
  std::optional<ProjectIndex> into;       // merged
  LocalizedText name;                     // the project's name from this year on
  std::string number;                     // its number in this year's chart
  std::optional<CategoryIndex> category;  // the field that the year's chart puts it in
  LocalizedText text;                     // what is new or different
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
  Span number_span{};
};

// How many, by band code or reason id, as printed.
struct PublishedCount {
  std::string code;
  PublishedNumber count;
};

// A row of totals as the report printed it, for a category or for all. All parts may be missing.
struct ReportedTally {
  std::optional<CategoryIndex> category;                    // missing: the whole plan
  std::vector<std::optional<PublishedNumber>> band_counts;  // as many as the scheme has bands, or none
  std::vector<std::optional<PublishedNumber>> band_shares;  // percent
  std::optional<PublishedNumber> unrated;
  std::optional<PublishedNumber> unrated_share;
  std::optional<PublishedNumber> total;
  std::optional<PublishedNumber> projects;
  std::optional<PublishedNumber> on_track;
  std::optional<PublishedNumber> on_track_share;
  std::optional<PublishedNumber> off_track;
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
};

// A difference in points between two years as the report printed it ("30.0 up since R2").
struct PublishedDifference {
  FiscalYear since{};
  PublishedNumber on_track_share_points;
  LocalizedText wording;
  std::optional<Citation> citation;
  Span span{};
};

// A composite's value as the report printed it, in percent, and its difference in points to the period before.
struct ReportedComposite {
  CompositeIndex composite{};
  std::optional<PublishedNumber> value;
  std::optional<PublishedNumber> difference;
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
};

// What people say about a published figure that differs from the recomputed one.
struct AuditNote {
  std::string figure;  // its name in the audit: "rate/business-hub/startups"
  LocalizedText text;
  Span span{};
};

struct PlanYear {
  FiscalYear year{};
  LocalizedText name;  // of the year's report, where it has one
  std::vector<Observation> observations;
  std::vector<YearResult> results;
  std::vector<Comment> comments;
  std::vector<Change> changes;
  std::vector<ReportedTally> reported_tallies;
  std::vector<PublishedDifference> published_differences;
  std::vector<ReportedComposite> reported_composites;
  std::vector<Step> steps;
  std::vector<KeyFigure> key_figures;
  std::vector<DataTable> tables;
  std::vector<Schedule> schedules;
  std::vector<AuditNote> audit_notes;
  std::vector<ProjectIndex> picks;  // shown on the overview
};

}  // namespace ayumi::model
